import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { Below } from './collapsing.ts'

type CollapseState = {
  /** Ids of collapsed nodes by name of the IVR. */
  collapsed: Readonly<Record<string, readonly string[]>>
  /** What hangs below each menu alone, in the IVR that is open. */
  below: ReadonlyMap<string, Below>
  collapse: (ivrName: string, nodeId: string) => void
  expand: (ivrName: string, nodeIds: readonly string[]) => void
  setBelow: (below: ReadonlyMap<string, Below>) => void
}

const nothing: readonly string[] = []

/** The nodes that are collapsed in an IVR. */
export const collapsedIn = (ivrName: string) => (state: CollapseState) => state.collapsed[ivrName] ?? nothing

/** What is collapsed is no part of the flow: it is kept in this browser, for each IVR. */
export const useCollapseStore = create<CollapseState>()(
  persist(
    (set) => ({
      collapsed: {},
      below: new Map(),
      collapse: (ivrName, nodeId) =>
        set(({ collapsed }) => ({ collapsed: { ...collapsed, [ivrName]: [...(collapsed[ivrName] ?? []), nodeId] } })),
      expand: (ivrName, nodeIds) =>
        set(({ collapsed: { [ivrName]: now = [], ...others } }) => {
          const left = now.filter((nodeId) => !nodeIds.includes(nodeId))
          return { collapsed: left.length > 0 ? { ...others, [ivrName]: left } : others }
        }),
      setBelow: (below) => set({ below }),
    }),
    {
      name: 'designer-collapsed',
      storage: createJSONStorage(() => localStorage),
      partialize: ({ collapsed }) => ({ collapsed }),
    },
  ),
)
