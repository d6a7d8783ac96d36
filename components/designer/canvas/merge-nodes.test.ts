import { expect, test } from 'vitest'
import { applyEdit } from '../draft/apply-edit.ts'
import { supportHotline } from '../draft/sample-draft.ts'
import { draftToGraph } from './draft-to-graph.ts'
import { arrange } from './layout.ts'
import { absolutePositions, mergeNodes } from './merge-nodes.ts'

const graph = draftToGraph(supportHotline)
const places = arrange(graph)
const shown = mergeNodes([], graph, places, null)

test('positions survive the way to the canvas and back', () => {
  expect(absolutePositions(shown)).toEqual(places)
})

test('nodes that an edit does not touch stay the same objects', () => {
  const edited = applyEdit(supportHotline, { kind: 'updateMenu', menuId: 'sales_menu', changes: { promptText: 'New' } })
  const next = mergeNodes(shown, draftToGraph(structuredClone(edited)), places, null)
  const changed = next.filter((node, at) => node !== shown[at]).map((node) => node.id)
  expect(changed).toEqual(['menu:sales_menu'])
})

test('selecting changes only the node that is selected', () => {
  const next = mergeNodes(shown, graph, places, 'option:main_menu:2')
  expect(next.filter((node, at) => node !== shown[at]).map((node) => node.id)).toEqual(['option:main_menu:2'])
})
