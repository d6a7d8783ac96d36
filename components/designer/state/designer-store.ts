import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { create } from 'zustand'
import { type CallPath, noPath } from '../test-call/call-path.ts'

/** What the inspector shows. `newOption`: a key being added, or an option about to get another action. */
export type Selection =
  | { kind: 'menu'; menuId: string }
  | { kind: 'option'; menuId: string; digit: string }
  | { kind: 'newOption'; menuId: string; digit: string; actionType: ActionType }
  | null

/**
 * A path that was begun at `handle` (a key, or `newKeyHandle`) and needs an action. `at` is where on the screen the
 * choice is offered; `place` where on the canvas a new menu is to stand.
 */
export type ActionPick = {
  menuId: string
  handle: string
  at: { x: number; y: number }
  place: { x: number; y: number } | null
}

export type Panel = 'inspector' | 'problems' | 'testCall'

type DesignerState = {
  selection: Selection
  /** Ids of the nodes that are selected together; empty unless these are several. `selection` is null then. */
  several: readonly string[]
  /** A field of the inspector that should take the focus, by its name in the form. */
  wantedField: string | null
  panel: Panel
  /** Only matters where the panel lies over the canvas. */
  panelOpen: boolean
  /** A node to bring into sight; the canvas clears it. */
  wantedNodeId: string | null
  actionPick: ActionPick | null
  testCallId: string | null
  path: CallPath
  select: (selection: Selection, wantedField?: string) => void
  selectSeveral: (several: readonly string[]) => void
  /** Whatever is open stays so. */
  selectQuietly: (selection: Selection) => void
  showPanel: (panel: Panel) => void
  closePanel: () => void
  focusDone: () => void
  reveal: (nodeId: string | null) => void
  pickAction: (actionPick: ActionPick | null) => void
  watchCall: (testCallId: string | null) => void
  setPath: (path: CallPath) => void
  reset: () => void
}

const initial = {
  selection: null,
  several: [],
  wantedField: null,
  panel: 'inspector',
  panelOpen: false,
  wantedNodeId: null,
  actionPick: null,
  testCallId: null,
  path: noPath,
} as const satisfies Partial<DesignerState>

/** What only this browser tab knows: selection, open panel, the call that lights up the canvas. */
export const useDesignerStore = create<DesignerState>()((set) => ({
  ...initial,
  select: (selection, wantedField) =>
    set(
      selection
        ? { selection, several: [], wantedField: wantedField ?? null, panel: 'inspector', panelOpen: true }
        : { selection, several: [], wantedField: null },
    ),
  selectSeveral: (several) => set({ several, selection: null, wantedField: null }),
  selectQuietly: (selection) => set({ selection, several: [], wantedField: null }),
  showPanel: (panel) => set({ panel, panelOpen: true }),
  closePanel: () => set({ panelOpen: false }),
  focusDone: () => set({ wantedField: null }),
  reveal: (wantedNodeId) => set({ wantedNodeId }),
  pickAction: (actionPick) => set({ actionPick }),
  watchCall: (testCallId) => set({ testCallId, path: noPath }),
  setPath: (path) => set({ path }),
  reset: () => set(initial),
}))
