import { type NodeHandle, Position as Side } from '@xyflow/react'
import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { hasKeys } from '../draft/menu-exits.ts'
import { cardParts } from './card-parts.ts'
import { cardExitHeight, cardRowHeight, cardWidth, leafHeight, leafWidth, rowsTop } from './card-size.ts'
import type { DesignerNode, MenuNodeData } from './graph.ts'
import { newKeyHandle } from './node-id.ts'

/** Width and height of a connector, and the borders of a card, in canvas pixels; see canvas.css. */
const size = 9
const border = 1

/** Actions after which the call may go on, and those where nobody may answer: paths begin at their leaves. */
const comingBack: readonly ActionType[] = ['http_api_call', 'play_audio']
const transfers: readonly ActionType[] = ['transfer_queue', 'transfer_extension']

/**
 * A node with its size and the places of its connectors. React Flow would measure them, and show a path only once both
 * its ends were on the screen; so that it can show any at once they are reckoned, from the numbers that the cards are
 * drawn with (e2e/designer-scale.spec.ts holds both together).
 */
export function measuredNode(node: DesignerNode, canEdit: boolean): DesignerNode {
  const { width = 0, height = 0 } = node
  return { ...node, measured: { width, height }, handles: handlesOf(node, canEdit) }
}

function handlesOf(node: DesignerNode, canEdit: boolean): NodeHandle[] {
  switch (node.type) {
    case 'menu':
      return cardHandles(node.data, canEdit)
    case 'leaf':
      return [target(leafHeight / 2), ...leafEnds(node.data.option.actionType)]
    case 'missing':
      return [target(leafHeight / 2)]
  }
}

function cardHandles({ menu, rows, exits }: MenuNodeData, canEdit: boolean): NodeHandle[] {
  const ends = rows.map(({ digit }) => digit)
  const hasAdder = hasKeys(menu) && canEdit
  const says = hasKeys(menu) && !canEdit && rows.length === 0
  if (hasAdder) ends.push(newKeyHandle)
  const top = border + rowsTop(cardParts(menu))
  const below = top + (ends.length + Number(says)) * cardRowHeight
  // Below the line between keys and exits, and some air where no row adds a key.
  const exitsTop = below + border + (!canEdit && rows.length > 0 ? 4 : 0)
  return [
    target(20),
    ...ends.map((id, at) => source(id, cardWidth - border, top + (at + 0.5) * cardRowHeight)),
    ...exits.map(({ digit }, at) => source(digit, cardWidth - border, exitsTop + (at + 0.5) * cardExitHeight)),
  ]
}

function leafEnds(action: ActionType): NodeHandle[] {
  if (comingBack.includes(action)) return [source('next', leafWidth, leafHeight / 2)]
  return transfers.includes(action) ? [source('fail', leafWidth, leafHeight / 2)] : []
}

const target = (y: number) => handle('target', null, 0, y)
const source = (id: string, x: number, y: number) => handle('source', id, x, y)

const handle = (type: 'source' | 'target', id: string | null, x: number, y: number): NodeHandle => ({
  type,
  id,
  position: type === 'target' ? Side.Left : Side.Right,
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
})
