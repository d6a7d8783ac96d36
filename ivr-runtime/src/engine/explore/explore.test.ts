import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFlow } from '../../../test/any-flow.ts'
import { flowOfDraft } from '../../../test/play-call.ts'
import { draftOf, menuOf } from '../../../test/power-company.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import { advance, newCall } from '../advance.ts'
import type { CallState } from '../call-state.ts'
import type { Input } from '../input.ts'
import type { Transition } from '../transition.ts'
import { strandedSpots } from './check-stranded.ts'
import { endOf } from './end-of.ts'
import { type End, type Exploration, inputsTo, pathOf, pathTo } from './exploration.ts'
import { explore } from './explore.ts'
import { reachedMenus } from './reached-menus.ts'

const answer = (value: string): Input => ({
  kind: 'apiAnswered',
  answer: { kind: 'answered', status: 200, latencyMs: 1, value },
})

/** Everything that may happen, whether it is waited for or not, except what takes the call up again. */
const anything: Input[] = [
  ...['1', '2', '9', '12', '#', ...'0345678'].map((digits): Input => ({ kind: 'digits', digits })),
  { kind: 'noInput' },
  { kind: 'noMatch', digits: '*' },
  { kind: 'played', found: true },
  ...['1', '2', '9', '7', '#'].map((key): Input => ({ kind: 'played', found: true, key })),
  ...['', '1', '3', '7', '30', '70', 'fr', 'fr0', '4', '5', '8', '9', 'x', '?'].map(answer),
  { kind: 'apiAnswered', answer: { kind: 'failed', status: null, latencyMs: 1, reason: 'timeout' } },
  ...(['open', 'closed', null] as const).map((override): Input => ({ kind: 'clock', nowMs: 0, override })),
  { kind: 'clock', nowMs: Date.parse('2026-12-25T12:00:00Z'), override: null },
]

const waitsFor = ({ state, command }: Transition, input: Input): boolean => {
  if (state.phase === 'leaving') return input.kind === 'transferFailed' && state.outcome?.kind === 'transferred'
  switch (command?.kind) {
    case 'ask':
      return input.kind === 'digits' || input.kind === 'noInput' || input.kind === 'noMatch'
    case 'announce':
    case 'play':
      return input.kind === 'played'
    case 'readClock':
      return input.kind === 'clock'
    case 'callApi':
      return input.kind === 'apiAnswered'
    default:
      return input.kind === 'answered'
  }
}
const transferFails: Input = { kind: 'transferFailed', cause: 'NO_ANSWER' }

/** Everything that may happen, with what the explorer thought of besides: answers and numbers. */
function inputsWith({ spots }: Exploration): Input[] {
  const tried = spots.flatMap(({ next }) => next.map(({ input }) => input))
  const all = [...anything, transferFails, { kind: 'answered' } as const, ...tried.filter(({ kind }) => own.has(kind))]
  return [...new Map(all.map((input) => [JSON.stringify(input), input])).values()]
}
const own = new Set<Input['kind']>(['apiAnswered', 'digits'])

const atFirst = (state: CallState): CallState => ({ ...state, menusEntered: 1, transfersFailed: 0 })
const nameOf = (state: CallState): string => JSON.stringify(atFirst(state))

/** Flows of more, about a quarter, are not compared: each may take seconds. */
const maxStates = 3_000

/** Another explorer: of whole states, nothing left out, every input in each. The guards never strike. Null: too many. */
function everything(flow: Flow, inputs: readonly Input[]) {
  const ends = new Map<string, End | null>()
  const before = new Map<string, string[]>()
  const menus = new Set<string>()
  const open = [begin(flow)]
  for (let at = open.pop(); at; at = open.pop()) {
    const state = atFirst(at.state)
    const name = nameOf(state)
    if (ends.has(name)) continue
    if (ends.size >= maxStates) return null
    ends.set(name, endOf(flow, at))
    if (state.phase !== 'new') menus.add(state.menuId)
    for (const input of inputs) {
      if (!waitsFor({ ...at, state }, input)) continue
      const next = advance(flow, state, input)
      for (const step of next.steps) if ('menuId' in step && step.menuId !== null) menus.add(step.menuId)
      const nextName = nameOf(next.state)
      const known = before.get(nextName)
      if (known) known.push(name)
      else before.set(nextName, [name])
      if (!ends.has(nextName)) open.push(next)
    }
  }
  /** The states from which a call can come to one of these ends. */
  const leadingTo = (wanted: readonly End[]): Set<string> => {
    const found = new Set<string>()
    const left = [...ends].flatMap(([name, end]) => (end !== null && wanted.includes(end) ? [name] : []))
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      if (found.has(name)) continue
      found.add(name)
      left.push(...(before.get(name) ?? []))
    }
    return found
  }
  return { menus, leadingTo }
}

const begin = (flow: Flow) =>
  advance(flow, newCall(flow, { callerNumber: '+15551234567', calledNumber: '1000' }), { kind: 'started' })

describe('the explorer, in any flow', () => {
  it('comes to spots that calls come to by what it says', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const exploration = explore(flow)
        expect(exploration.complete).toBe(true)
        exploration.spots.forEach((spot, at) => {
          const { facts, inputs } = inputsTo(exploration, at)
          let last = advance(flow, newCall(flow, facts), { kind: 'started' })
          const steps = [...last.steps]
          for (const input of inputs) {
            last = advance(flow, last.state, input)
            steps.push(...last.steps)
          }
          expect(last.state).toEqual(spot.state)
          expect(last.command).toEqual(spot.command)
          expect(pathTo(exploration, at)).toEqual(pathOf(steps))
        })
      }),
      { numRuns: 200 },
    )
  })

  it('finds the menus that calls come to, and where nothing ends them but silence, or nothing at all', () => {
    let found = 0
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const exploration = explore(flow)
        const { stuck, noWayOut } = strandedSpots(exploration)
        const reached = new Set(reachedMenus(flow, exploration).keys())
        const all = everything(flow, inputsWith(exploration))
        if (!all) return
        const { menus, leadingTo } = all
        if (!exploration.exact) {
          for (const menuId of reached) expect(menus).toContain(menuId)
          expect(stuck.size + noWayOut.size).toBe(0)
          return
        }
        expect(reached).toEqual(menus)
        const leaving = leadingTo(['person', 'voicemail', 'hangup', 'broken'])
        const ending = leadingTo(['person', 'voicemail', 'hangup', 'broken', 'cutOff'])
        exploration.spots.forEach(({ state, end }, at) => {
          if (end !== null) return
          expect(stuck.has(at)).toBe(!ending.has(nameOf(state)))
          expect(noWayOut.has(at)).toBe(ending.has(nameOf(state)) && !leaving.has(nameOf(state)))
          found += Number(stuck.has(at)) + Number(noWayOut.has(at))
        })
      }),
      { numRuns: 60 },
    )
    expect(found).toBeGreaterThan(0)
  }, 60_000)
})

describe('the explorer', () => {
  const ladder = (count: number) =>
    flowOfDraft(
      draftOf(
        ...Array.from({ length: count }, (_, at) =>
          menuOf(
            `m${at}`,
            {
              ...Object.fromEntries([...'1234'].map((key, i) => [key, ['sub_menu', `m${(4 * at + i + 1) % count}`]])),
              '9': ['transfer_queue', 'sales'],
            } as Record<string, [string, string]>,
            { promptText: 'Press 1, 2, 3, 4 or 9.' },
          ),
        ),
      ),
    )

  it('comes to the end of 2,000 menus with 10,000 options', () => {
    const flow = ladder(2_000)
    const exploration = explore(flow)
    expect(exploration.complete).toBe(true)
    expect(reachedMenus(flow, exploration).size).toBe(2_000)
  })

  it('says so when its budget did not suffice, and claims nothing of what it did not see', () => {
    const exploration = explore(ladder(50), 100)
    expect(exploration.complete).toBe(false)
    expect(strandedSpots(exploration)).toEqual({ stuck: new Set(), noWayOut: new Set() })
  })

  it('tells values apart only where something is still to read them', () => {
    const digits = (variable: string, done: string) =>
      menuOf(`ask_${variable}`, { done: ['sub_menu', done] }, { kind: 'collect', config: { variable, max_digits: 4 } })
    const branch = (menuId: string, variable: string, next: string) =>
      menuOf(
        menuId,
        { vip: ['sub_menu', next], else: ['sub_menu', next] },
        {
          kind: 'branch',
          promptText: '',
          config: { on: `{${variable}}`, cases: [{ exit: 'vip', op: 'starts_with', value: '9' }] },
        },
      )
    // Ten numbers, each looked at right after it was typed, and forgotten.
    const names = Array.from({ length: 10 }, (_, at) => `v${at}`)
    const flow = flowOfDraft(
      draftOf(
        ...names.flatMap((name, at) => [
          digits(name, `b_${name}`),
          branch(`b_${name}`, name, at < 9 ? `ask_v${at + 1}` : 'end'),
        ]),
        menuOf('end', { '1': ['sub_menu', 'ask_v0'] }, { promptText: 'Press 1.' }),
      ),
    )
    const exploration = explore(flow)
    expect(exploration).toMatchObject({ complete: true, exact: true })
    expect(exploration.spots.length).toBeLessThan(100)
  })
})
