import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type PageHeaderProps = {
  /** The way here, outermost first. */
  trail?: readonly { href: string; label: string }[]
  title: ReactNode
  description?: ReactNode
  /** Beside the title: status, version. */
  meta?: ReactNode
  /** The main action last. */
  actions?: ReactNode
}

/** One title, one main action, and where one is. */
export function PageHeader({ trail = [], title, description, meta, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="grid min-w-0 flex-1 basis-48 gap-1">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <div className="flex min-w-0 items-center gap-1 text-lg">
            {trail.map((step) => (
              <span key={step.href} className="flex items-center gap-1">
                <Link href={step.href} className="text-muted hover:text-text">
                  {step.label}
                </Link>
                <ChevronRight aria-hidden className="size-3.5 text-faint" />
              </span>
            ))}
            <h1 className="min-w-0 break-words font-semibold">{title}</h1>
          </div>
          {meta}
        </div>
        {description ? <p className="max-w-prose text-muted text-sm">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  )
}
