import type { QueuedEdit } from '../state/edit-queue.ts'

/** Whose edits, of which IVR: nobody sends what another person did in the same browser. */
export type KeptFor = { tenantId: string; personId: string; ivrName: string }

type Kept = { aliveAt: number; edits: QueuedEdit[] }

/** A tab that said nothing for so long is gone, and its edits may be taken over. */
export const tabGoneMs = 10_000
const prefix = 'designer-edits'

const place = ({ tenantId, personId, ivrName }: KeptFor) => `${prefix}/${tenantId}/${personId}/${ivrName}/`

/**
 * Edits that are not stored yet outlive the page, also when the tab is closed: whoever opens the IVR next in this
 * browser sends them. Each tab keeps its own (`tab`).
 */
export function keepEdits(storage: Storage, of: KeptFor, tab: string, edits: readonly QueuedEdit[], now: number): void {
  const key = place(of) + tab
  if (edits.length === 0) storage.removeItem(key)
  else storage.setItem(key, JSON.stringify({ aliveAt: now, edits }))
}

/** Takes over the edits of tabs that are gone, oldest tab first; each is handed out once. */
export function takeKept(storage: Storage, of: KeptFor, tab: string, now: number): QueuedEdit[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  const left = keys
    .filter((key) => key.startsWith(place(of)) && key !== place(of) + tab)
    .flatMap((key) => {
      const kept = readKept(storage.getItem(key))
      return kept && now - kept.aliveAt >= tabGoneMs ? [{ key, ...kept }] : []
    })
  for (const { key } of left) storage.removeItem(key)
  return left.toSorted((one, other) => one.aliveAt - other.aliveAt).flatMap(({ edits }) => edits)
}

function readKept(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null')
    return Array.isArray(kept?.edits) && typeof kept.aliveAt === 'number' ? kept : null
  } catch {
    return null
  }
}
