import { promptOf } from '../words.ts'
import type { KindBehaviour } from './kind-behaviour.ts'

export const message: KindBehaviour<'message'> = {
  begin: (at, { first, typed }) => ({
    kind: 'command',
    command: { kind: 'announce', menuId: at.menu.menuId, utterances: [...first, promptOf(at)] },
    change: { typed },
  }),
  hear: ({ state }, input) =>
    input.kind === 'played' ? { kind: 'exit', key: 'next', steps: [], typed: input.key ?? state.typed } : null,
}
