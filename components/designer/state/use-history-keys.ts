'use client'

import { useKeyCommands } from '../keys/use-key-commands.ts'

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo (⌘ on a Mac), wherever the focus is; not while typing. Null: no keys. */
export function useHistoryKeys(history: { undo: () => void; redo: () => void } | null): void {
  useKeyCommands({ undo: history?.undo, redo: history?.redo })
}
