import { Loading, Skeleton } from '../ui/skeleton.tsx'

/** A short table before it is there. */
export function RowsSkeleton({ what }: { what: string }) {
  return (
    <Loading what={what} className="divide-y">
      {['first', 'second', 'third'].map((row) => (
        <div key={row} className="flex h-11 items-center gap-6 px-4">
          <Skeleton className="h-3.5 w-40" />
          <Skeleton className="h-3.5 flex-1" />
          <Skeleton className="h-3.5 w-20" />
        </div>
      ))}
    </Loading>
  )
}
