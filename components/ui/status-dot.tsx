import type { ReactNode } from 'react'
import { cn } from './cn.ts'

/** What a colour means everywhere: healthy, at risk, failed, information; accent for what can be acted on. */
export type Tone = 'neutral' | 'accent' | 'positive' | 'warning' | 'danger' | 'info'

const colours: Record<Tone, string> = {
  neutral: 'text-faint',
  accent: 'text-accent',
  positive: 'text-positive',
  warning: 'text-warning',
  danger: 'text-danger',
  info: 'text-info',
}

/** Each tone has a shape of its own, so that it is told apart without colour. */
const shapes: Record<Tone, ReactNode> = {
  neutral: <circle cx="5" cy="5" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  accent: <circle cx="5" cy="5" r="4" />,
  positive: <circle cx="5" cy="5" r="4" />,
  warning: <path d="M5 0.8 9.6 9H0.4Z" />,
  danger: <path d="M1 1h8v8H1Z" />,
  info: <path d="M5 0.3 9.7 5 5 9.7 0.3 5Z" />,
}

export type StatusDotProps = {
  tone: Tone
  /** The word beside the shape. */
  children: ReactNode
  /** Something is under way. */
  busy?: boolean
  className?: string
}

/** A state as a shape and a word. */
export function StatusDot({ tone, children, busy = false, className }: StatusDotProps) {
  return (
    <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <svg
        aria-hidden="true"
        viewBox="0 0 10 10"
        fill="currentColor"
        className={cn('size-2.5 shrink-0', colours[tone], busy && 'animate-breathe')}
      >
        {shapes[tone]}
      </svg>
      {children}
    </span>
  )
}
