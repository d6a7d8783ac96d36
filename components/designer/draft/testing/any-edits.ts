import fc from 'fast-check'
import type { Draft } from '../draft.ts'
import type { Edit } from '../edit.ts'

const menuIds = ['main_menu', 'sales_menu', 'late', 'shop', 'hours_2'] as const
const menuId = fc.constantFrom(...menuIds)
const digit = fc.constantFrom('1', '2', '3', '9', '0', 't', 'i')
const place = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
const action = fc.oneof(
  menuId.map((actionTarget) => ({ actionType: 'sub_menu' as const, actionTarget, actionConfig: null })),
  fc.constant({ actionType: 'transfer_queue' as const, actionTarget: 'queue-sales', actionConfig: null }),
  fc.constant({ actionType: 'hangup' as const, actionTarget: 'NORMAL_CLEARING', actionConfig: null }),
  menuId.map((menu) => ({
    actionType: 'play_audio' as const,
    actionTarget: '/sounds/closed.wav',
    actionConfig: { next: { menu } },
  })),
)
const promptText = fc.constantFrom('', 'Welcome.', 'Drücken Sie 1.', 'Press 1 for sales.')
const noteIds = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const note = fc.record({
  ...{ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) },
  ...{ width: fc.constant(200), height: fc.constant(120), text: promptText },
  colour: fc.constantFrom('yellow' as const, 'blue' as const),
})

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('addMenu' as const), menu: fc.record({ menuId, promptText }), position: place }),
  fc.record({
    kind: fc.constant('updateMenu' as const),
    menuId,
    changes: fc.record(
      { promptText, timeoutSeconds: fc.integer({ min: 1, max: 60 }), description: fc.constantFrom(null, 'Days') },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('updateMenu' as const), menuId, changes: fc.record({ menuId }) }),
  fc.record({ kind: fc.constant('deleteMenu' as const), menuId, force: fc.constant(true) }),
  fc
    .tuple(menuId, digit, action)
    .map(([of, key, fields]): Edit => ({ kind: 'addOption', menuId: of, option: { digit: key, ...fields } })),
  fc
    .tuple(menuId, digit, action)
    .map(([of, key, changes]): Edit => ({ kind: 'updateOption', menuId: of, digit: key, changes })),
  fc
    .tuple(menuId, digit, digit)
    .map(([of, key, to]): Edit => ({ kind: 'updateOption', menuId: of, digit: key, changes: { digit: to } })),
  fc.record({ kind: fc.constant('deleteOption' as const), menuId, digit }),
  fc.record({ kind: fc.constant('setRoot' as const), menuId }),
  fc.tuple(menuId, place).map(([of, at]): Edit => ({ kind: 'saveLayout', positions: { [`menu:${of}`]: at } })),
  fc
    .tuple(fc.constantFrom(...noteIds), fc.option(note))
    .map(([id, value]): Edit => ({ kind: 'patch', patch: { notes: { [id]: value } } })),
)

/** For tests: whether the server would refuse an edit of this draft. */
export function isRefused(draft: Draft, edit: Edit): boolean {
  const menu = 'menuId' in edit ? draft.menus.find((each) => each.menuId === edit.menuId) : undefined
  const has = (menuId: string) => draft.menus.some((each) => each.menuId === menuId)
  const takes = (key: string) => menu?.options.some((option) => option.digit === key) ?? false
  switch (edit.kind) {
    case 'addMenu':
      return has(edit.menu.menuId)
    case 'updateMenu': {
      const to = edit.changes.menuId
      return !menu || (to !== undefined && to !== edit.menuId && has(to))
    }
    case 'deleteMenu':
    case 'setRoot':
      return !menu
    case 'addOption':
      return !menu || takes(edit.option.digit)
    case 'updateOption': {
      const to = edit.changes.digit
      return !takes(edit.digit) || (to !== undefined && to !== edit.digit && takes(to))
    }
    case 'deleteOption':
      return !takes(edit.digit)
    case 'saveLayout':
    case 'patch':
      return false
  }
}

/** For tests: edits in any order, among them many that the draft does not take at that moment. */
export const anyEdits = (maxLength = 12): fc.Arbitrary<Edit[]> => fc.array(anyEdit, { maxLength })
