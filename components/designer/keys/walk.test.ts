import { describe, expect, test } from 'vitest'
import { draftToGraph } from '../canvas/draft-to-graph.ts'
import { draftOf, menu, option, supportHotline } from '../draft/sample-draft.ts'
import { type Direction, walk } from './walk.ts'

const graph = draftToGraph(supportHotline)
const paths = { nodeIds: graph.nodes.map(({ id }) => id), edges: graph.edges }
const go = (from: string, direction: Direction, cameFrom: string | null = null) =>
  walk(paths, from, direction, cameFrom)

describe('the arrow keys', () => {
  test('right goes to what the first key leads to', () => {
    expect(go('menu:main_menu', 'right')).toBe('menu:sales_menu')
    expect(go('option:main_menu:2', 'right')).toBeNull()
  })

  test('left goes to where it is reached from', () => {
    expect(go('menu:sales_menu', 'left')).toBe('menu:main_menu')
    expect(go('option:sales_menu:2', 'left')).toBe('menu:sales_menu')
    expect(go('menu:main_menu', 'left')).toBeNull()
  })

  test('up and down go through what the same menu leads to, in the order of its keys', () => {
    expect(go('menu:sales_menu', 'down')).toBe('option:main_menu:2')
    expect(go('option:main_menu:2', 'down')).toBe('option:main_menu:3')
    expect(go('option:main_menu:3', 'up')).toBe('option:main_menu:2')
    expect(go('menu:sales_menu', 'up')).toBeNull()
  })

  test('right and left lead back to where one came from', () => {
    expect(go('menu:main_menu', 'right', 'option:main_menu:3')).toBe('option:main_menu:3')
    const late = option({ digit: '1', actionType: 'sub_menu', actionTarget: 'late' })
    const two = draftToGraph(draftOf([menu('a', [late]), menu('b', [late]), menu('late')]))
    const shared = { nodeIds: two.nodes.map(({ id }) => id), edges: two.edges }
    expect(walk(shared, 'menu:late', 'left', 'menu:b')).toBe('menu:b')
    expect(walk(shared, 'menu:late', 'left', null)).toBe('menu:a')
  })

  test('menus that nothing leads to are above and below each other', () => {
    const { nodes, edges } = draftToGraph(draftOf([menu('a'), menu('b'), menu('c')]))
    const apart = { nodeIds: nodes.map(({ id }) => id), edges }
    expect(walk(apart, 'menu:a', 'down', null)).toBe('menu:b')
    expect(walk(apart, 'menu:c', 'up', null)).toBe('menu:b')
    expect(walk(apart, 'menu:c', 'down', null)).toBeNull()
  })

  test('a menu that leads to itself is not a way anywhere', () => {
    const again = option({ digit: '9', actionType: 'sub_menu', actionTarget: 'a' })
    const { nodes, edges } = draftToGraph(draftOf([menu('a', [again])]))
    const circle = { nodeIds: nodes.map(({ id }) => id), edges }
    expect(walk(circle, 'menu:a', 'right', null)).toBeNull()
    expect(walk(circle, 'menu:a', 'left', null)).toBeNull()
  })
})
