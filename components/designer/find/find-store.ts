import { create } from 'zustand'

type FindState = {
  open: boolean
  search: string
  /** Which match is shown, from 0; past the last it begins anew. */
  at: number
  /** Counts how often it was asked for, so that the field takes the focus again. */
  asked: number
  show: () => void
  hide: () => void
  look: (search: string) => void
  step: (by: 1 | -1) => void
  reset: () => void
}

const initial = { open: false, search: '', at: 0, asked: 0 }

export const useFindStore = create<FindState>()((set) => ({
  ...initial,
  show: () => set(({ asked }) => ({ open: true, asked: asked + 1 })),
  hide: () => set({ open: false }),
  look: (search) => set({ search, at: 0 }),
  step: (by) => set(({ at }) => ({ at: at + by })),
  reset: () => set(initial),
}))
