import { type ReactNode, useId } from 'react'
import { cn } from './cn.ts'

export type CardProps = {
  title?: ReactNode
  description?: ReactNode
  actions?: ReactNode
  /** Content goes to the edges, for instance a table. */
  flush?: boolean
  footer?: ReactNode
  className?: string
  children: ReactNode
}

/** A bordered group of things that belong together. */
export function Card({ title, description, actions, flush = false, footer, className, children }: CardProps) {
  const titleId = useId()
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={cn('min-w-0 rounded-lg border bg-surface', className)}
    >
      {title ? (
        <div
          className={cn(
            'flex min-h-11 flex-wrap justify-between gap-x-4 gap-y-2 border-b px-4 py-2.5',
            description ? 'items-start' : 'items-center',
          )}
        >
          <div className="grid min-w-0 gap-0.5">
            <h2 id={titleId} className="font-semibold text-sm">
              {title}
            </h2>
            {description ? <p className="max-w-prose text-muted text-xs">{description}</p> : null}
          </div>
          {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
        </div>
      ) : null}
      <div className={cn(!flush && 'p-4')}>{children}</div>
      {footer ? <div className="flex flex-wrap items-center justify-end gap-2 border-t px-4 py-3">{footer}</div> : null}
    </section>
  )
}
