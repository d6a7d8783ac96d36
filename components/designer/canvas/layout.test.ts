import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Position } from '../draft/draft.ts'
import { draftOf, menu, option, supportHotline } from '../draft/sample-draft.ts'
import { draftToGraph } from './draft-to-graph.ts'
import type { DesignerGraph } from './graph.ts'
import { arrange } from './layout.ts'
import { placeNodes } from './place-nodes.ts'

const graph = draftToGraph(supportHotline)

function at(places: Record<string, Position>, id: string): Position {
  const place = places[id]
  if (!place) throw new Error(`${id} has no place`)
  return place
}

function covered(graph: DesignerGraph, places: Record<string, Position>): string[] {
  const boxes = graph.nodes.map((node) => ({
    id: node.id,
    ...at(places, node.id),
    w: node.width ?? 0,
    h: node.height ?? 0,
  }))
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => `${a.id} ${b.id}`),
  )
}

describe('automatic layout', () => {
  test('goes left to right from the start, with nothing covered', () => {
    const places = arrange(graph)
    expect(at(places, 'menu:sales_menu').x).toBeGreaterThan(at(places, 'menu:main_menu').x + 260)
    expect(at(places, 'option:sales_menu:1').x).toBeGreaterThan(at(places, 'menu:sales_menu').x + 260)
    expect(covered(graph, places)).toEqual([])
  })

  test('what a menu leads to stands in the order of its keys', () => {
    const places = arrange(graph)
    const column = ['menu:sales_menu', 'option:main_menu:2', 'option:main_menu:3', 'option:main_menu:0']
    const ys = column.map((id) => at(places, id).y)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  })

  test('covers nothing and leaves nothing out, whatever leads where', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const someOption = fc.record({
      digit: fc.constantFrom(...'1234567890', 't', 'i'),
      actionType: fc.constantFrom('sub_menu' as const, 'transfer_queue' as const, 'play_audio' as const),
      actionTarget: fc.constantFrom(...names, 'missing'),
      next: fc.constantFrom(...names),
    })
    const someMenus = fc.array(fc.uniqueArray(someOption, { selector: ({ digit }) => digit }), {
      maxLength: names.length,
    })
    fc.assert(
      fc.property(someMenus, (menus) => {
        const some = draftToGraph(
          draftOf(
            menus.map((options, index) =>
              menu(
                names[index] ?? '',
                options.map(({ next, ...fields }) =>
                  option({
                    ...fields,
                    actionConfig: fields.actionType === 'play_audio' ? { next: { menu: next } } : null,
                  }),
                ),
              ),
            ),
          ),
        )
        const places = arrange(some)
        expect(Object.keys(places).toSorted()).toEqual(some.nodes.map((node) => node.id).toSorted())
        expect(covered(some, places)).toEqual([])
      }),
    )
  })

  test('the same draft is laid out the same way', () => {
    expect(arrange(draftToGraph(structuredClone(supportHotline)))).toEqual(arrange(graph))
  })
})

describe('placing', () => {
  test('what was moved by hand stays there', () => {
    const places = placeNodes(graph, { 'menu:main_menu': { x: 900, y: -300 } })
    expect(places['menu:main_menu']).toEqual({ x: 900, y: -300 })
  })

  test('a leaf that was never moved goes along with its menu', () => {
    const arranged = arrange(graph)
    const places = placeNodes(graph, { 'menu:main_menu': { x: 900, y: -300 } })
    const offset = at(arranged, 'option:main_menu:2').x - at(arranged, 'menu:main_menu').x
    expect(at(places, 'option:main_menu:2').x).toBe(900 + offset)
  })

  test('a new option comes right of its menu and covers nothing', () => {
    const shown = arrange(graph)
    const [main = menu('main_menu'), sales = menu('sales_menu')] = supportHotline.menus
    const more = draftOf([
      { ...main, options: [...main.options, option({ digit: '5', actionType: 'voicemail', actionTarget: '1001' })] },
      sales,
      menu('alone'),
    ])
    const grown = draftToGraph(more)
    const places = placeNodes(grown, shown)
    expect(places['menu:main_menu']).toEqual(shown['menu:main_menu'])
    expect(at(places, 'option:main_menu:5').x).toBeGreaterThan(at(places, 'menu:main_menu').x + 260)
    expect(covered(grown, places)).toEqual([])
  })
})
