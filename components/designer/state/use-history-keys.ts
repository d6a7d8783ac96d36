'use client'

import { useEffect } from 'react'
import { isTyping } from './is-typing.ts'

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo (⌘ on a Mac), wherever the focus is; not while typing. Null: no keys. */
export function useHistoryKeys(history: { undo: () => void; redo: () => void } | null): void {
  const { undo, redo } = history ?? {}
  useEffect(() => {
    if (!undo || !redo) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const key = event.key.toLowerCase()
      const action = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (!action) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
}
