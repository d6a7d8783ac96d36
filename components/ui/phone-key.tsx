import { cn } from './cn.ts'

const sizes = { sm: 'h-5 min-w-5 px-1 text-2xs', md: 'h-6 min-w-6 px-1.5 text-xs' } as const

/** The key of a telephone that a caller presses, drawn as one (`1`, `*`, `12`). */
export function PhoneKey({
  keys,
  size = 'md',
  className,
}: {
  keys: string
  size?: keyof typeof sizes
  className?: string
}) {
  return (
    <span
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-sm border border-key-border border-b-2 border-b-key-edge',
        'bg-key font-medium font-mono text-key-text tabular-nums leading-none',
        sizes[size],
        className,
      )}
    >
      {keys}
    </span>
  )
}
