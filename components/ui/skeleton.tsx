import type { ReactNode } from 'react'
import { cn } from './cn.ts'

/** A bar in the place of what is being loaded; give it the size of that. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-breathe rounded-sm bg-hover', className)} />
}

/** Wraps the skeleton of a view and says to screen readers what is being loaded. */
export function Loading({ what, children, className }: { what: string; children: ReactNode; className?: string }) {
  return (
    <div role="status" aria-busy="true" className={className}>
      <span className="sr-only">Loading {what}</span>
      {children}
    </div>
  )
}
