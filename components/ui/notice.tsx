import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

const kinds = {
  info: { icon: Info, look: 'border-info-border bg-info-subtle text-info' },
  positive: { icon: CircleCheck, look: 'border-positive-border bg-positive-subtle text-positive' },
  warning: { icon: TriangleAlert, look: 'border-warning-border bg-warning-subtle text-warning' },
  danger: { icon: OctagonAlert, look: 'border-danger-border bg-danger-subtle text-danger' },
} as const satisfies Record<string, { icon: LucideIcon; look: string }>

export type NoticeProps = {
  tone: keyof typeof kinds
  children: ReactNode
  action?: ReactNode
  /** Read out at once when it appears. */
  alert?: boolean
  className?: string
}

/** Something to know at this place. */
export function Notice({ tone, children, action, alert = false, className }: NoticeProps) {
  const { icon: Icon, look } = kinds[tone]
  return (
    <div
      {...(alert ? { role: 'alert' } : {})}
      className={cn('flex flex-wrap items-start gap-2 rounded-md border px-3 py-2 text-sm', look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 text-text">{children}</div>
      {action}
    </div>
  )
}
