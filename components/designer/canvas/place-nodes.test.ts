import { expect, test } from 'vitest'
import type { DraftOption } from '../draft/draft.ts'
import { draftOf, menu, option } from '../draft/sample-draft.ts'
import { draftToGraph } from './draft-to-graph.ts'
import { placeNodes } from './place-nodes.ts'

const queue = (digit: string) => option({ digit, actionType: 'transfer_queue', actionTarget: `queue-${digit}` })
const toSales = option({ digit: '1', actionType: 'sub_menu', actionTarget: 'sales_menu' })
const flow = (salesKeys: DraftOption[]) =>
  draftToGraph(draftOf([menu('main_menu', [toSales, queue('2'), queue('3')]), menu('sales_menu', salesKeys)]))

test('a card that grows pushes down what is below it, in its order, and nothing else moves', () => {
  const before = placeNodes(flow([]), {})
  const grown = flow([queue('1'), queue('2'), queue('4')])
  const after = placeNodes(grown, before)
  expect(after['menu:main_menu']).toEqual(before['menu:main_menu'])
  expect(after['menu:sales_menu']).toEqual(before['menu:sales_menu'])
  const bottom =
    (after['menu:sales_menu']?.y ?? 0) + (grown.nodes.find(({ id }) => id === 'menu:sales_menu')?.height ?? 0)
  expect(after['option:main_menu:2']?.y).toBeGreaterThan(bottom)
  expect(after['option:main_menu:3']?.y).toBeGreaterThan((after['option:main_menu:2']?.y ?? 0) + 44)
})

test('cards that were put somewhere by hand stay there', () => {
  const known = { 'menu:main_menu': { x: 500, y: 900 }, 'menu:sales_menu': { x: -40, y: 3 } }
  expect(placeNodes(flow([]), known)).toMatchObject(known)
})
