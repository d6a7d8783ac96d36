import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Guide } from './snap-box.ts'

type SnapState = {
  /** Kept in this browser. */
  on: boolean
  /** Shown while something is being moved. */
  guides: readonly Guide[]
  toggle: () => void
  show: (guides: readonly Guide[]) => void
}

const none: readonly Guide[] = []

/** Whether what is moved comes to stand on lines, and which ones. */
export const useSnapStore = create<SnapState>()(
  persist(
    (set) => ({
      on: true,
      guides: none,
      toggle: () => set(({ on }) => ({ on: !on, guides: none })),
      show: (guides) => set((state) => (guides.length === 0 && state.guides.length === 0 ? state : { guides })),
    }),
    { name: 'designer-snap', partialize: ({ on }) => ({ on }) },
  ),
)
