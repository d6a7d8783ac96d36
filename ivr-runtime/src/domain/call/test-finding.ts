import type { CallOutcome } from './call-outcome.ts'

/** Why a walk cannot go on by itself: something outside would have to be asked, and the settings do not say what. */
export type Lack = { kind: 'mock'; menuId: string; key: string } | { kind: 'clock'; menuId: string }

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

/** What a record does not tell: an answer or the time, or digits that are masked, for which ones stand. */
export type ScriptNote = { kind: 'lack'; lack: Lack } | { kind: 'masked' }
