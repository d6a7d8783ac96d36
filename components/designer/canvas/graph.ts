import type { Edge, Node } from '@xyflow/react'
import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { Problem } from 'ivr-runtime/domain/flow/problem'
import type { DraftMenu, DraftOption, Note } from '../draft/draft.ts'

/** A row of a menu card. `option` null: an exit that nothing stands for yet; the call ends where tries run out. */
export type MenuRow = { digit: string; option: DraftOption | null; problems: Problem[] }

export type MenuNodeData = {
  menu: DraftMenu
  /** Keys, and the exits of the menu's kind. */
  rows: MenuRow[]
  /** Taken when tries run out; none where the menu does not listen. */
  exits: MenuRow[]
  isRoot: boolean
  problems: Problem[]
}

/** An option whose action leaves the menu, or comes back to it. */
export type LeafNodeData = { menuId: string; option: DraftOption; problems: Problem[] }

/** A stub for a menu that is named but not there. */
export type MissingNodeData = { menuId: string; digit: string; missingMenuId: string }

export type MenuNode = Node<MenuNodeData, 'menu'>
export type LeafNode = Node<LeafNodeData, 'leaf'>
export type MissingNode = Node<MissingNodeData, 'missing'>
export type DesignerNode = MenuNode | LeafNode | MissingNode

/** A note stands behind the flow and is no part of it. */
export type NoteNode = Node<{ noteId: string; note: Note }, 'note'>
export type CanvasNode = DesignerNode | NoteNode

/** `kind` next: where the call goes on after an action that comes back; fail: where, when nobody takes it. */
export type PathEdgeData = { menuId: string; digit: string; kind: 'option' | 'next' | 'fail'; actionType: ActionType }
export type DesignerEdge = Edge<PathEdgeData, 'path'>

export type DesignerGraph = { nodes: DesignerNode[]; edges: DesignerEdge[] }
