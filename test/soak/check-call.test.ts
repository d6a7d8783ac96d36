import { expect, test } from 'vitest'
import type { CallOutcome } from '../../ivr-runtime/src/domain/call/call-outcome.ts'
import type { CallStep } from '../../ivr-runtime/src/domain/call/call-step.ts'
import { writeWav } from '../../ivr-runtime/src/speech/wav.ts'
import { type CallRecord, checkCall } from './check-call.ts'
import { hearTones } from './hear-tones.ts'
import type { CallerView } from './soak-caller.ts'

const at = (ms: number) => new Date(1_800_000_000_000 + ms)
const prompt = (menuId: string, text: string): CallStep => ({
  ...{ kind: 'prompt', menuId, attempt: 1, timeoutMs: 2000 },
  spoken: [{ text, hash: null, durationMs: 2500, voice: 'rms', engine: 'flite' }],
})
const byCaller: CallOutcome = { kind: 'hungUp', by: 'caller', cause: 'NORMAL_CLEARING' }
const ended = (outcome: CallOutcome): CallStep => ({ kind: 'ended', outcome })

/** A caller who heard menu 0, pressed 3, heard menu 2 and hung up; and what was recorded of that. */
const view: CallerView = {
  ...{ number: '+1555', intent: 'hangUp', answered: true, answeredAt: at(0), gaveUp: false },
  pressed: [{ key: '3', at: at(3_000) }],
  heard: [
    { text: 'This is menu 0.', at: at(100), heardMs: 2_500 },
    { text: 'This is menu 2.', at: at(3_200), heardMs: 2_500 },
  ],
  ...{ endedBy: 'caller', cause: 'NORMAL_CLEARING', endedAt: at(8_000) },
}
const steps: CallRecord['steps'] = [
  { at: at(0), step: { kind: 'answered' } },
  { at: at(10), step: prompt('menu_0', 'This is menu 0.') },
  { at: at(3_100), step: { kind: 'input', menuId: 'menu_0', digits: '3' } },
  { at: at(3_110), step: prompt('menu_2', 'This is menu 2.') },
  { at: at(8_010), step: ended(byCaller) },
]
const record: CallRecord = { endedAt: at(8_010), outcome: byCaller, resumes: 0, steps }
const problems = (records: CallRecord[], seen = view, kills: Date[] = []) => checkCall(seen, records, kills).problems
const without = (index: number): CallRecord => ({ ...record, steps: steps.filter((_, each) => each !== index) })

test('a call whose records tell what its caller heard is in order', () => {
  expect(problems([record])).toEqual([])
})

test.each<[string, CallRecord[], string]>([
  ['a call that was not recorded', [], 'there is no record of it'],
  ['one that was recorded twice', [record, record], 'there are 2 records of it'],
  ['one without an end', [{ ...record, endedAt: null, outcome: null }], 'its record has no end'],
  ['a prompt that was not recorded', [without(3)], '"This is menu 2." was heard but is not recorded'],
  ['a last step that was not recorded', [without(4)], 'its last step is not its end'],
  [
    'an end by somebody else',
    [{ ...record, endedAt: at(6_900), outcome: { ...byCaller, by: 'flow' } }],
    'the caller hung up, the record says hung up by flow',
  ],
  [
    'a death without a kill',
    [{ ...record, outcome: { kind: 'failed', reason: 'runtime_died' } }],
    'the caller hung up, the record says failed',
  ],
])('%s is found', (_, records, problem) => {
  expect(problems(records)).toContain(problem)
})

test('a key that nobody pressed, one that leads elsewhere and a prompt that nobody heard are found', () => {
  expect(problems([record], { ...view, pressed: [] })).toEqual(['a key is recorded that was not pressed'])
  const astray = steps.map((each, index) =>
    index === 3 ? { ...each, step: prompt('menu_4', 'This is menu 2.') } : each,
  )
  expect(problems([{ ...record, steps: astray }])).toEqual(['a key led to menu_4 in place of menu_2'])
  expect(problems([record], { ...view, heard: view.heard.slice(0, 1) })).toEqual([
    '"This is menu 2." is recorded but was not heard',
  ])
})

test('words that were said again while they could be heard are heard as one', () => {
  const twice = steps.toSpliced(4, 0, { at: at(4_500), step: prompt('menu_2', 'This is menu 2.') })
  expect(problems([{ ...record, steps: twice }])).toEqual([])
  const later = steps.toSpliced(4, 0, { at: at(6_500), step: prompt('menu_2', 'This is menu 2.') })
  expect(problems([{ ...record, steps: later }])).toEqual(['"This is menu 2." is recorded but was not heard'])
})

test('either end of a call that both sides ended at once is right', () => {
  expect(problems([{ ...record, outcome: { ...byCaller, by: 'flow' } }])).toEqual([])
})

test('a caller who hung up while no handler was there is told apart from one whose end was missed', () => {
  const died = { ...record, outcome: { kind: 'failed', reason: 'runtime_died' } as const }
  expect(checkCall(view, [died], [at(5_000)])).toEqual({ problems: [], unseenEnd: true })
  expect(checkCall(view, [died], [at(-60_000)]).unseenEnd).toBe(false)
  const lastResort = { ...view, endedBy: 'others' as const, cause: 'NORMAL_TEMPORARY_FAILURE' }
  expect(checkCall(lastResort, [died], [at(5_000)])).toMatchObject({
    ...{ problems: ['others hung up (NORMAL_TEMPORARY_FAILURE), the record says failed'], unseenEnd: false },
  })
})

test('tones are heard by their texts, in their order, through the noise of a line', () => {
  const rate = 8_000
  const tones = new Map([
    ['one', 440],
    ['two', 600],
    ['three', 760],
  ])
  const sound = (hz: number, ms: number) =>
    Array.from(
      { length: (rate * ms) / 1000 },
      (_, i) => 6_000 * Math.sin((2 * Math.PI * hz * i) / rate) + 300 * Math.sin(i * i),
    )
  // The last two: the whole text, and at its end once more.
  const samples = [
    ...[...sound(440, 500), ...sound(0, 300), ...sound(600, 200), ...sound(760, 80), ...sound(440, 600)],
    ...[...sound(600, 300), ...sound(760, 2_600)],
  ]
  const heard = hearTones(
    Buffer.from(writeWav({ sampleRateHz: rate, pcm: new Uint8Array(Int16Array.from(samples).buffer) })),
    tones,
  )
  expect(heard).toEqual([
    { text: 'one', fromMs: 0, heardMs: 500 },
    { text: 'two', fromMs: 800, heardMs: 200 },
    { text: 'one', fromMs: 1_080, heardMs: 600 },
    { text: 'two', fromMs: 1_680, heardMs: 300 },
    { text: 'three', fromMs: 1_980, heardMs: 1_300 },
    { text: 'three', fromMs: 3_280, heardMs: 1_300 },
  ])
})
