import type { MenuConfig } from '../../draft/draft.ts'

/** The config of a `collect` menu as its form holds it: numbers as they were typed. */
export type CollectValues = {
  variable: string
  minDigits: string
  maxDigits: string
  terminator: string
  interDigitTimeoutSeconds: string
  confirm: boolean
  masked: boolean
}

export function toCollectValues(config: MenuConfig): CollectValues {
  const { variable, min_digits, max_digits, terminator, inter_digit_timeout_seconds, confirm, masked } = config ?? {}
  return {
    variable: typeof variable === 'string' ? variable : '',
    minDigits: String(min_digits ?? 1),
    maxDigits: String(max_digits ?? 20),
    terminator: typeof terminator === 'string' ? terminator : '#',
    interDigitTimeoutSeconds: String(inter_digit_timeout_seconds ?? 3),
    confirm: confirm === true,
    masked: masked === true,
  }
}

export function toCollectConfig(values: CollectValues) {
  return {
    variable: values.variable.trim(),
    min_digits: number(values.minDigits),
    max_digits: number(values.maxDigits),
    terminator: values.terminator,
    inter_digit_timeout_seconds: number(values.interDigitTimeoutSeconds),
    confirm: values.confirm,
    masked: values.masked,
  }
}

// What is no number stays as it was typed, so that the check names its field.
const number = (typed: string) => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : typed)
