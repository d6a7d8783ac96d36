import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { type CallWorld, runnable, startCallWorld } from '../../test/call-world.ts'
import { supportHotline } from '../../test/support-hotline.ts'
import { newCall } from '../engine/advance.ts'
import type { CallState } from '../engine/call-state.ts'
import type { CallRecorder } from '../ports/call-recorder.ts'
import { type CallMemory, callMemoryCodec } from './call-memory.ts'

let world: CallWorld
afterEach(() => world.close())

const hotline = runnable(supportHotline())
const { flow } = hotline

/** A call whose handler was lost after eleven steps. */
const lost = (state: Partial<CallState>, more: Partial<CallMemory> = {}): CallMemory => ({
  callId: randomUUID(),
  testCallId: null,
  flowVersion: 7,
  startedAt: new Date('2026-11-21T10:00:00Z'),
  calledNumber: 'ivr-support',
  seq: 11,
  steps: [],
  resumes: 0,
  state: { ...newCall(flow, { callerNumber: '+15551234567', calledNumber: 'ivr-support' }), ...state },
  ...more,
})

const silentRecorder: CallRecorder = {
  started() {},
  resumed() {},
  step() {},
  ended() {},
  message() {},
  flush: async () => {},
}

async function goOnWith(
  memory: CallMemory,
  { script = [] as string[], variables = {} as Record<string, string>, ivr = 'ivr' } = {},
) {
  world = await startCallWorld(hotline)
  const ominis_call = callMemoryCodec(Buffer.alloc(32), ivr).seal(memory)
  const call = world.dial({ script, calledNumber: 'return', variables: { ...variables, ominis_call } })
  await call.ended
  return world.recordOf(call)
}

const asking: Partial<CallState> = { phase: 'asking', menuId: 'sales_menu', attempt: 2, menusEntered: 2 }
const submenu = flow.menus.find(({ menuId }) => menuId !== flow.rootMenuId)?.menuId ?? ''

describe('a call that another handler had', () => {
  test('goes on in the same menu, at the same attempt, as the same call', async () => {
    const memory = lost({ ...asking, menuId: submenu })
    const { start, steps, resumes, outcome } = await goOnWith(memory, { script: ['2'] })
    expect(start).toMatchObject({
      callId: memory.callId,
      at: memory.startedAt,
      calledNumber: 'ivr-support',
      flowVersion: 7,
    })
    expect(resumes).toBe(1)
    expect(steps.slice(0, 2)).toMatchObject([
      { kind: 'resumed', menuId: submenu },
      { kind: 'prompt', menuId: submenu, attempt: 2 },
    ])
    expect(outcome).toMatchObject({ kind: 'transferred', menuId: submenu })
  })

  test('is written down before a key is recorded, so that what was recorded is acted on', async () => {
    const sealed: string[] = []
    const codec = callMemoryCodec(Buffer.alloc(32), 'ivr')
    let known: CallMemory | null = null
    const memory = {
      ...codec,
      seal(now: CallMemory) {
        known = now
        sealed.push(now.state?.menuId ?? '')
        return codec.seal(now)
      },
    }
    const writtenFirst: boolean[] = []
    world = await startCallWorld(hotline, {
      memory,
      recorder: {
        ...silentRecorder,
        step(_, seq, __, step) {
          if (step.kind === 'input') writtenFirst.push(known?.steps.some((each) => each.seq === seq) ?? false)
        },
      },
    })
    await world.dial({ script: ['1', '2'] }).ended
    expect(writtenFirst).toEqual([true, true])
    expect(sealed).toContain(submenu)
  })

  test('has the steps that its handler wrote down and may not have recorded', async () => {
    const step = { kind: 'input', menuId: flow.rootMenuId, digits: '1' } as const
    const memory = lost({ ...asking, menuId: submenu }, { steps: [{ seq: 11, at: new Date(), step }] })
    const { steps } = await goOnWith(memory, { script: ['2'] })
    expect(steps.slice(0, 2)).toMatchObject([step, { kind: 'resumed', menuId: submenu }])
  })

  test('begins at its start where the flow has its menu no more', async () => {
    const { steps } = await goOnWith(lost({ ...asking, menuId: 'gone' }), { script: ['9'] })
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'prompt', menuId: flow.rootMenuId }))
  })

  test('that no handler had a flow for begins when there is one', async () => {
    const memory = lost({}, { state: null, flowVersion: null })
    const { start, steps } = await goOnWith(memory)
    expect(start.callId).toBe(memory.callId)
    expect(steps[0]).toEqual({ kind: 'answered' })
  })

  test('of another IVR is a new call', async () => {
    const memory = lost({ ...asking, menuId: submenu })
    const { start, steps, resumes } = await goOnWith(memory, { ivr: 'another' })
    expect(start.callId).not.toBe(memory.callId)
    expect(start.calledNumber).toBe('return')
    expect(resumes).toBe(0)
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'prompt', menuId: flow.rootMenuId }))
  })

  test('that lost twenty handlers is left to the last resort of the switch', async () => {
    const { outcome, steps } = await goOnWith(lost({ ...asking, menuId: submenu }, { resumes: 20 }))
    expect(outcome).toEqual({ kind: 'failed', reason: 'too_many_handlers' })
    expect(steps).toEqual([{ kind: 'ended', outcome }])
  })
})

test('a caller whose transfer failed hears why, in front of the menu that was left', async () => {
  const outcome = { kind: 'transferred', to: 'queue', target: 'queue-sales', menuId: submenu } as const
  const memory = lost({ phase: 'leaving', menuId: submenu, key: '1', outcome })
  const variables = { ominis_transfer_cause: 'USER_BUSY' }
  const { steps, start } = await goOnWith(memory, { variables, script: ['2'] })
  expect(start.callId).toBe(memory.callId)
  expect(steps.slice(0, 3)).toMatchObject([
    { kind: 'transferFailed', menuId: submenu, target: 'queue-sales', cause: 'USER_BUSY' },
    { kind: 'said', spoken: [{ text: expect.stringMatching(/busy/i) }] },
    { kind: 'prompt', menuId: submenu, attempt: 1 },
  ])
})
