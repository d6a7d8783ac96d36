import type { CallOutcome } from '../../ivr-runtime/src/domain/call/call-outcome.ts'
import type { CallStep } from '../../ivr-runtime/src/domain/call/call-step.ts'
import { alignHeard, type Spoken } from './align-heard.ts'
import type { CallerView } from './soak-caller.ts'
import { atExtension, menuOfKey } from './soak-flow.ts'

/** A call as the database has it. */
export type CallRecord = {
  endedAt: Date | null
  outcome: CallOutcome | null
  resumes: number
  steps: { at: Date; step: CallStep }[]
}

/** Handlers that were killed, and those that came after them, are found within this time by a switch. */
export const orphanedMs = 17_000
/** The last resort of a switch that found no handler ends with another cause. */
const hungUpByFlow = 'NORMAL_CLEARING'
/** Caller and flow hung up at once: each saw its own end. */
const sameMomentMs = 1_000
/** A busy machine may lose as much of a prompt on the way to the caller's ear. */
const mostLostMs = 1_200

/**
 * Where a caller's view and the records of that call differ; empty when they agree. `unseenEnd`: the caller hung up while no
 * handler was there to see it, or the handler died as it hung up; the next one can only call it a call whose runtime died.
 */
export function checkCall(
  view: CallerView,
  records: readonly CallRecord[],
  kills: readonly Date[],
): { problems: string[]; unseenEnd: boolean } {
  const problems: string[] = []
  const [record] = records
  if (!view.answered) problems.push('the call was not answered')
  if (view.gaveUp) problems.push(`the caller gave up wanting to ${view.intent}`)
  if (!record) return { problems: [...problems, 'there is no record of it'], unseenEnd: false }
  if (records.length > 1) problems.push(`there are ${records.length} records of it`)
  const { outcome, steps } = record
  if (record.endedAt === null || !outcome) return { problems: [...problems, 'its record has no end'], unseenEnd: false }
  const sinceKillMs = Math.min(
    ...kills.map((kill) => view.endedAt.getTime() - kill.getTime()).filter((ms) => ms > -500),
  )
  const died = outcome.kind === 'failed' && outcome.reason === 'runtime_died'
  const unseenEnd = died && (view.endedBy === 'caller' || view.cause === hungUpByFlow) && sinceKillMs < orphanedMs
  if (!unseenEnd) {
    const apartMs = Math.abs(record.endedAt.getTime() - view.endedAt.getTime())
    const problem = wrongEnd(view, outcome, apartMs)
    if (problem) problems.push(problem)
  }
  if (steps.at(-1)?.step.kind !== 'ended') problems.push('its last step is not its end')
  problems.push(
    ...wrongSteps(
      view,
      steps.map(({ step }) => step),
    ),
  )
  const heard = view.heard.filter(({ text }) => text !== atExtension)
  problems.push(...alignHeard(heard, spokenIn(steps), { endedAt: view.endedAt }))
  return { problems, unseenEnd }
}

function wrongEnd(view: CallerView, outcome: CallOutcome, apartMs: number): string | null {
  const told = outcome.kind === 'hungUp' ? `hung up by ${outcome.by}` : outcome.kind
  if (view.heard.some(({ text }) => text === atExtension)) {
    return outcome.kind === 'transferred' ? null : `the caller was transferred, the record says ${told}`
  }
  const transferring = view.pressed.at(-1)?.key === '9' && outcome.kind === 'transferred'
  if (view.endedBy === 'caller') {
    const atOnce = told === 'hung up by flow' && apartMs < sameMomentMs
    return transferring || atOnce || told === 'hung up by caller' ? null : `the caller hung up, the record says ${told}`
  }
  return told === 'hung up by flow' ? null : `others hung up (${view.cause}), the record says ${told}`
}

function wrongSteps(view: CallerView, steps: readonly CallStep[]): string[] {
  const problems: string[] = []
  let sought = 0
  for (const [at, step] of steps.entries()) {
    if (step.kind !== 'input' && step.kind !== 'noMatch') continue
    const found = view.pressed.findIndex(({ key }, index) => index >= sought && key === step.digits)
    if (found < 0) problems.push('a key is recorded that was not pressed')
    else sought = found + 1
    const next = step.kind === 'input' ? menuOfKey(step.digits) : null
    const prompt = steps.slice(at).find(({ kind }) => kind === 'prompt' || kind === 'ended')
    if (next !== null && prompt?.kind === 'prompt' && prompt.menuId !== next) {
      problems.push(`a key led to ${prompt.menuId} in place of ${next}`)
    }
  }
  return problems
}

/** What the steps say was played; `cut` where a key, an end or a death came so soon that nobody heard it. */
function spokenIn(steps: CallRecord['steps']): Spoken[] {
  return steps.flatMap(({ at, step }, index) => {
    if (step.kind !== 'prompt' && step.kind !== 'said') return []
    const next = steps[index + 1]
    let offsetMs = 0
    return step.spoken.map(({ text, durationMs }) => {
      const lastedMs = next ? next.at.getTime() - at.getTime() : 0
      const cut = lastedMs < offsetMs + mostLostMs || next?.step.kind === 'resumed'
      const began = new Date(at.getTime() + offsetMs)
      offsetMs += durationMs ?? 0
      return { text, cut, at: began }
    })
  })
}
