import { create } from 'zustand'
import type { Selection } from '../state/designer-store.ts'

type PaletteState = {
  open: boolean
  /** What the new thing is connected to. */
  at: Selection
  show: (at: Selection) => void
  hide: () => void
}

/** Whether the searchable list of what can be added is open. */
export const usePaletteStore = create<PaletteState>()((set) => ({
  open: false,
  at: null,
  show: (at) => set({ open: true, at }),
  hide: () => set({ open: false }),
}))
