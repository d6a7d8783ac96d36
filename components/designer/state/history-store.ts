import { create } from 'zustand'
import type { DraftPatch } from '../draft/patch.ts'

/** One edit of this tab: what takes it back, and what does it again. */
export type HistoryStep = { undo: DraftPatch; redo: DraftPatch }

type HistoryState = {
  /** The last one is the next to be undone. */
  past: readonly HistoryStep[]
  /** The last one is the next to be redone. */
  future: readonly HistoryStep[]
  /** A new edit; what was undone before cannot be redone any more. */
  push: (step: HistoryStep) => void
  /** The server refused the edit. */
  drop: (step: HistoryStep) => void
  /** What was stored in the end is not what was done first; null: nothing was. */
  replace: (step: HistoryStep, by: HistoryStep | null) => void
  /** Moves the last step to the future and answers it; undefined when there is none. */
  undone: () => HistoryStep | undefined
  redone: () => HistoryStep | undefined
  reset: () => void
}

const mostSteps = 500

/** What this tab did to the draft since it was opened, for undo and redo. The edits of others are not in it. */
export const useHistoryStore = create<HistoryState>()((set, get) => ({
  past: [],
  future: [],
  push: (step) => set(({ past }) => ({ past: [...past, step].slice(-mostSteps), future: [] })),
  drop: (step) =>
    set(({ past, future }) => ({
      past: past.filter((each) => each !== step),
      future: future.filter((each) => each !== step),
    })),
  replace: (step, by) =>
    set(({ past, future }) => {
      const replaced = (steps: readonly HistoryStep[]) =>
        steps.flatMap((each) => (each !== step ? [each] : by ? [by] : []))
      return { past: replaced(past), future: replaced(future) }
    }),
  undone: () => {
    const step = get().past.at(-1)
    if (step) set(({ past, future }) => ({ past: past.slice(0, -1), future: [...future, step] }))
    return step
  },
  redone: () => {
    const step = get().future.at(-1)
    if (step) set(({ past, future }) => ({ past: [...past, step], future: future.slice(0, -1) }))
    return step
  },
  reset: () => set({ past: [], future: [] }),
}))
