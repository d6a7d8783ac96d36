'use client'

import type { LucideIcon } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { cn } from '../../ui/cn.ts'

type InspectorFrameProps = {
  icon: LucideIcon
  ink: string
  title: ReactNode
  state?: ReactNode
  footer?: ReactNode
  /** Enter in a one-line field. */
  onEnter?: () => void
  children: ReactNode
}

/** What all forms of the inspector have: a title with its state, scrolling fields, and a foot. */
export function InspectorFrame({ icon: Icon, ink, title, state, footer, onEnter, children }: InspectorFrameProps) {
  function keyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onEnter?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what bubbles up from its fields
    <div className="flex min-h-0 flex-1 flex-col" onKeyDown={keyDown}>
      <div className="flex h-11 shrink-0 items-center gap-2 border-b px-4">
        <Icon aria-hidden className={cn('size-4 shrink-0', ink)} />
        <h2 className="min-w-0 flex-1 truncate font-semibold text-sm">{title}</h2>
        {state}
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] content-start gap-4 overflow-y-auto p-4">
        {children}
      </div>
      {footer ? (
        <div className="flex shrink-0 items-center justify-between gap-2 border-t px-4 py-2.5">{footer}</div>
      ) : null}
    </div>
  )
}
