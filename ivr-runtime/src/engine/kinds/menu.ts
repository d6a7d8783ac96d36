import type { MenuOf } from '../../domain/flow/flow.ts'
import { isExit } from '../../domain/flow/option-key.ts'
import type { Utterance } from '../../domain/flow/utterance.ts'
import { promptOf, rebukeOf } from '../words.ts'
import type { At, KindBehaviour, KindEffect } from './kind-behaviour.ts'
import { tryAgain } from './try-again.ts'

/** How long the switch waits for another key when `1` and `12` are both options. */
export const interDigitTimeoutMs = 2_000

export const menu: KindBehaviour<'menu'> = {
  begin(at, { first, typed }) {
    const { menuId } = at.menu
    const key = typed === null ? undefined : chosenByOneKey(at.menu, typed)
    if (key !== undefined) return { kind: 'exit', key, steps: [{ kind: 'input', menuId, digits: key }] }
    return ask(at, at.state.attempt, first)
  },
  hear(at, input) {
    const { menuId } = at.menu
    const { attempt } = at.state
    switch (input.kind) {
      case 'digits':
        if (!keysOf(at.menu).includes(input.digits)) return menu.hear(at, { kind: 'noMatch', digits: input.digits })
        return { kind: 'exit', key: input.digits, steps: [{ kind: 'input', menuId, digits: input.digits }] }
      case 'noInput':
        return tryAgain(at, 't', [{ kind: 'noInput', menuId, attempt }], (next) => ask(at, next, []))
      case 'noMatch':
        return tryAgain(at, 'i', [{ kind: 'noMatch', menuId, attempt, digits: input.digits }], (next) =>
          ask(at, next, [], rebukeOf(at)),
        )
      default:
        return null
    }
  },
}

const keysOf = ({ options }: MenuOf<'menu'>) => options.map((option) => option.key).filter((key) => !isExit(key))

/** The key that says enough without waiting for another: with `1` and `12`, a 1 does not. */
const chosenByOneKey = (of: MenuOf<'menu'>, typed: string) => {
  const keys = keysOf(of)
  return keys.some((key) => key.length > 1 && key.startsWith(typed)) ? undefined : keys.find((key) => key === typed)
}

/** The prompt for the `attempt`th time, after a wrong key preceded by the menu's words for that. */
function ask(
  at: At<'menu'>,
  attempt: number,
  first: Utterance[],
  rebuke?: Utterance,
): Extract<KindEffect, { kind: 'command' }> {
  const keys = keysOf(at.menu)
  return {
    kind: 'command',
    command: {
      kind: 'ask',
      menuId: at.menu.menuId,
      attempt,
      first,
      utterances: [...(rebuke ? [rebuke] : []), promptOf(at)],
      keys,
      number: null,
      minDigits: 1,
      maxDigits: Math.max(1, ...keys.map((key) => key.length)),
      timeoutMs: at.menu.timeoutSec * 1000,
      interDigitTimeoutMs,
    },
  }
}
