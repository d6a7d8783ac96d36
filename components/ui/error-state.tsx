'use client'

import { RotateCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button.tsx'
import { cn } from './cn.ts'

export type ErrorStateProps = {
  /** What happened: "The IVRs could not be loaded". */
  title: string
  /** The reason that was given, and what to do about it. */
  children?: ReactNode
  onRetry?: () => void
  retrying?: boolean
  className?: string
}

/** A view that could not be filled: what happened, what to do, and another try. */
export function ErrorState({ title, children, onRetry, retrying = false, className }: ErrorStateProps) {
  const t = useTranslations('ui')
  return (
    <div role="alert" className={cn('grid justify-items-center gap-3 px-6 py-14 text-center', className)}>
      <span className="grid size-9 place-items-center rounded-lg border border-danger-border bg-danger-subtle text-danger">
        <TriangleAlert aria-hidden className="size-4.5" />
      </span>
      <div className="grid max-w-md gap-1">
        <p className="font-medium text-base text-text">{title}</p>
        {children ? <div className="text-muted text-sm">{children}</div> : null}
      </div>
      {onRetry ? (
        <Button icon={RotateCw} pending={retrying} onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      ) : null}
    </div>
  )
}
