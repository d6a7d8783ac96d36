import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

export type EmptyStateProps = {
  icon: LucideIcon
  title: string
  /** One sentence: what would be here, or what to do. */
  children?: ReactNode
  /** The action that fills the view. */
  action?: ReactNode
  className?: string
}

/** A view with nothing in it yet. */
export function EmptyState({ icon: Icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('grid justify-items-center gap-3 px-6 py-14 text-center', className)}>
      <span className="grid size-9 place-items-center rounded-lg border bg-sunken text-muted">
        <Icon aria-hidden className="size-4.5" />
      </span>
      <div className="grid max-w-md gap-1">
        <p className="font-medium text-base text-text">{title}</p>
        {children ? <div className="text-muted text-sm">{children}</div> : null}
      </div>
      {action}
    </div>
  )
}
