import { expect, test } from 'vitest'
import { draftOf, menu, option } from '../draft/sample-draft.ts'
import { draftToGraph } from './draft-to-graph.ts'
import { nearEdges } from './near-edges.ts'

const back = option({ digit: '9', actionType: 'sub_menu', actionTarget: 'main_menu' })
const far = Array.from({ length: 30 }, (_, at) => menu(`far_${at}`, [back]))
const toFar = option({ digit: '1', actionType: 'sub_menu', actionTarget: 'far_0' })
const { edges } = draftToGraph(draftOf([menu('main_menu', [toFar]), menu('beside', [back]), ...far]))
const ids = (near: string[]) => nearEdges(edges, new Set(near)).map(({ id }) => id)

test('what begins near is drawn, wherever it leads, and what only passes is not', () => {
  expect(ids(['menu:beside'])).toEqual(['edge:beside:9'])
  expect(ids(['menu:far_0'])).toEqual(['edge:main_menu:1', 'edge:far_0:9'])
})

test('of many paths from far away some are drawn, and all that begin near', () => {
  const shown = ids(['menu:main_menu', 'menu:far_28', 'menu:far_29'])
  expect(shown).toContain('edge:main_menu:1')
  expect(shown).toContain('edge:far_28:9')
  expect(shown).toContain('edge:far_29:9')
  expect(shown).toHaveLength(3 + 12)
})
