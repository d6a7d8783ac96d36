import { expect, test } from 'vitest'
import { applyEdit } from '../draft/apply-edit.ts'
import { supportHotline } from '../draft/sample-draft.ts'
import { draftToGraph } from './draft-to-graph.ts'
import { arrange } from './layout.ts'
import { absolutePositions, mergeNodes } from './merge-nodes.ts'

const graph = draftToGraph(supportHotline)
const places = arrange(graph)
const shown = mergeNodes([], graph, places, new Set())

test('positions survive the way to the canvas and back', () => {
  expect(absolutePositions(shown)).toEqual(places)
})

test('nodes that an edit does not touch stay the same objects', () => {
  const edited = applyEdit(supportHotline, { kind: 'updateMenu', menuId: 'sales_menu', changes: { promptText: 'New' } })
  const next = mergeNodes(shown, draftToGraph(structuredClone(edited)), places, new Set())
  const changed = next.filter((node, at) => node !== shown[at]).map((node) => node.id)
  expect(changed).toEqual(['menu:sales_menu'])
})

test('selecting changes only the nodes that are selected', () => {
  const two = ['menu:sales_menu', 'option:main_menu:2']
  const next = mergeNodes(shown, graph, places, new Set(two))
  const changed = next.filter((node, at) => node !== shown[at])
  expect(changed.map((node) => node.id).toSorted()).toEqual(two)
  expect(changed.every((node) => node.selected)).toBe(true)
})
