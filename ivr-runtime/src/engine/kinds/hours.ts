import { hoursAt } from '../../domain/flow/kinds/hours-at.ts'
import type { At, Before, KindBehaviour, KindEffect } from './kind-behaviour.ts'

export const hours: KindBehaviour<'hours'> = {
  begin(at, { first, typed }) {
    const { menuId } = at.menu
    if (first.length === 0) return readClock(at, typed)
    return { kind: 'command', command: { kind: 'announce', menuId, utterances: first }, change: { typed, attempt: 0 } }
  },
  hear(at, input) {
    const { state, menu } = at
    // Attempt 0: the words that came before are being said.
    if (input.kind === 'played' && state.attempt === 0) return readClock(at, input.key ?? state.typed)
    if (input.kind !== 'clock') return null
    const exit = input.override ?? hoursAt(menu.config, input.nowMs)
    const hasHoliday = menu.options.some((option) => option.key === 'holiday')
    return {
      kind: 'exit',
      key: exit === 'holiday' && !hasHoliday ? 'closed' : exit,
      steps: [{ kind: 'hours', menuId: menu.menuId, exit, overridden: input.override !== null }],
      typed: state.typed,
    }
  },
}

const readClock = ({ menu: { menuId } }: At<'hours'>, typed: Before['typed']): KindEffect => ({
  kind: 'command',
  command: { kind: 'readClock', menuId },
  change: { typed, attempt: 1 },
})
