import type { QueuedEdit } from '../state/edit-queue.ts'
import { type KeptFor, keepEdits, takeKept } from './kept-edits.ts'

const sayAliveMs = 3_000

/** Keeps the edits of this page in the browser, and says now and then that the page is still there to send them. */
export function editKeeper(of: KeptFor) {
  const tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('')
  let edits: readonly QueuedEdit[] = []
  let timer: ReturnType<typeof setInterval> | undefined
  const write = (now: number): boolean => {
    try {
      keepEdits(localStorage, of, tab, edits, now)
      return true
    } catch {
      // Full, or forbidden: the page asks before it is left instead (use-unsaved-guard.ts).
      return false
    }
  }
  addEventListener('pagehide', () => edits.length > 0 && write(0))
  return {
    keep(next: readonly QueuedEdit[]): boolean {
      edits = next
      clearInterval(timer)
      if (edits.length > 0) timer = setInterval(() => write(Date.now()), sayAliveMs)
      return write(Date.now())
    },
    /** What earlier pages could not store. */
    take: (): QueuedEdit[] => {
      try {
        return takeKept(localStorage, of, tab, Date.now())
      } catch {
        return []
      }
    },
  }
}
