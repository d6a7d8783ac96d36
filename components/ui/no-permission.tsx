import { Lock } from 'lucide-react'
import { EmptyState } from './empty-state.tsx'

/** A view that the signed-in role may not see. `what` completes "Your role may not …". */
export function NoPermission({ what }: { what: string }) {
  return (
    <EmptyState icon={Lock} title={`Your role may not ${what}`}>
      Ask an administrator of your organisation for it.
    </EmptyState>
  )
}
