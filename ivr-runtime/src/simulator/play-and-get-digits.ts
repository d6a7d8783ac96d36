import type { Application, CallContext } from './application.ts'
import { playPath } from './play-path.ts'
import { splitArguments } from './split-arguments.ts'

type Request = {
  min: number
  max: number
  timeoutMs: number
  terminators: string
  prompt: string
  variable: string
  digitTimeoutMs: number
}
type Status = 'success' | 'timeout' | 'tooSmall' | 'failure'

/**
 * `<min> <max> <tries> <timeout> <terminators> <file> <invalid file> <variable> <regexp> <digit timeout>`, step by
 * step as `switch_play_and_get_digits` and `switch_ivr_read` go about it.
 */
export const playAndGetDigits: Application = async (call, arg) => {
  const words = splitArguments(arg)
  const number = (at: number) => Math.max(0, Number.parseInt(words[at] ?? '', 10) || 0)
  const min = number(0)
  const timeoutMs = Math.max(1000, number(3))
  const regexp = words[8] ?? ''
  const request: Request = {
    min,
    max: Math.max(min, number(1)),
    timeoutMs,
    terminators: words[4] || '#',
    prompt: words[5] ?? '',
    variable: words[7] ?? '',
    digitTimeoutMs: number(9) || timeoutMs,
  }
  const { channel } = call
  if (regexp && request.variable) channel.setVariable(`${request.variable}_invalid`, null)
  for (let tries = number(2); tries > 0 && channel.hangupCause === null; tries--) {
    call.pressScripted()
    const { status, digits } = await read(call, request)
    if (digits) call.tell({ kind: 'digits', digits })
    if (min === 0 && !digits && channel.variables.has('read_terminator_used')) return
    if ((status === 'success' || (status === 'timeout' && digits.length >= min)) && digits) {
      if (!regexp || matches(digits, regexp)) return
      channel.setVariable(request.variable, null)
      channel.setVariable(`${request.variable}_invalid`, digits)
    }
    if (channel.hangupCause !== null) return
    if (words[6]) await playPath(call, words[6], 'keep')
  }
}

const matches = (digits: string, regexp: string) => {
  try {
    return new RegExp(regexp).test(digits)
  } catch {
    return false
  }
}

const read = async (call: CallContext, request: Request): Promise<{ status: Status; digits: string }> => {
  const { channel } = call
  const { min, max, terminators, variable, prompt } = request
  channel.setVariable('read_result', null)
  channel.setVariable(variable, null)
  let digits = ''
  if (prompt && prompt.toLowerCase() !== 'silence') {
    const played = await playPath(call, prompt, 'take')
    if (played.kind === 'hangup' || played.kind === 'notFound') return { status: 'failure', digits }
    if (played.kind === 'key') digits = played.key
  }
  let status: Status = 'success'
  let terminator = ''
  if (digits.length < Math.max(min, max)) {
    const collected = await collect(call, digits, request)
    ;({ status, digits, terminator } = collected)
  }
  if (terminator) {
    channel.setVariable('read_terminator_used', terminator)
    const at = terminators.indexOf(terminator)
    if (at > 0 && terminators[at - 1] === '+') digits += terminator
  } else if (terminators.startsWith('=')) {
    status = 'tooSmall'
  }
  if (min > 0 && digits.length < min) status = 'tooSmall'
  channel.setVariable('read_result', status === 'tooSmall' ? 'failure' : status)
  if (max === 1 && digits.length === 1 && terminators.includes(digits)) digits = ''
  if (digits) channel.setVariable(variable, digits)
  return { status, digits }
}

/** Waits for keys: the first within the time-out, each further one within the digit time-out. */
const collect = async (call: CallContext, typed: string, request: Request) => {
  const { terminators, max, timeoutMs, digitTimeoutMs } = request
  let digits = typed
  if (digits && terminators.includes(digits)) return { status: 'success' as const, digits: '', terminator: digits }
  let patienceMs = digits ? digitTimeoutMs : timeoutMs
  let since = call.now()
  call.tell({ kind: 'collecting', timeoutMs: patienceMs })
  for (;;) {
    const woken = await call.wait(patienceMs - (call.now() - since), { keys: true })
    if (woken === 'hangup') return { status: 'failure' as const, digits, terminator: '' }
    if (woken === 'elapsed') return { status: 'timeout' as const, digits, terminator: '' }
    patienceMs = digitTimeoutMs
    since = call.now()
    for (let key = call.takeKey(); key !== null; key = call.takeKey()) {
      if (terminators.includes(key)) return { status: 'success' as const, digits, terminator: key }
      digits += key
      if (digits.length >= max) return { status: 'success' as const, digits, terminator: '' }
    }
  }
}
