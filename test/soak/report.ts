import type { CallStep } from '../../ivr-runtime/src/domain/call/call-step.ts'
import type { CallRecord, checkCall } from './check-call.ts'
import type { CallerView } from './soak-caller.ts'

export type SoakFigures = {
  checked: (ReturnType<typeof checkCall> & { view: CallerView })[]
  /** By the caller's number. */
  recordsOf: ReadonlyMap<string, readonly CallRecord[]>
  kills: readonly Date[]
  memoryMb: readonly (readonly number[])[]
  switchMb: readonly (number | null)[]
  /** Records that are not in the database yet. */
  waiting: string
  /** Channels left at either switch. */
  channels: readonly number[]
}

const shown = 20
const settledSamples = 5

/** Prints what came of a soak. True: something was lost, or differs. */
export function reportSoak(figures: SoakFigures): boolean {
  const { checked, recordsOf, kills, memoryMb, switchMb, waiting, channels } = figures
  const records = [...recordsOf.values()].flat()
  const wrong = checked.filter(({ problems }) => problems.length > 0)
  const during = (at: Date) =>
    checked.filter(({ view }) => view.answered && beganAt(view) < at && view.endedAt > at).length
  const resumed = records.filter(({ resumes }) => resumes > 0).length
  const steps = records.reduce((sum, record) => sum + record.steps.length, 0)
  const keys = checked.reduce((sum, { view }) => sum + view.pressed.length, 0)
  const ends = Map.groupBy(records, ({ outcome }) =>
    outcome?.kind === 'hungUp' ? `hung up by ${outcome.by}` : (outcome?.kind ?? 'none'),
  )
  console.log(
    `calls                 ${checked.length} made, ${records.length} recorded, ${steps} steps, ${keys} keys pressed`,
  )
  console.log(`ends                  ${[...ends].map(([end, all]) => `${all.length} ${end}`).join(', ')}`)
  console.log(`kill -9               ${kills.length} times, with ${kills.map(during).join(' + ')} calls in progress`)
  console.log(
    `gone on with          ${resumed} calls; ${checked.filter(({ unseenEnd }) => unseenEnd).length} ended while no handler was there`,
  )
  console.log(`as their path says    ${checked.length - wrong.length} of ${checked.length}`)
  console.log(`left over             ${channels.join(' + ')} channels, ${waiting} records waiting`)
  for (const [index, samples] of memoryMb.entries()) {
    const settled = samples.slice(settledSamples)
    const range =
      settled.length > 0
        ? `${Math.min(...settled)} to ${Math.max(...settled)} MB, last ${settled.at(-1)}`
        : 'too short to say'
    console.log(`memory of runtime ${String(index + 1).padEnd(3)} ${range}`)
  }
  console.log(`memory of the switch  ${switchMb.join(' → ')} MB`)
  for (const { view, problems } of wrong.slice(0, shown)) {
    console.log(`✗ ${view.number}, who wanted to ${view.intent}: ${problems.join('; ')}`)
    for (const line of timeline(view, recordsOf.get(view.number) ?? [], kills)) console.log(`    ${line}`)
  }
  if (wrong.length > shown) console.log(`✗ and ${wrong.length - shown} more`)
  return (
    wrong.length > 0 || channels.some((count) => count !== 0) || waiting !== '0' || records.length !== checked.length
  )
}

const beganAt = (view: CallerView): Date => view.answeredAt ?? view.endedAt

/** What both sides say of one call, by its seconds. */
function timeline(view: CallerView, records: readonly CallRecord[], kills: readonly Date[]): string[] {
  const from = beganAt(view).getTime()
  const events: [Date, string][] = [
    ...view.pressed.map(({ key, at }): [Date, string] => [at, `caller pressed ${key}`]),
    ...view.heard.map(({ text, at, heardMs }): [Date, string] => [at, `caller heard "${text}" for ${heardMs} ms`]),
    [view.endedAt, `caller saw the end by ${view.endedBy}`],
    ...kills.filter((at) => at.getTime() > from && at < view.endedAt).map((at): [Date, string] => [at, 'kill -9']),
    ...records.flatMap(({ steps }) => steps.map(({ at, step }): [Date, string] => [at, `record: ${told(step)}`])),
  ]
  return events
    .toSorted(([one], [other]) => one.getTime() - other.getTime())
    .map(([at, what]) => `${((at.getTime() - from) / 1000).toFixed(3).padStart(8)} s  ${what}`)
}

function told(step: CallStep): string {
  if (step.kind === 'prompt' || step.kind === 'said')
    return `played ${step.spoken.map(({ text }) => `"${text}"`).join(', ')}`
  return step.kind === 'input' || step.kind === 'noMatch' ? `${step.kind} ${step.digits}` : step.kind
}
