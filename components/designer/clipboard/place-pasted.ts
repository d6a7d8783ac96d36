import { draftToGraph } from '../canvas/draft-to-graph.ts'
import { movedPlaces } from '../canvas/moved-places.ts'
import type { Draft } from '../draft/draft.ts'
import { type Box, boundsOf, freeShift } from './free-shift.ts'
import type { Pasted } from './paste-menus.ts'

/**
 * The draft with places for what was pasted: where it stood if that is in view, else in the middle of what is seen;
 * further down where something stands already. `standing`: the nodes on the canvas; they keep their places.
 */
export function placePasted({ draft, places }: Pasted, standing: Readonly<Record<string, Box>>, view: Box): Draft {
  const sizes = new Map(draftToGraph(draft).nodes.map(({ id, width = 0, height = 0 }) => [id, { width, height }]))
  const boxes = Object.entries(places).flatMap(([id, place]) => {
    const size = sizes.get(id)
    return size ? [{ id, ...place, ...size }] : []
  })
  const bounds = boundsOf(boxes)
  if (!bounds) return draft
  const shift = freeShift(bounds, Object.values(standing), isIn(bounds, view) ? { x: 0, y: 0 } : centred(bounds, view))
  const pasted = boxes.map(({ id, x, y }) => [id, { x: Math.round(x + shift.x), y: Math.round(y + shift.y) }])
  const shown = { ...placesOf(standing), ...Object.fromEntries(pasted) }
  const moved = movedPlaces(shown, draft.positions, new Set(boxes.map(({ id }) => id)))
  return { ...draft, positions: { ...draft.positions, ...moved } }
}

const placesOf = (boxes: Readonly<Record<string, Box>>) =>
  Object.fromEntries(Object.entries(boxes).map(([id, { x, y }]) => [id, { x, y }]))

const isIn = (bounds: Box, view: Box): boolean =>
  bounds.x < view.x + view.width &&
  view.x < bounds.x + bounds.width &&
  bounds.y < view.y + view.height &&
  view.y < bounds.y + bounds.height

const centred = (bounds: Box, view: Box) => ({
  x: view.x + view.width / 2 - (bounds.x + bounds.width / 2),
  y: view.y + view.height / 2 - (bounds.y + bounds.height / 2),
})
