import type { CallOutcome } from '../../domain/call/call-outcome.ts'
import type { Lack } from './without-caller.ts'

/** One thing that was there instead of what a step of a test expects, or that keeps the caller from doing it. */
export type Finding =
  | { kind: 'ended'; outcome: CallOutcome }
  | { kind: 'over' | 'nobodyCalled' | 'nothingAsked' }
  | { kind: 'lack'; lack: Lack }
  /** The test begins in a menu that is not there. */
  | { kind: 'noStart'; menu: string }
  /** Everything that was said, cut where it is long; '' where nothing was. */
  | { kind: 'heard'; text: string }
  | { kind: 'entered'; menus: string[] }
  | { kind: 'stays' | 'goesOn'; menu: string }
  /** `value` null: the flow has no such variable. Masked digits are dots. */
  | { kind: 'variable'; name: string; value: string | null }
