import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import type { Tone } from './status-dot.tsx'

const tones: Record<Tone, string> = {
  neutral: 'border-border bg-sunken text-muted',
  accent: 'border-accent-border bg-accent-subtle text-accent',
  positive: 'border-positive-border bg-positive-subtle text-positive',
  warning: 'border-warning-border bg-warning-subtle text-warning',
  danger: 'border-danger-border bg-danger-subtle text-danger',
  info: 'border-info-border bg-info-subtle text-info',
}

/** A word about a thing. The word carries the meaning, the colour only helps. */
export function Badge({
  tone = 'neutral',
  children,
  className,
}: {
  tone?: Tone
  children: ReactNode
  className?: string
}) {
  return (
    <span
      className={cn(
        'inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 font-medium text-2xs tabular-nums',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
