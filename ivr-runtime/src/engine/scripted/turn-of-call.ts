import type { CallStep } from '../../domain/call/call-step.ts'
import type { ScriptNote } from '../../domain/call/test-finding.ts'
import type { ScriptStep } from '../../domain/call/test-script.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import type { Command } from '../command.ts'

const doneByCaller = ['input', 'noInput', 'noMatch', 'collected', 'ended']
/** Steps that tell what became of a transfer. */
export const doneByOthers = ['transferFailed', 'ended']

/** The next step of these kinds, and how many steps it and those before it are. */
export function nextOf(left: readonly CallStep[], kinds: readonly string[]): { step: CallStep; after: number } | null {
  const at = left.findIndex(({ kind }) => kinds.includes(kind))
  const step = left[at]
  return step ? { step, after: at + 1 } : null
}

/** What was done next in the call, and how many of its steps that used up; null when nothing was. Adds to `notes`. */
export function turnOf(
  flow: Flow,
  command: Command,
  left: readonly CallStep[],
  notes: ScriptNote[],
): { step: ScriptStep; after: number } | null {
  const next = nextOf(left, command.kind === 'transfer' ? doneByOthers : doneByCaller)
  if (!next) return null
  const { step, after } = next
  switch (step.kind) {
    case 'transferFailed':
      return {
        step: { kind: 'transfer_fails', cause: /^[A-Za-z_]+$/.test(step.cause) ? step.cause : 'NO_ANSWER' },
        after,
      }
    case 'noInput':
      return { step: { kind: 'wait' }, after }
    case 'noMatch':
      return { step: press(step.digits, notes), after }
    case 'input':
      // A number is told only when it is confirmed: this is the confirmation that follows it.
      return command.kind === 'ask' && command.number
        ? { step: press(numberTo(flow, left, command.menuId), notes), after: after - 1 }
        : { step: press(step.digits, notes), after: left[after]?.kind === 'collected' ? after + 1 : after }
    case 'collected':
      return { step: press(step.digits ?? hidden(step.length), notes), after }
    case 'ended':
      return step.outcome.kind === 'hungUp' && step.outcome.by === 'caller'
        ? { step: { kind: 'hang_up' }, after }
        : null
    default:
      return null
  }
}

/** The number that the caller confirmed in the end; one of the shortest length where it was never confirmed. */
function numberTo(flow: Flow, left: readonly CallStep[], menuId: string): string {
  const kept = left.find((step) => step.kind === 'collected' && step.menuId === menuId)
  if (kept?.kind === 'collected') return kept.digits ?? hidden(kept.length)
  const menu = flow.menus.find((each) => each.menuId === menuId)
  return hidden(menu?.kind === 'collect' ? menu.config.min_digits : 1)
}

const hidden = (length: number) => '•'.repeat(length)

function press(digits: string, notes: ScriptNote[]): ScriptStep {
  const masked = digits.includes('•')
  if (masked && !notes.some(({ kind }) => kind === 'masked')) notes.push({ kind: 'masked' })
  return { kind: 'press', keys: digits.replaceAll('•', '1') }
}
