import type { Draft } from '../../draft/draft.ts'

/**
 * What puts a problem right with one click. `apply`: the draft with the remedy in it, stored as one edit that can be
 * undone. `ask`: a key of a menu (or a new one) about which the person has to say what it does.
 */
export type Fix =
  | { label: string; apply: (draft: Draft) => Draft }
  | { label: string; ask: { menuId: string; handle: string } }
