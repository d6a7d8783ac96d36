import { randomUUID } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { shuttableDoor } from '../../../test/shuttable-door.ts'
import { goodbye, recording, start } from './testing/recording.fixture.ts'

const world = recording()
const { tenantId, recorder, callRow, stepsOf } = world

describe('the recorder', () => {
  test('keeps a call with its steps in order, and how it ended', async () => {
    const calls = recorder()
    const call = start()
    const answeredAt = new Date()
    calls.started(call)
    calls.step(call.callId, 1, answeredAt, { kind: 'answered' })
    calls.step(call.callId, 2, new Date(), { kind: 'input', menuId: 'main_menu', digits: '1' })
    calls.ended(call.callId, 0, new Date(), goodbye, 'NORMAL_CLEARING')
    await calls.flush(5_000)
    expect(await callRow(call.callId)).toMatchObject({
      tenant_id: tenantId,
      ivr_id: world.ivrId,
      caller_number: '+15551234567',
      outcome: goodbye,
      hangup_cause: 'NORMAL_CLEARING',
      hung_up_by: 'flow',
      answered_at: answeredAt,
      channel_uuid: call.channelUuid,
    })
    expect(await stepsOf(call.callId)).toEqual([
      { seq: 1, kind: 'answered', menu_id: null, detail: { kind: 'answered' } },
      { seq: 2, kind: 'input', menu_id: 'main_menu', detail: { kind: 'input', menuId: 'main_menu', digits: '1' } },
    ])
  })

  test('tells who watches a step while the call goes on', async () => {
    const listener = new pg.Client({ connectionString: world.database.url })
    await listener.connect()
    await listener.query('LISTEN call_changed')
    const told: string[] = []
    listener.on('notification', ({ payload }) => told.push(payload ?? ''))
    const calls = recorder()
    const call = start()
    calls.started(call)
    calls.step(call.callId, 1, new Date(), { kind: 'answered' })
    await eventually(() =>
      expect(told.map((text) => JSON.parse(text))).toContainEqual({ callId: call.callId, tenantId, testCallId: null }),
    )
    expect(await stepsOf(call.callId)).toHaveLength(1)
    await listener.end()
  })

  test('names the test call that asked for it', async () => {
    const testCallId = randomUUID()
    await world.db.query(`INSERT INTO test_calls (id, tenant_id, ivr_id, caller_number) VALUES ($1, $2, $3, '+1')`, [
      testCallId,
      tenantId,
      world.ivrId,
    ])
    const calls = recorder()
    const known = start({ testCallId })
    const unknown = start({ testCallId: 'not-one' })
    calls.started(known)
    calls.started(unknown)
    await calls.flush(5_000)
    expect((await callRow(known.callId)).test_call_id).toBe(testCallId)
    expect((await callRow(unknown.callId)).test_call_id).toBeNull()
  })

  test('stores the second visit of a channel, which a queue sent back, as a call of its own', async () => {
    const calls = recorder()
    const first = start({ callerNumber: 'second-visit' })
    const second = { ...first, at: new Date(first.at.getTime() + 60_000) }
    for (const visit of [first, { ...second, callId: randomUUID() }]) {
      calls.started(visit)
      calls.step(visit.callId, 1, visit.at, { kind: 'answered' })
      calls.ended(visit.callId, 0, visit.at, goodbye, 'NORMAL_CLEARING')
    }
    await calls.flush(5_000)
    const { rows } = await world.db.query(
      `SELECT c.ended_at, count(s)::int AS steps FROM calls c LEFT JOIN call_steps s ON s.call_id = c.id
        WHERE caller_number = 'second-visit' GROUP BY c.id ORDER BY c.started_at`,
    )
    expect(rows).toEqual([
      { ended_at: first.at, steps: 1 },
      { ended_at: second.at, steps: 1 },
    ])
  })

  test('stores what a text column refuses without it, and a channel named as it likes', async () => {
    const calls = recorder()
    const call = start({ channelUuid: 'my-own-channel', callerNumber: 'odd\0caller\ud800' })
    calls.started(call)
    calls.step(call.callId, 1, new Date(), {
      kind: 'said',
      menuId: null,
      spoken: [{ text: 'nul\0 and half \udc00', hash: null, durationMs: null, voice: 'v', engine: 'flite' }],
    })
    await calls.flush(5_000)
    const { rows } = await world.db.query(
      `SELECT s.detail FROM calls c JOIN call_steps s ON s.call_id = c.id WHERE c.caller_number = $1`,
      ['oddcaller\ufffd'],
    )
    expect(rows[0].detail.spoken[0].text).toBe('nul and half \ufffd')
  })

  test('a step that the database refuses takes neither other calls nor the rest of its own with it', async () => {
    const calls = recorder()
    const [good, bad] = [start(), start()]
    calls.started(bad)
    calls.started(good)
    calls.step(bad.callId, 2 ** 40, new Date(), { kind: 'answered' })
    calls.step(good.callId, 1, new Date(), { kind: 'answered' })
    calls.ended(bad.callId, 0, new Date(), goodbye, 'NORMAL_CLEARING')
    await calls.flush(5_000)
    expect(await stepsOf(good.callId)).toHaveLength(1)
    expect(await callRow(bad.callId)).toMatchObject({ outcome: goodbye })
  })

  test('leaves out calls of an IVR that was deleted, and goes on', async () => {
    const gone = recorder({ ivrId: () => 999_999 })
    const call = start()
    gone.started(call)
    gone.step(call.callId, 1, new Date(), { kind: 'answered' })
    await gone.flush(5_000)
    expect(gone.waiting).toBe(0)
    expect(await callRow(call.callId)).toBeUndefined()
  })

  test('waits while the database is away, then stores everything in order, once', async () => {
    const door = await shuttableDoor(world.database.url)
    const pool = new pg.Pool({ connectionString: door.url })
    pool.on('error', () => undefined)

    const calls = recorder({ db: pool })
    const call = start()
    calls.started(call)
    await calls.flush(5_000)
    await door.shut()
    for (let seq = 1; seq <= 1_200; seq++) calls.step(call.callId, seq, new Date(), { kind: 'answered' })
    await new Promise((done) => setTimeout(done, 300))
    expect(await stepsOf(call.callId)).toHaveLength(0)
    expect(calls.waiting).toBe(1_200)
    await door.open()
    calls.ended(call.callId, 0, new Date(), goodbye, 'NORMAL_CLEARING')
    await calls.flush(10_000)
    expect((await stepsOf(call.callId)).map(({ seq }) => seq)).toEqual(Array.from({ length: 1_200 }, (_, i) => i + 1))
    expect((await callRow(call.callId)).ended_at).not.toBeNull()
    await pool.end()
    await door.close()
  })
})

test('a database that is away for long costs no memory, and all is stored in order when it is back', async () => {
  const door = await shuttableDoor(world.database.url)
  await door.shut()
  const pool = new pg.Pool({ connectionString: door.url })
  pool.on('error', () => undefined)
  const calls = recorder({ db: pool, spool: { headEntries: 200, segmentBytes: 50_000 } })
  const call = start()
  calls.started(call)
  const count = 20_000
  const spoken = (seq: number) => [
    { text: `${seq}, ${'word '.repeat(200)}`, hash: null, durationMs: 1, voice: 'rms', engine: 'flite' },
  ]
  setFlagsFromString('--expose_gc')
  const collectGarbage = runInNewContext('gc') as () => void
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  for (let seq = 1; seq <= count; seq++) {
    calls.step(call.callId, seq, new Date(), { kind: 'said', menuId: null, spoken: spoken(seq) })
    if (seq % 1_000 === 0) await new Promise((done) => setImmediate(done))
  }
  expect(calls.waiting).toBe(count + 1)
  collectGarbage()
  expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(10)
  await door.open()
  await calls.flush(30_000)
  const { rows } = await world.db.query('SELECT count(*)::int, min(seq), max(seq) FROM call_steps WHERE call_id = $1', [
    call.callId,
  ])
  expect(rows).toEqual([{ count, min: 1, max: count }])
  await pool.end()
  await door.close()
})

test('a message is stored once, and told to those who watch its mailbox', async () => {
  const listener = new pg.Client({ connectionString: world.database.url })
  await listener.connect()
  await listener.query('LISTEN voicemail_changed')
  const told: string[] = []
  listener.on('notification', ({ payload }) => told.push(payload ?? ''))
  const calls = recorder()
  const call = start()
  const message = {
    ...{ callId: call.callId, mailbox: '1000', callerNumber: '+15551234567', callerName: 'Ann', switchUuid: null },
    ...{ filePath: 'messages/one.wav', durationMs: 4_200, at: new Date() },
  }
  calls.started(call)
  calls.message(message)
  calls.message(message)
  await calls.flush(5_000)
  const { rows } = await world.db.query('SELECT * FROM voicemails WHERE tenant_id = $1', [tenantId])
  expect(rows).toMatchObject([{ mailbox: '1000', duration_ms: 4_200, call_id: call.callId, ivr_id: world.ivrId }])
  await eventually(() => expect(told.map((text) => JSON.parse(text))).toEqual([{ tenantId, mailbox: '1000' }]))
  await listener.end()
})

test('a message that was found by its file before it was recorded gets its call', async () => {
  const calls = recorder()
  const call = start()
  const filePath = 'messages/found.wav'
  await world.db.query(
    `INSERT INTO voicemails (id, tenant_id, mailbox, caller_number, file_path, duration_ms, received_at)
     VALUES (gen_random_uuid(), $1, '1000', '', $2, 4200, now())`,
    [tenantId, filePath],
  )
  calls.started(call)
  calls.message({
    ...{ callId: call.callId, mailbox: '1000', callerNumber: '+15551234567', callerName: null, switchUuid: 'channel' },
    ...{ filePath, durationMs: 4_200, at: new Date() },
  })
  await calls.flush(5_000)
  const { rows } = await world.db.query('SELECT * FROM voicemails WHERE file_path = $1', [filePath])
  expect(rows).toMatchObject([{ call_id: call.callId, caller_number: '+15551234567', switch_uuid: 'channel' }])
})
