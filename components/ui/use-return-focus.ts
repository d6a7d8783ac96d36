'use client'

import { useRef } from 'react'

/**
 * Gives the focus back to what had it before a dialog opened, unless a handler before decided otherwise. Radix does so
 * for a dialog's own trigger only. Spread onto its content.
 */
export function useReturnFocus() {
  const before = useRef<Element | null>(null)
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement
    },
    onCloseAutoFocus: (event: Event) => {
      const was = before.current
      if (event.defaultPrevented || !(was instanceof HTMLElement) || !was.isConnected || was === document.body) return
      event.preventDefault()
      was.focus({ preventScroll: true })
    },
  }
}
