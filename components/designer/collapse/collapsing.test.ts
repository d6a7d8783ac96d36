import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftToGraph } from '../canvas/draft-to-graph.ts'
import type { DesignerEdge } from '../canvas/graph.ts'
import { draftOf, menu, option } from '../draft/sample-draft.ts'
import { collapsing, hiddenNodes, hiding } from './collapsing.ts'

const to = (digit: string, actionTarget: string) => option({ digit, actionType: 'sub_menu', actionTarget })
const treeOf = (draft: ReturnType<typeof draftOf>) =>
  collapsing(
    draft.menus.map(({ menuId }) => `menu:${menuId}`),
    draftToGraph(draft).edges,
  )
const hiddenBy = (draft: ReturnType<typeof draftOf>, ...menuIds: string[]) =>
  [...hiddenNodes(treeOf(draft), new Set(menuIds.map((menuId) => `menu:${menuId}`)))].sort()

describe('a collapsed menu', () => {
  const shop = draftOf([
    menu('main', [to('1', 'sales'), to('2', 'help')]),
    menu('sales', [to('1', 'phones'), to('2', 'shared'), to('9', 'main')]),
    menu('phones', [option({ digit: '1', actionType: 'transfer_queue', actionTarget: 'phones' })]),
    menu('help', [to('1', 'shared')]),
    menu('shared', []),
  ])

  test('hides what only it leads to, and nothing that is reached otherwise', () => {
    expect(hiddenBy(shop, 'sales')).toEqual(['menu:phones', 'option:phones:1'])
    expect(hiddenBy(shop, 'help')).toEqual([])
  })

  test('says how many menus and actions that are', () => {
    const { below } = treeOf(shop)
    expect(below.get('menu:sales')).toEqual({ menus: 1, others: 1 })
    expect(below.get('menu:main')).toEqual({ menus: 4, others: 1 })
    expect(below.has('menu:help')).toBe(false)
  })

  test('never hides itself, not even in a circle that no call reaches', () => {
    const circle = draftOf([menu('main'), menu('a', [to('1', 'b')]), menu('b', [to('1', 'a')])])
    expect(hiddenBy(circle, 'a')).toEqual(['menu:b'])
    expect(hiddenBy(circle, 'b')).toEqual([])
  })

  test('is found by what it hides', () => {
    const collapsed = new Set(['menu:main', 'menu:sales', 'menu:help'])
    expect(hiding(treeOf(shop), collapsed, 'option:phones:1')).toEqual(['menu:sales', 'menu:main'])
    expect(hiding(treeOf(shop), collapsed, 'menu:main')).toEqual([])
  })

  test('hides exactly what cannot be reached without it', () => {
    const ids = ['menu:0', 'menu:1', 'menu:2', 'menu:3', 'menu:4', 'menu:5', 'menu:6']
    const anyEdge = fc.record({ source: fc.constantFrom(...ids), target: fc.constantFrom(...ids) })
    fc.assert(
      fc.property(fc.array(anyEdge, { maxLength: 14 }), fc.constantFrom(...ids), (pairs, collapsed) => {
        const edges = pairs as unknown as DesignerEdge[]
        const tree = collapsing(ids, edges)
        const roots = ids.filter((id) => tree.ownerOf.get(id) === null && startsOne(id, ids, pairs))
        const without = reach(
          roots,
          pairs.filter(({ source }) => source !== collapsed),
        )
        expect([...hiddenNodes(tree, new Set([collapsed]))].sort()).toEqual(ids.filter((id) => !without.has(id)))
      }),
      { numRuns: 500 },
    )
  })
})

type Pair = { source: string; target: string }

function reach(from: readonly string[], pairs: readonly Pair[]): Set<string> {
  const seen = new Set(from)
  for (let size = -1; size !== seen.size; ) {
    size = seen.size
    for (const { source, target } of pairs) if (seen.has(source)) seen.add(target)
  }
  return seen
}

/** Whether nothing before it in the list leads to it. */
const startsOne = (id: string, ids: readonly string[], pairs: readonly Pair[]) => {
  let seen = new Set<string>()
  for (const each of ids) {
    if (seen.has(each)) continue
    if (each === id) return true
    seen = new Set([...seen, ...reach([each], pairs)])
  }
  return false
}
