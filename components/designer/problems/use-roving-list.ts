import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'

/** Which entry of a list the keyboard is at. Marked in the page by `data-entry`, its main button by `data-entry-main`. */
export type RovingList = {
  /** Whether Tab leads to this entry. */
  isCurrent: (id: string) => boolean
  /** Tells that the focus came to an entry. */
  focused: (id: string) => void
  /** Arrows up and down, Home and End go through the entries; left and right through what an entry has. */
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  /** The current entry is about to go: the next one in its place takes the focus. */
  willGo: (id: string) => void
}

export function useRovingList(ids: readonly string[]): RovingList {
  const [current, setCurrent] = useState<string | null>(null)
  const list = useRef<HTMLElement | null>(null)
  const going = useRef<{ id: string; at: number } | null>(null)
  const at = current === null ? -1 : ids.indexOf(current)
  const known = at === -1 ? ids[0] : current

  useEffect(() => {
    if (!going.current || ids.includes(going.current.id)) return
    const next = ids[Math.min(going.current.at, ids.length - 1)]
    going.current = null
    if (next !== undefined && list.current) focusEntry(list.current, next)
  }, [ids])

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      list.current = event.currentTarget
      const entry = (event.target as Element).closest<HTMLElement>('[data-entry]')
      if (!entry || event.ctrlKey || event.metaKey || event.altKey) return
      const here = ids.indexOf(entry.dataset.entry ?? '')
      const to: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: ids.length - 1 }
      const next = to[event.key]
      if (next !== undefined) {
        event.preventDefault()
        const id = ids[Math.max(0, Math.min(next, ids.length - 1))]
        if (id !== undefined) focusEntry(event.currentTarget, id)
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        event.preventDefault()
        focusBeside(entry, event.key === 'ArrowRight' ? 1 : -1)
      }
    },
    [ids],
  )
  return {
    isCurrent: (id) => id === known,
    focused: setCurrent,
    onKeyDown,
    willGo: (id) => {
      going.current = { id, at: ids.indexOf(id) }
    },
  }
}

function focusEntry(list: HTMLElement, id: string): void {
  list.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"] [data-entry-main]`)?.focus()
}

function focusBeside(entry: HTMLElement, step: 1 | -1): void {
  const buttons = [...entry.querySelectorAll<HTMLElement>('button')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  buttons[Math.max(0, Math.min(at + step, buttons.length - 1))]?.focus()
}
