import type { Flow, Menu } from '../domain/flow/flow.ts'
import { isExit } from '../domain/flow/option-key.ts'
import { phrase } from '../domain/flow/phrases.ts'
import { type Utterance, utterance } from '../domain/flow/utterance.ts'
import type { Command } from './command.ts'

/** How long the switch waits for another key when `1` and `12` are both options. */
export const interDigitTimeoutMs = 2_000

type Before = { wrongKey?: boolean; first?: Utterance[] | undefined }

/** The prompt of a menu for the `attempt`th time, after a wrong key preceded by the menu's words for that. */
export function ask(flow: Flow, menu: Menu, attempt: number, { wrongKey = false, first = [] }: Before): Command {
  const keys = menu.options.map((option) => option.key).filter((key) => !isExit(key))
  const rebuke = menu.invalidPrompt?.trim() || phrase('invalidChoice', flow.language)
  return {
    kind: 'ask',
    menuId: menu.menuId,
    attempt,
    first,
    utterances: [...(wrongKey ? [rebuke] : []), menu.promptText].map((text) => utterance(flow, menu, text)),
    keys,
    minDigits: 1,
    maxDigits: Math.max(1, ...keys.map((key) => key.length)),
    timeoutMs: menu.timeoutSec * 1000,
    interDigitTimeoutMs,
  }
}
