import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { supportHotline } from '../draft/sample-draft.ts'
import { draftToGraph } from './draft-to-graph.ts'
import { arrange } from './layout.ts'
import { movedPlaces, placesToKeep } from './moved-places.ts'
import { placeNodes } from './place-nodes.ts'

const graph = draftToGraph(supportHotline)

describe('places after a move', () => {
  test('what was dragged was placed by hand, what it stands among is the layout’s', () => {
    const shown = arrange(graph)
    const dragged = { ...shown, 'menu:sales_menu': { x: 900, y: 700 } }
    const stored = movedPlaces(dragged, {}, new Set(['menu:sales_menu']))
    expect(stored['menu:sales_menu']).toEqual({ x: 900, y: 700 })
    expect(stored['menu:main_menu']).toEqual({ ...shown['menu:main_menu'], automatic: true })
  })

  test('what was placed by hand stays so when it goes along with its menu', () => {
    const stored = { 'option:a:1': { x: 1, y: 1 }, 'option:a:2': { x: 2, y: 2, automatic: true as const } }
    const shown = { 'menu:a': { x: 0, y: 0 }, 'option:a:1': { x: 5, y: 5 }, 'option:a:2': { x: 6, y: 6 } }
    expect(movedPlaces(shown, stored, new Set(['menu:a']))).toEqual({
      'menu:a': { x: 0, y: 0 },
      'option:a:1': { x: 5, y: 5 },
      'option:a:2': { x: 6, y: 6, automatic: true },
    })
  })

  test('what did not move is not stored again, notes and missing menus never', () => {
    const shown = { 'menu:a': { x: 0, y: 0 }, 'missing:a:1': { x: 1, y: 1 }, 'note:x': { x: 1, y: 1 } }
    expect(movedPlaces(shown, { 'menu:a': { x: 0, y: 0 } }, new Set())).toEqual({})
  })
})

describe('arranging', () => {
  test('everything gives up all places', () => {
    const stored = { 'menu:main_menu': { x: 5, y: 5 }, 'menu:sales_menu': { x: 9, y: 9, automatic: true as const } }
    expect(placesToKeep(stored, 'everything')).toEqual({ kept: {}, freed: ['menu:main_menu', 'menu:sales_menu'] })
  })

  test('the rest leaves alone whatever was placed by hand, wherever that is', () => {
    const far = fc.integer({ min: 2_000, max: 9_000 })
    fc.assert(
      fc.property(fc.subarray(graph.nodes), far, (chosen, distance) => {
        const byHand = Object.fromEntries(chosen.map(({ id }, at) => [id, { x: distance * (at + 1), y: -distance }]))
        const shown = { ...placeNodes(graph, {}), ...byHand }
        const stored = movedPlaces(shown, {}, new Set(chosen.map(({ id }) => id)))
        const { kept, freed } = placesToKeep(stored, 'the rest')
        expect(kept).toEqual(byHand)
        expect(freed).toHaveLength(graph.nodes.length - chosen.length)
        expect(placeNodes(graph, kept)).toMatchObject(byHand)
      }),
    )
  })
})
