import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { draftToGraph } from '../canvas/draft-to-graph.ts'
import { arrange } from '../canvas/layout.ts'
import { draftOf, menu, option, supportHotline } from '../draft/sample-draft.ts'
import { wordsIn } from '../nodes/testing/words-in.ts'
import { Picture } from './picture.tsx'
import { scaleOf } from './to-png.ts'

const look = { colour: (token: string) => `#${token}`, measure: (text: string) => text.length * 6 }
const pictureOf = (draft: typeof supportHotline, hidden: readonly string[] = []) => {
  const places = Object.entries(arrange(draftToGraph(draft, false))).filter(([id]) => !hidden.includes(id))
  return renderToStaticMarkup(
    createElement(Picture, { draft, places: new Map(places), words: wordsIn('en'), look, fonts: '' }),
  )
}

describe('a picture of the canvas', () => {
  test('shows every menu, what its keys do, and notes', () => {
    const note = { x: 0, y: -200, width: 200, height: 100, text: 'Ask Anna <first>', colour: 'blue' as const }
    const svg = pictureOf({ ...supportHotline, notes: { n: note } })
    for (const text of ['main_menu', 'sales_menu', 'queue-phone-sales', '1000', 'Ask Anna &lt;first&gt;', 'Start']) {
      expect(svg).toContain(`>${text}</text>`)
    }
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('draws a path for every key, and none to what is hidden', () => {
    const paths = (svg: string) => svg.split('marker-end').length - 1
    expect(paths(pictureOf(supportHotline))).toBe(draftToGraph(supportHotline).edges.length)
    const without = pictureOf(supportHotline, ['menu:sales_menu'])
    expect(without).not.toContain('font-weight="600" fill="#text">sales_menu<')
    expect(paths(without)).toBeLessThan(paths(pictureOf(supportHotline)))
  })

  test('holds every kind of menu, and menus that are missing', () => {
    const kinds = draftOf([
      menu('h', [], { kind: 'hours', config: { time_zone: 'Europe/Berlin', weekly: {} } }),
      menu('c', [], { kind: 'collect', config: { variable: 'account' } }),
      menu('b', [option({ digit: 'else', actionType: 'sub_menu', actionTarget: 'gone' })], {
        kind: 'branch',
        config: { on: '{account}', cases: [] },
      }),
    ])
    const svg = pictureOf(kinds)
    for (const text of ['Hours in Europe/Berlin', 'Digits into {account}', 'Looks at {account}', 'No such menu']) {
      expect(svg).toContain(text)
    }
  })

  test('is twice as sharp as the canvas, less where the bitmap would be too large', () => {
    expect(scaleOf({ width: 1000, height: 500 })).toBe(2)
    const scale = scaleOf({ width: 4_000, height: 60_000 })
    expect(60_000 * scale).toBeLessThanOrEqual(16_000)
    expect(4_000 * scale * 60_000 * scale).toBeLessThanOrEqual(64_000_001)
  })
})
