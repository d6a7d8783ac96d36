import type { CallStep } from '../../domain/call/call-step.ts'
import type { Utterance } from '../../domain/flow/utterance.ts'
import type { Command } from '../command.ts'
import { digitByDigit, dots } from '../fill.ts'
import type { Input } from '../input.ts'
import { promptOf, rebukeOf, systemWords } from '../words.ts'
import type { At, KindBehaviour, KindEffect } from './kind-behaviour.ts'
import { interDigitTimeoutMs } from './menu.ts'
import { tryAgain } from './try-again.ts'

type AskCommand = Extract<Command, { kind: 'ask' }>
type Asking = Extract<KindEffect, { kind: 'command' }> & { command: AskCommand }

/** Attempts count for both: a number that is not confirmed uses up one as silence does. */
export const collect: KindBehaviour<'collect'> = {
  begin: (at, { first, typed }) => {
    const { attempt, unconfirmed } = at.state
    if (unconfirmed !== null) return askToConfirm(at, attempt, unconfirmed)
    return typed !== null && /^[0-9]$/.test(typed) ? askForRest(at, typed) : askNumber(at, attempt, first)
  },
  hear: (at, input) => {
    const { unconfirmed } = at.state
    return unconfirmed === null ? hearNumber(at, input) : hearConfirmation(at, input, unconfirmed)
  },
}

function hearNumber(at: At<'collect'>, input: Input): KindEffect | null {
  const { menuId, config } = at.menu
  const { attempt, typed } = at.state
  if (typed !== null) return hearRest(at, input, typed)
  switch (input.kind) {
    case 'digits': {
      const { digits } = input
      const fits = digits.length >= config.min_digits && digits.length <= config.max_digits
      if (!fits || !/^[0-9]+$/.test(digits)) return hearNumber(at, { kind: 'noMatch', digits })
      return config.confirm ? askToConfirm(at, attempt, digits) : done(at, digits, [])
    }
    case 'noInput':
      return tryAgain(at, 't', [{ kind: 'noInput', menuId, attempt }], (next) => askNumber(at, next, []))
    case 'noMatch': {
      const digits = config.masked ? dots(input.digits) : input.digits
      return tryAgain(at, 'i', [{ kind: 'noMatch', menuId, attempt, digits }], (next) =>
        askNumber(at, next, [], rebukeOf(at)),
      )
    }
    default:
      return null
  }
}

/** Puts the first digit before the others, as if all had been typed here. */
function hearRest(at: At<'collect'>, input: Input, typed: string): KindEffect | null {
  const whole: At<'collect'> = { ...at, state: { ...at.state, typed: null } }
  switch (input.kind) {
    case 'noInput':
      return hearNumber(whole, { kind: 'digits', digits: typed })
    case 'digits':
    case 'noMatch':
      return hearNumber(whole, { kind: input.kind, digits: typed + input.digits })
    default:
      return null
  }
}

function hearConfirmation(at: At<'collect'>, input: Input, number: string): KindEffect | null {
  const { menuId } = at.menu
  const { attempt } = at.state
  const askAgain = (next: number) => askToConfirm(at, next, number)
  switch (input.kind) {
    case 'digits': {
      const { digits } = input
      if (digits !== '1' && digits !== '2') return hearConfirmation(at, { kind: 'noMatch', digits }, number)
      const step: CallStep = { kind: 'input', menuId, digits }
      return digits === '1' ? done(at, number, [step]) : tryAgain(at, 'i', [step], (next) => askNumber(at, next, []))
    }
    case 'noInput':
      return tryAgain(at, 't', [{ kind: 'noInput', menuId, attempt }], askAgain)
    case 'noMatch': {
      const { masked, terminator } = at.menu.config
      const digits = masked ? dots(input.digits) : input.digits
      // Who ends a number of full length by the terminator all the same presses it here, and did nothing wrong.
      const rebuke = input.digits === terminator ? undefined : systemWords(at, 'invalidChoice')
      return tryAgain(at, 'i', [{ kind: 'noMatch', menuId, attempt, digits }], (next) =>
        askToConfirm(at, next, number, rebuke),
      )
    }
    default:
      return null
  }
}

function done({ menu: { menuId, config } }: At<'collect'>, number: string, steps: CallStep[]): KindEffect {
  const { variable, masked } = config
  const digits = masked ? null : number
  return {
    kind: 'exit',
    key: 'done',
    steps: [...steps, { kind: 'collected', menuId, variable, digits, length: number.length }],
    assign: [{ name: variable, value: number, masked }],
  }
}

function askNumber(at: At<'collect'>, attempt: number, first: Utterance[], rebuke?: Utterance): Asking {
  const { config } = at.menu
  return {
    kind: 'command',
    command: {
      ...asking(at, attempt, [...(rebuke ? [rebuke] : []), promptOf(at)]),
      first,
      number: { terminator: config.terminator },
      maxDigits: config.max_digits,
      interDigitTimeoutMs: config.inter_digit_timeout_seconds * 1000,
    },
    change: { unconfirmed: null, typed: null },
  }
}

/**
 * The caller began with the number while something else was playing, and that first key ended it. Words would only be in
 * the way now.
 */
function askForRest(at: At<'collect'>, typed: string): KindEffect {
  const { max_digits: max } = at.menu.config
  if (max === 1) return hearNumber(at, { kind: 'digits', digits: typed }) ?? askNumber(at, at.state.attempt, [])
  const { command, change } = askNumber(at, at.state.attempt, [])
  const { interDigitTimeoutMs: timeoutMs } = command
  return {
    kind: 'command',
    command: { ...command, utterances: [], maxDigits: max - 1, timeoutMs },
    change: { ...change, typed },
  }
}

/** Says a number again, or, where it is masked, how many digits it has: no speech provider is told a secret. */
function askToConfirm(at: At<'collect'>, attempt: number, number: string, rebuke?: Utterance): Asking {
  const entered: Utterance = at.menu.config.masked
    ? systemWords(at, 'digitsEntered', { count: String(number.length) })
    : { ...systemWords(at, 'youEntered', { digits: digitByDigit(number) }), once: true }
  const utterances = [...(rebuke ? [rebuke] : []), entered, systemWords(at, 'confirmOrAgain')]
  return {
    kind: 'command',
    command: { ...asking(at, attempt, utterances), keys: ['1', '2'], maxDigits: 1, interDigitTimeoutMs },
    change: { unconfirmed: number, typed: null },
  }
}

const asking = ({ menu }: At<'collect'>, attempt: number, utterances: Utterance[]) =>
  ({
    kind: 'ask',
    menuId: menu.menuId,
    attempt,
    first: [],
    utterances,
    keys: [],
    number: null,
    // One at the switch: what is too short is a wrong number here, not silence.
    minDigits: 1,
    maxDigits: 1,
    timeoutMs: menu.timeoutSec * 1000,
    interDigitTimeoutMs,
  }) satisfies AskCommand
