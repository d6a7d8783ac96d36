'use client'

import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'

export type DrawerProps = { open: boolean; onOpenChange: (open: boolean) => void; title: string; children: ReactNode }

/** Slides in from the left on narrow screens. */
export function Drawer({ open, onOpenChange, title, children }: DrawerProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-64 max-w-[85vw] animate-slide-in flex-col bg-surface shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">{title}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
