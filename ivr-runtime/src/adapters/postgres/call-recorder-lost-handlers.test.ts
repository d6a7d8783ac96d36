import { cpSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import type { PostgresCallRecorder } from './call-recorder.ts'
import { closeDeadCalls } from './close-dead-calls.ts'
import { goodbye, recording, start } from './testing/recording.fixture.ts'

const world = recording()
const { recorder, callRow, stepsOf } = world

describe('records that a killed process left', () => {
  const soon = { leftOvers: { lookEveryMs: 20, deadAfterMs: 100 } }
  const away = () => ({ ivrId: () => null })

  test('are stored by the next one: once, although some were stored already', async () => {
    const spoolDir = world.spoolDir('left-')
    const lefts = world.spoolDir('copies-')
    const first = recorder({ spoolDir })
    const call = start()
    first.started(call)
    for (let seq = 1; seq <= 20; seq++) first.step(call.callId, seq, new Date(), { kind: 'answered' })
    // As it lies there at this moment, with nothing marked as delivered: what is left of a process killed now.
    cpSync(spoolDir, lefts, { recursive: true })
    await first.flush(5_000)
    expect(await stepsOf(call.callId)).toHaveLength(20)

    const delivered = Promise.withResolvers<void>()
    const refused: string[] = []
    const next = recorder({
      ...{ spoolDir: lefts, leftOversDelivered: delivered.resolve, ...soon },
      logger: pino({ level: 'warn' }, { write: (line) => void refused.push(line) }),
    })
    next.deliverLeftOvers()
    await delivered.promise
    expect((await stepsOf(call.callId)).map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    expect(await readdir(lefts)).toHaveLength(1)
    expect(refused).toEqual([])
  })

  test('wait for one that can store them, and one that it refuses does not hold up the others', async () => {
    const spoolDir = world.spoolDir('left-')
    const first = recorder({ spoolDir, ...away() })
    const [bad, good] = [start(), start()]
    first.started(bad)
    first.step(bad.callId, 2 ** 31, new Date(), { kind: 'answered' })
    first.started(good)
    await first.close()
    const second = recorder({ spoolDir, ...soon, ...away() })
    second.deliverLeftOvers()
    await new Promise((done) => setTimeout(done, 100))
    await second.close()
    expect(await callRow(good.callId)).toBeUndefined()

    const third = recorder({ spoolDir, ...soon })
    third.deliverLeftOvers()
    await eventually(async () => expect(await callRow(good.callId)).toBeDefined())
    expect(await callRow(bad.callId)).toBeDefined()
    await eventually(async () => expect(await readdir(spoolDir)).toHaveLength(1))
  })
})

describe('a call that another handler went on with', () => {
  const lost = { kind: 'failed', reason: 'runtime_stopped' } as const

  test('is closed by its last handler only, in whichever order the words of both arrive', async () => {
    const call = start()
    const at = new Date()
    const first = (calls: PostgresCallRecorder) => {
      calls.started(call)
      calls.step(call.callId, 1, at, { kind: 'answered' })
      calls.ended(call.callId, 0, at, lost, 'LOST')
    }
    const second = (calls: PostgresCallRecorder) => {
      calls.resumed(call, 1)
      calls.step(call.callId, 101, at, { kind: 'resumed', menuId: 'main_menu' })
      calls.ended(call.callId, 1, at, goodbye, 'NORMAL_CLEARING')
    }
    for (const order of [
      [first, second],
      [second, first],
      [second, first, second],
    ]) {
      await world.db.query('DELETE FROM calls WHERE id = $1', [call.callId])
      const handlers = order.map((words) => ({ words, calls: recorder() }))
      for (const { words, calls } of handlers) {
        words(calls)
        await calls.flush(5_000)
      }
      expect(await callRow(call.callId)).toMatchObject({ resumes: 1, outcome: goodbye, hung_up_by: 'flow' })
      expect((await stepsOf(call.callId)).map(({ seq }) => seq)).toEqual([1, 101])
    }
  })

  test('is open again, also where it was given up for dead', async () => {
    const calls = recorder()
    const call = start({ at: new Date(Date.now() - 60_000) })
    calls.started(call)
    await calls.flush(5_000)
    await closeDeadCalls(world.db, { ivrId: world.ivrId, before: new Date(), active: [] })
    expect(await stepsOf(call.callId)).toMatchObject([{ kind: 'ended' }])
    calls.resumed(call, 1)
    await calls.flush(5_000)
    const open = { ended_at: null, outcome: null, hangup_cause: null, hung_up_by: null, resumes: 1 }
    expect(await callRow(call.callId)).toMatchObject(open)
    expect(await stepsOf(call.callId)).toEqual([])
    expect(calls.openCalls()).toEqual([call.callId])
  })

  test('given up for dead by mistake, it takes the end that its own runtime tells late', async () => {
    const calls = recorder()
    const call = start({ at: new Date(Date.now() - 60_000) })
    calls.started(call)
    await calls.flush(5_000)
    await closeDeadCalls(world.db, { ivrId: world.ivrId, before: new Date(), active: [] })
    calls.step(call.callId, 1, new Date(), { kind: 'ended', outcome: goodbye })
    calls.ended(call.callId, 0, new Date(), goodbye, 'NORMAL_CLEARING')
    await calls.flush(5_000)
    expect(await callRow(call.callId)).toMatchObject({ outcome: goodbye })
    expect(await stepsOf(call.callId)).toMatchObject([{ seq: 1 }])
  })
})

describe('calls that a dead runtime left open', () => {
  test('are closed as failed with a last step, once; living and later ones are left alone', async () => {
    const calls = recorder()
    const [dead, active] = [start(), start()]
    calls.started(dead)
    calls.step(dead.callId, 1, new Date(), { kind: 'answered' })
    calls.started(active)
    await calls.flush(5_000)
    const before = new Date(Date.now() + 1_000)
    const later = start({ at: new Date(Date.now() + 2_000) })
    calls.started(later)
    await calls.flush(5_000)
    await closeDeadCalls(world.db, { ivrId: world.ivrId, before, active: [active.callId] })
    const outcome = { kind: 'failed', reason: 'runtime_died' }
    expect((await callRow(dead.callId)).outcome).toEqual(outcome)
    expect(await stepsOf(dead.callId)).toMatchObject([{ seq: 1 }, { kind: 'ended', detail: { outcome } }])
    expect((await callRow(active.callId)).ended_at).toBeNull()
    expect((await callRow(later.callId)).ended_at).toBeNull()
    expect(await closeDeadCalls(world.db, { ivrId: world.ivrId, before, active: [active.callId] })).toBe(0)
  })
})
