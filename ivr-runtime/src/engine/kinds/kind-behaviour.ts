import type { CallStep } from '../../domain/call/call-step.ts'
import type { Flow, Menu, MenuOf } from '../../domain/flow/flow.ts'
import type { MenuKind } from '../../domain/flow/menu-kind.ts'
import type { Utterance } from '../../domain/flow/utterance.ts'
import type { CallState } from '../call-state.ts'
import type { Command } from '../command.ts'
import type { Input } from '../input.ts'
import type { Assignment } from '../variables.ts'

/** The menu at work, and the call as it stands. */
export type At<K extends MenuKind> = { flow: Flow; state: CallState; menu: MenuOf<K> }
/** The same, of whatever kind the menu is. */
export type AtMenu = { flow: Flow; state: CallState; menu: Menu }

/** What came before a menu: words that it begins with, and a key that the caller has pressed for it already. */
export type Before = { first: Utterance[]; typed: string | null }

/**
 * What a menu wants next.
 * - `command`: carry this out and tell the menu what came of it. `change`: what the menu keeps in mind meanwhile.
 * - `exit`: the caller goes on by the option of this key. `typed`: a key pressed already for what follows.
 */
export type KindEffect =
  | {
      kind: 'command'
      command: Command
      steps?: CallStep[]
      change?: Partial<Pick<CallState, 'attempt' | 'unconfirmed' | 'typed'>>
    }
  | { kind: 'exit'; key: string; steps: CallStep[]; assign?: Assignment[]; typed?: string | null }

/** What a menu of one kind does. `begin` also when another handler takes it over, at the attempt that it was in. */
export type KindBehaviour<K extends MenuKind> = {
  begin(at: At<K>, before: Before): KindEffect
  /** Null when the input is none that the menu waits for. */
  hear(at: At<K>, input: Input): KindEffect | null
}
