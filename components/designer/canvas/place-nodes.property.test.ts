import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Position } from '../draft/draft.ts'
import { draftOf, menu, option } from '../draft/sample-draft.ts'
import { draftToGraph } from './draft-to-graph.ts'
import type { DesignerGraph } from './graph.ts'
import { placeNodes } from './place-nodes.ts'

const names = Array.from({ length: 12 }, (_, at) => `m${at}`)
const someOptions = fc.uniqueArray(
  fc.record({
    digit: fc.constantFrom(...'123456789'),
    actionType: fc.constantFrom('sub_menu' as const, 'transfer_queue' as const),
    actionTarget: fc.constantFrom(...names),
  }),
  { selector: ({ digit }) => digit, maxLength: 6 },
)
const someGraph = fc
  .array(someOptions, { minLength: 1, maxLength: names.length })
  .map((menus) => draftToGraph(draftOf(menus.map((options, at) => menu(names[at] ?? '', options.map(option))))))
const somePlace = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
const placedGraph = someGraph.chain((graph) =>
  fc.tuple(
    fc.constant(graph),
    fc.array(fc.option(somePlace), { minLength: graph.nodes.length, maxLength: graph.nodes.length }),
  ),
)

const known = (graph: DesignerGraph, places: readonly (Position | null)[]) =>
  Object.fromEntries(graph.nodes.flatMap(({ id }, at) => (places[at] ? [[id, places[at]]] : [])))

function covered({ nodes }: DesignerGraph, places: Record<string, Position>): string[] {
  const boxes = nodes.map(({ id, width = 0, height = 0 }) => ({ id, ...(places[id] ?? { x: 0, y: 0 }), width, height }))
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} ${b.id}`),
  )
}

test('wherever some stand, each node gets a place, none covers another, and none moves sideways or up', () => {
  fc.assert(
    fc.property(placedGraph, ([graph, some]) => {
      const before = known(graph, some)
      const places = placeNodes(graph, before)
      expect(Object.keys(places).toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted())
      expect(covered(graph, places)).toEqual([])
      for (const [id, { x, y }] of Object.entries(before)) {
        expect(places[id]?.x).toBe(x)
        expect(places[id]?.y).toBeGreaterThanOrEqual(y)
      }
    }),
  )
})

test('what was placed once stays where it is', () => {
  fc.assert(
    fc.property(placedGraph, ([graph, some]) => {
      const places = placeNodes(graph, known(graph, some))
      expect(placeNodes(graph, places)).toEqual(places)
    }),
  )
})
