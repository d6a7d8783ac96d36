import { expect, test } from 'vitest'
import { draftOf, menu, option, supportHotline } from '../draft/sample-draft.ts'
import { draftToGraph } from './draft-to-graph.ts'
import type { MenuNode } from './graph.ts'

const ends = (draft: Parameters<typeof draftToGraph>[0]) =>
  draftToGraph(draft).edges.map((edge) => `${edge.source} ${edge.sourceHandle} → ${edge.target}`)

test('a key that leads to a menu is an edge to its card, any other key an edge to a leaf of its own', () => {
  expect(ends(supportHotline)).toEqual([
    'menu:main_menu 1 → menu:sales_menu',
    'menu:main_menu 2 → option:main_menu:2',
    'menu:main_menu 3 → option:main_menu:3',
    'menu:main_menu 0 → option:main_menu:0',
    'menu:sales_menu 1 → option:sales_menu:1',
    'menu:sales_menu 2 → option:sales_menu:2',
    'menu:sales_menu 9 → menu:main_menu',
  ])
})

test('only the start is marked, and it comes first wherever it was made', () => {
  const draft = draftOf([menu('late'), menu('welcome')])
  draft.ivr.rootMenuId = 'welcome'
  const cards = draftToGraph(draft).nodes as MenuNode[]
  expect(cards.map((card) => [card.id, card.data.isRoot])).toEqual([
    ['menu:welcome', true],
    ['menu:late', false],
  ])
})

test('a key to a menu that is not there ends in a broken stub', () => {
  const draft = draftOf([menu('main', [option({ digit: '1', actionType: 'sub_menu', actionTarget: 'gone' })])])
  const { nodes } = draftToGraph(draft)
  expect(nodes[1]).toMatchObject({ id: 'missing:main:1', type: 'missing', data: { missingMenuId: 'gone' } })
  expect(ends(draft)).toEqual(['menu:main 1 → missing:main:1'])
})

test('a card always shows both exits, and an exit with an action has its own edge', () => {
  const draft = draftOf([menu('main', [option({ digit: 't', actionType: 'voicemail', actionTarget: '1001' })])])
  const card = draftToGraph(draft).nodes[0] as MenuNode
  expect(card.data.rows).toEqual([])
  expect(card.data.exits.map((exit) => [exit.digit, exit.option?.actionType ?? null])).toEqual([
    ['t', 'voicemail'],
    ['i', null],
  ])
  expect(ends(draft)).toEqual(['menu:main t → option:main:t'])
})

test('an action that goes on in a menu has an edge on to it', () => {
  const draft = draftOf([
    menu('main', [
      option({
        digit: '5',
        actionType: 'play_audio',
        actionTarget: '/a.wav',
        actionConfig: { next: { menu: 'late' } },
      }),
      option({ digit: '6', actionType: 'play_audio', actionTarget: '/b.wav', actionConfig: { next: 'hangup' } }),
    ]),
    menu('late'),
  ])
  expect(ends(draft)).toContain('option:main:5 next → menu:late')
  expect(ends(draft)).toHaveLength(3)
})

test('a problem stands at its menu or at its key, errors first', () => {
  const draft = draftOf(
    [menu('main', [option({ digit: '4', actionType: 'transfer_queue', actionTarget: 'queue-sales' })])],
    {
      problems: [
        {
          severity: 'warning',
          code: 'loop_without_exit',
          message: 'No way out.',
          values: {},
          place: { menuId: 'main' },
        },
        {
          severity: 'error',
          code: 'prompt_empty',
          message: 'Empty.',
          values: {},
          place: { menuId: 'main', field: 'promptText' },
        },
        {
          severity: 'warning',
          code: 'option_not_mentioned',
          message: 'Not said.',
          values: {},
          place: { menuId: 'main', key: '4' },
        },
      ],
    },
  )
  const card = draftToGraph(draft).nodes[0] as MenuNode
  expect(card.data.problems.map((problem) => problem.code)).toEqual(['prompt_empty', 'loop_without_exit'])
  expect(card.data.rows[0]?.problems.map((problem) => problem.code)).toEqual(['option_not_mentioned'])
})

test('a key that the prompt promises but the menu does not have is a problem of the menu', () => {
  const place = { menuId: 'main', field: 'promptText', key: '7' }
  const draft = draftOf([menu('main')], {
    problems: [{ severity: 'warning', code: 'prompt_promises_missing_key', message: 'No 7.', values: {}, place }],
  })
  const card = draftToGraph(draft).nodes[0] as MenuNode
  expect(card.data.problems.map((problem) => problem.code)).toEqual(['prompt_promises_missing_key'])
})

test('calls begin in main_menu where nothing else was chosen', () => {
  const draft = draftOf([menu('hours'), menu('main_menu')])
  draft.ivr.rootMenuId = null
  expect((draftToGraph(draft).nodes[0] as MenuNode).data).toMatchObject({ isRoot: true, menu: { menuId: 'main_menu' } })
})

test('who may only look sees no row for adding a key, but is told of a menu without keys', () => {
  const heights = (canEdit: boolean) =>
    draftToGraph(
      draftOf([
        menu('keys', [option({ digit: '1', actionType: 'hangup', actionTarget: 'NORMAL_CLEARING' })]),
        menu('none'),
      ]),
      canEdit,
    )
      .nodes.filter((node) => node.type === 'menu')
      .map((node) => node.height)
  expect(heights(true)).toEqual([232, 196])
  expect(heights(false)).toEqual([196, 196])
})

test('a card has a row for each exit of its kind, whether something was chosen for it or not', () => {
  const queue = { actionType: 'transfer_queue', actionTarget: 'q' } as const
  const draft = draftOf([
    menu('hours', [option({ digit: 'closed', ...queue })], { kind: 'hours', config: { time_zone: 'UTC' } }),
    menu('account', [], { kind: 'collect', config: { variable: 'account' } }),
    menu('say', [], { kind: 'message' }),
  ])
  const cards = draftToGraph(draft).nodes.filter((node) => node.type === 'menu') as MenuNode[]
  expect(cards.map(({ data }) => [data.rows.map((row) => row.digit), data.exits.map((row) => row.digit)])).toEqual([
    [['open', 'closed', 'holiday'], []],
    [['done'], ['t', 'i']],
    [['next'], []],
  ])
  expect(cards[0]?.data.rows.map((row) => row.option?.actionTarget ?? null)).toEqual([null, 'q', null])
})

test('where a caller goes whom nobody takes is a path of its own', () => {
  const transfer = option({
    digit: '1',
    actionType: 'transfer_queue',
    actionTarget: 'q',
    actionConfig: { on_fail: { menu: 'late' } },
  })
  expect(ends(draftOf([menu('main', [transfer]), menu('late')]))).toEqual([
    'menu:main 1 → option:main:1',
    'option:main:1 fail → menu:late',
  ])
})
