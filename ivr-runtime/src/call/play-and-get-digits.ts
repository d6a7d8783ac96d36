import { type AppArg, appArg } from '../ports/app-arg.ts'
import type { ChannelVariables } from '../ports/switch-channel.ts'

export type Ask = {
  /** Audio files, played one after the other; a key ends them. None: only listen. */
  files: readonly string[]
  /** Keys that mean something: `1`, `12`, `*`, `#`. */
  keys: readonly string[]
  /** Any digits instead of keys; the terminator ends them early and is none of them. */
  number?: { terminator: '#' | '*' | 'none' } | null
  minDigits: number
  maxDigits: number
  /** Silence after the prompt until it counts as no input; the switch takes at least 1000. */
  timeoutMs: number
  /** Silence after a key until the input counts as complete. */
  interDigitTimeoutMs: number
}

/**
 * What came of an ask. `digits`: one of its keys, or a number. `noMatch`: other keys, or too few. `promptMissing`: the switch found
 * none of the files and did not wait for a key.
 */
export type Answer =
  | { kind: 'digits'; digits: string }
  | { kind: 'noMatch'; digits: string }
  | { kind: 'noInput' }
  | { kind: 'promptMissing' }

/** The switch unsets this variable and `<name>_invalid` before each ask, so an earlier answer never shows through. */
const variable = 'ivr_digits'
/** Played after no input and after a wrong key; the engine decides what is really said then. */
const invalidFile = 'silence_stream://250'

/**
 * The argument of `play_and_get_digits` for one try of an ask:
 * `<min> <max> <tries> <timeout> <terminators> <file> <invalid file> <variable> <regexp> <digit timeout>`.
 * Only numbers have a terminator: a `#` that is no choice is a wrong key like any other. The regexp names the ask's own
 * keys only.
 */
export const playAndGetDigitsArg = (ask: Ask): AppArg => {
  const longest = Math.max(1, ask.maxDigits)
  const least = Math.min(Math.max(1, ask.minDigits), longest)
  const timeoutMs = Math.max(1000, Math.round(ask.timeoutMs))
  const interDigitTimeoutMs = Math.max(1, Math.round(ask.interDigitTimeoutMs))
  const file = quoted(promptPath(ask.files))
  const terminator = ask.number?.terminator ?? 'none'
  const regexp = ask.number ? numberRegexp : keysRegexp(ask.keys)
  return appArg`${least} ${longest} 1 ${timeoutMs} ${terminator} ${file} ${invalidFile} ${variable} ${regexp} ${interDigitTimeoutMs}`
}

/** What `play_and_get_digits` left in the channel's variables. */
export const readAnswer = (variables: ChannelVariables, { keys, number }: Pick<Ask, 'keys' | 'number'>): Answer => {
  const digits = variables.get(variable) || variables.get(`${variable}_invalid`)
  // `switch_ivr_read` says how the reading went, except where it did not come to that for want of the prompt.
  if (!digits) return { kind: variables.get('read_result') ? 'noInput' : 'promptMissing' }
  return (number ? /^[0-9]+$/.test(digits) : keys.includes(digits))
    ? { kind: 'digits', digits }
    : { kind: 'noMatch', digits }
}

/** One path for one file or several; `silence` is the switch's word for no prompt. */
export const promptPath = (files: readonly string[]): string =>
  files.length === 0 ? 'silence' : files.length === 1 ? (files[0] ?? '') : `file_string://${files.join('!')}`

const numberRegexp = '^[0-9]+$'

/** `^(1|12|\*)$`; one that nothing matches when there are no keys. */
const keysRegexp = (keys: readonly string[]) =>
  keys.length === 0 ? '^(x)$' : `^(${keys.map((key) => key.replaceAll('*', '\\*')).join('|')})$`

/** The switch splits arguments at spaces; quotes hold one together, and a backslash keeps a quote. */
const quoted = (path: string) =>
  /[\s']/.test(path) ? `'${path.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : path
