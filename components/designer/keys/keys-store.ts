import { create } from 'zustand'
import type { KeyCommandId } from './key-commands.ts'

type KeysState = {
  /** Whether the dialog that lists the keys is open. */
  open: boolean
  /** Commands that something on the page carries out now, each as often as it is. */
  handled: readonly KeyCommandId[]
  setOpen: (open: boolean) => void
  /** Answers what takes them back. */
  handle: (ids: readonly KeyCommandId[]) => () => void
}

/** Which keys work at this moment; the dialog lists no others. */
export const useKeysStore = create<KeysState>()((set) => ({
  open: false,
  handled: [],
  setOpen: (open) => set({ open }),
  handle: (ids) => {
    set(({ handled }) => ({ handled: [...handled, ...ids] }))
    return () => set(({ handled }) => ({ handled: without(handled, ids) }))
  },
}))

function without(handled: readonly KeyCommandId[], ids: readonly KeyCommandId[]): KeyCommandId[] {
  const left = [...handled]
  for (const id of ids) left.splice(left.indexOf(id), 1)
  return left
}
