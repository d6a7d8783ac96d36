import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import type { MenuConfig } from './draft.ts'
import type { MenuFields } from './edit.ts'

/** A menu as it begins: its words are still to be written, which its problems say. */
export function newMenuFields(menuId: string, kind: MenuKind = 'menu'): MenuFields {
  return { menuId, kind, config: newConfig(kind), promptText: '' }
}

/** What a kind needs to know, as most people would have it. */
export function newConfig(kind: MenuKind): MenuConfig {
  switch (kind) {
    case 'menu':
    case 'message':
      return null
    case 'hours':
      return { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC', weekly: usualWeek, holidays: [] }
    case 'collect':
      return { variable: 'number', min_digits: 1, max_digits: 10, terminator: '#', confirm: true }
    case 'branch':
      return { on: '{language}', cases: [{ exit: 'english', op: 'equals', value: 'en' }] }
  }
}

const usualWeek = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]))
