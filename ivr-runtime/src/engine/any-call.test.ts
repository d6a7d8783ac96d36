import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOfDraft, playCall, playOn } from '../../test/play-call.ts'
import { powerCompany } from '../../test/power-company.ts'
import type { CallOutcome } from '../domain/call/call-outcome.ts'
import { advance } from './advance.ts'
import { type CallState, callStateSchema } from './call-state.ts'
import type { Input } from './input.ts'
import { maxMenusEntered } from './walk.ts'

const flow = flowOfDraft(powerCompany())
const menuIds = [...flow.menus.map(({ menuId }) => menuId), 'gone']
const keys = [...new Set(flow.menus.flatMap(({ options }) => options.map(({ key }) => key))), 'x', null]

const outcomes = (menuId: string): (CallOutcome | null)[] => [
  null,
  { kind: 'transferred', to: 'queue', target: 'queue-sales', menuId },
  { kind: 'voicemail', mailbox: '1001', menuId },
  { kind: 'hungUp', by: 'flow', cause: 'NORMAL_CLEARING' },
  { kind: 'failed', reason: 'x' },
]

/** One of each kind, and several where it matters which. */
const inputs: Input[] = [
  { kind: 'started' },
  { kind: 'answered' },
  ...['1', '2', '9', '#', '1234', '4711', '', 't', 'done'].map((digits): Input => ({ kind: 'digits', digits })),
  { kind: 'noInput' },
  { kind: 'noMatch', digits: '77' },
  { kind: 'played', found: true },
  { kind: 'played', found: false, key: '2' },
  { kind: 'apiAnswered', answer: { kind: 'answered', status: 200, latencyMs: 1, value: 'x' } },
  { kind: 'apiAnswered', answer: { kind: 'failed', status: null, latencyMs: 1, reason: 'timeout' } },
  { kind: 'clock', nowMs: 1.8e12, override: null },
  { kind: 'clock', nowMs: 1.8e12, override: 'closed' },
  { kind: 'left' },
  { kind: 'resumed' },
  { kind: 'transferFailed', cause: 'USER_BUSY' },
  { kind: 'callEnded', cause: 'NORMAL_CLEARING' },
]

const base: CallState = {
  ...{ v: 2, phase: 'new', menuId: 'welcome', attempt: 1, key: null, menusEntered: 1 },
  ...{ variables: { account: '1234', pin: '99' }, masked: ['pin'], language: null },
  ...{ unconfirmed: null, typed: null, waitedAt: 'language', transfersFailed: 0, outcome: null },
}

/** Every phase at every menu and option, at the first and the last attempt, with and without what may be pending. */
function* states(): Generator<CallState> {
  for (const menuId of menuIds) {
    for (const attempt of [1, 3]) {
      for (const unconfirmed of [null, '4711']) {
        for (const typed of [null, '1']) {
          yield { ...base, phase: 'asking', menuId, attempt, unconfirmed, typed }
        }
      }
    }
    for (const key of keys) {
      yield { ...base, phase: 'acting', menuId, key }
      for (const outcome of outcomes(menuId)) {
        for (const waitedAt of [null, 'language', 'gone']) {
          yield { ...base, phase: 'leaving', menuId, key, outcome, waitedAt }
        }
      }
    }
  }
  yield { ...base, phase: 'new' }
}

describe('whatever happens in whatever state', () => {
  it('leads to a command or to the end, and to a state that can be written down', () => {
    let count = 0
    for (const state of states()) {
      for (const menusEntered of [1, maxMenusEntered]) {
        for (const input of inputs) {
          const next = advance(flow, { ...state, menusEntered }, input)
          count += 1
          expect(next.command === null, JSON.stringify({ state, input })).toBe(next.state.phase === 'ended')
          expect(callStateSchema.parse(JSON.parse(JSON.stringify(next.state)))).toEqual(next.state)
        }
      }
    }
    expect(count).toBeGreaterThan(50_000)
  })

  it('leaves a call that has ended as it is', () => {
    for (const outcome of outcomes('main_menu')) {
      const ended: CallState = { ...base, phase: 'ended', outcome }
      for (const input of inputs)
        expect(advance(flow, ended, input)).toEqual({ state: ended, command: null, steps: [] })
    }
  })

  it('comes to an end when nobody hangs up, however confused switch and caller are', () => {
    const confused = fc.array(fc.constantFrom(...inputs.filter(({ kind }) => kind !== 'callEnded')), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(confused, (some) => {
        // Every menu at most three attempts, of a number twice, and each menu entered at most so often.
        const round = Math.ceil((maxMenusEntered * 8) / some.length)
        const { state } = playCall(flow, Array.from({ length: round }, () => some).flat())
        const over = state.phase === 'ended' || state.phase === 'leaving'
        expect(over || some.every(({ kind }) => kind === 'started')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('any call', () => {
  const anyInputs = fc.array(fc.constantFrom(...inputs), { maxLength: 80 })

  it('ends exactly once, and nothing comes after it', () => {
    fc.assert(
      fc.property(anyInputs, (some) => {
        const { kinds, state } = playCall(flow, [...some, { kind: 'callEnded', cause: 'NORMAL_CLEARING' }, ...some])
        expect(kinds.filter((kind) => kind === 'ended')).toHaveLength(1)
        expect(kinds.at(-1)).toBe('ended')
        expect(state.phase).toBe('ended')
      }),
    )
  })

  it('can be taken over at any moment: another handler asks for the same, or for something that is safe', () => {
    const safe = ['answer', 'ask', 'say', 'announce', 'play', 'readClock', 'callApi', 'transfer', 'voicemail', 'hangup']
    fc.assert(
      fc.property(anyInputs, (some) => {
        const { state, command } = playCall(flow, some)
        fc.pre(state.phase !== 'ended' && state.menusEntered < maxMenusEntered - 1)
        const taken = playOn(flow, state, [{ kind: 'resumed' }])
        expect(taken.kinds[0]).toBe('resumed')
        expect(safe).toContain(taken.command?.kind)
        if (command?.kind === 'callApi' && command.action.config.method !== 'GET') {
          expect(taken.command?.kind).toBe('ask')
        }
        if (command?.kind === 'ask') {
          const { kind, menuId, attempt, keys, number } = command
          expect(taken.command).toMatchObject({ kind, menuId, attempt, keys, number, first: [] })
        }
      }),
      { numRuns: 300 },
    )
  })
})
