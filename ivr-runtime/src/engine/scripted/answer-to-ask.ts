import type { Command } from '../command.ts'
import type { Input } from '../input.ts'

/** What the switch makes of keys that are pressed one after another while an `ask` runs, and which of them are left. */
export function answerToAsk(
  { keys, number, maxDigits }: Extract<Command, { kind: 'ask' }>,
  typed: string,
): { input: Input; rest: string } {
  const end = number && number.terminator !== 'none' ? typed.indexOf(number.terminator) : -1
  const ended = end >= 0 && end < maxDigits
  const digits = typed.slice(0, ended ? end : maxDigits)
  const rest = typed.slice(digits.length + (ended ? 1 : 0))
  if (digits === '') return { input: { kind: 'noInput' }, rest }
  const fits = number ? /^[0-9]+$/.test(digits) : keys.includes(digits)
  return { input: { kind: fits ? 'digits' : 'noMatch', digits }, rest }
}
