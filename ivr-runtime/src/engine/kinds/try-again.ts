import type { CallStep } from '../../domain/call/call-step.ts'
import type { Exit } from '../../domain/flow/option-key.ts'
import type { AtMenu, KindEffect } from './kind-behaviour.ts'

/** Asks once more after a failure, or takes the failure's exit when attempts have run out. `ask` gets the attempt. */
export function tryAgain(
  { state, menu }: AtMenu,
  exit: Exit,
  steps: CallStep[],
  ask: (attempt: number) => Extract<KindEffect, { kind: 'command' }>,
): KindEffect {
  if (state.attempt < menu.maxRetries) {
    const attempt = state.attempt + 1
    const asked = ask(attempt)
    return { ...asked, steps, change: { ...asked.change, attempt } }
  }
  const taken = menu.options.some((option) => option.key === exit)
  return { kind: 'exit', key: exit, steps: [...steps, { kind: 'exit', menuId: menu.menuId, exit, taken }] }
}
