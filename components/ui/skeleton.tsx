'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from './cn.ts'

/** A bar in the place of what is being loaded; give it the size of that. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-breathe rounded-sm bg-hover', className)} />
}

/** Wraps the skeleton of a view and says to screen readers what is being loaded. */
export function Loading({ what, children, className }: { what: string; children: ReactNode; className?: string }) {
  const t = useTranslations('ui')
  return (
    <div role="status" aria-busy="true" className={className}>
      <span className="sr-only">{t('loading', { what })}</span>
      {children}
    </div>
  )
}
