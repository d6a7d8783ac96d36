import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { eventually } from '../../../test/eventually.ts'
import {
  askForTestCall,
  bringIntoForce,
  type IvrInDatabase,
  insertIvr,
  publish,
} from '../../../test/ivr-in-database.ts'
import { shuttableDoor } from '../../../test/shuttable-door.ts'
import { type Flow, flowSchema } from '../../domain/flow/flow.ts'
import { PostgresFlowSource } from './flow-source.ts'
import { KeptFlows } from './kept-flows.ts'
import type { IvrRow } from './read-ivr.ts'

const logger = pino({ level: 'silent' })

const flowSaying = (promptText: string): Flow =>
  flowSchema.parse({
    ivrName: 'support-hotline',
    language: 'en',
    voice: 'alloy',
    ttsModel: 'tts-1',
    rootMenuId: 'main_menu',
    menus: [
      {
        menuId: 'main_menu',
        promptText,
        timeoutSec: 5,
        maxRetries: 3,
        options: [{ key: '1', action: { type: 'hangup', target: 'NORMAL_CLEARING' } }],
      },
    ],
  })

let database: TestDatabase
let db: pg.Pool
let ivr: IvrInDatabase
let source: PostgresFlowSource
let keptDir: string
/** Prompts of a text are made when its promise resolves; texts without one at once. */
let gates: Map<string, Promise<void>>
let warmed: string[]
let rows: IvrRow[]
let remake: boolean

beforeAll(async () => {
  database = await createTestDatabase()
  db = new pg.Pool({ connectionString: database.url })
})
afterAll(async () => {
  await db.end()
  await database.close()
})
beforeEach(async () => {
  ivr = await insertIvr(db)
  gates = new Map()
  warmed = []
  rows = []
  remake = false
  keptDir = await mkdtemp(join(tmpdir(), 'ominis-flows-'))
  source = newSource()
})
afterEach(async () => {
  await source.close()
  await rm(keptDir, { recursive: true, force: true })
})

function newSource(url = database.url, pool = db) {
  const identity = { tenantId: ivr.tenantId, ivrId: null, ivrName: ivr.name }
  return new PostgresFlowSource({
    db: pool,
    connectionString: url,
    identity,
    kept: new KeptFlows(keptDir, identity, logger),
    logger,
    connected: () => undefined,
    rowRead(row) {
      rows.push(row)
      const changed = remake
      remake = false
      return changed
    },
    async warm(flow, progress, signal) {
      const text = flow.menus[0]?.promptText ?? ''
      progress(0, 2)
      await gates.get(text)
      progress(1, 2)
      progress(2, 2)
      if (!signal.aborted) warmed.push(text)
    },
  })
}

const text = () => source.published()?.flow.menus[0]?.promptText ?? null
const saved = async (version: number) =>
  (
    await db.query(
      'SELECT prompts_total, prompts_ready, live_at FROM ivr_flow_versions WHERE ivr_id = $1 AND version = $2',
      [ivr.ivrId, version],
    )
  ).rows[0]

describe('the published flow', () => {
  test('is nothing before the first publishing, then what was published, at once', async () => {
    await source.start()
    expect(source.published()).toBeNull()
    gates.set('one', new Promise(() => undefined))
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await eventually(() => expect(text()).toBe('one'))
    expect(source.published()?.version).toBe(1)
    await eventually(async () =>
      expect(await saved(1)).toMatchObject({ prompts_total: 2, prompts_ready: 0, live_at: expect.any(Date) }),
    )
  })

  test('changes to a newer version when its prompts are made, and progress is told', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    await eventually(() => expect(warmed).toEqual(['one']))
    const gate = Promise.withResolvers<void>()
    gates.set('two', gate.promise)
    await publish(db, ivr.ivrId, 2, flowSaying('two'))
    await eventually(async () =>
      expect(await saved(2)).toMatchObject({ prompts_total: 2, prompts_ready: 0, live_at: null }),
    )
    const callInProgress = source.published()
    expect(text()).toBe('one')
    gate.resolve()
    await eventually(() => expect(text()).toBe('two'))
    await eventually(async () => expect(await saved(2)).toMatchObject({ prompts_ready: 2, live_at: expect.any(Date) }))
    expect(callInProgress?.flow.menus[0]?.promptText).toBe('one')
  })

  test('a version published while another one is being prepared takes its place', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    await eventually(() => expect(warmed).toEqual(['one']))
    const gate = Promise.withResolvers<void>()
    gates.set('two', gate.promise)
    await publish(db, ivr.ivrId, 2, flowSaying('two'))
    await eventually(async () => expect(await saved(2)).toMatchObject({ prompts_ready: 0 }))
    await publish(db, ivr.ivrId, 3, flowSaying('three'))
    await eventually(() => expect(text()).toBe('three'))
    gate.resolve()
    await new Promise((done) => setTimeout(done, 50))
    expect(text()).toBe('three')
    expect((await saved(2)).live_at).toBeNull()
  })

  test('going back to an older version works like publishing it', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await publish(db, ivr.ivrId, 2, flowSaying('two'))
    await source.start()
    await eventually(() => expect(text()).toBe('two'))
    await bringIntoForce(db, ivr.ivrId, 1)
    await eventually(() => expect(text()).toBe('one'))
  })

  test('stays as it is when a stored version cannot be read as a flow', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    await db.query(`INSERT INTO ivr_flow_versions (ivr_id, version, flow) VALUES ($1, 2, '{"menus": 7}')`, [ivr.ivrId])
    await bringIntoForce(db, ivr.ivrId, 2)
    await eventually(() => expect(rows.at(-1)?.publishedVersion).toBe(2))
    expect(text()).toBe('one')
  })

  test('does not listen to its own progress: after a publishing the database is left in peace', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    await eventually(() => expect(warmed).toEqual(['one']))
    await new Promise((done) => setTimeout(done, 400))
    const reads = rows.length
    await new Promise((done) => setTimeout(done, 400))
    expect(rows.length).toBe(reads)
    expect(warmed).toEqual(['one'])
  })

  test('takes over allowed hosts and makes prompts anew when speech settings change', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    await eventually(() => expect(warmed).toEqual(['one']))
    await db.query(`UPDATE tenants SET allowed_hosts = '{10.0.0.7:8080}' WHERE id = $1`, [ivr.tenantId])
    remake = true
    await db.query(`SELECT pg_notify('ivr_changed', $1)`, [JSON.stringify(ivr)])
    await eventually(() => expect(warmed).toEqual(['one', 'one']))
    expect(source.published()?.allowedHosts).toEqual(['10.0.0.7:8080'])
  })

  test('tells which dial strings are allowed, and what a supervisor set on opening hours, also to calls in progress', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    const callInProgress = source.published()
    expect(callInProgress).toMatchObject({ allowedDialStrings: [], hoursOverrides: new Map() })
    const until = new Date(Date.now() + 60_000)
    await db.query(`UPDATE tenants SET allowed_dial_strings = '{sofia/gateway/carrier/}' WHERE id = $1`, [ivr.tenantId])
    await db.query(`INSERT INTO ivr_hours_overrides VALUES ($1, 'main_menu', 'closed', $2)`, [ivr.ivrId, until])
    await db.query(`SELECT pg_notify('ivr_changed', $1)`, [JSON.stringify(ivr)])
    await eventually(() => expect(source.published()?.allowedDialStrings).toEqual(['sofia/gateway/carrier/']))
    await eventually(() => expect(callInProgress?.hoursOverrides.get('main_menu')).toEqual({ state: 'closed', until }))
    await db.query('DELETE FROM ivr_hours_overrides WHERE ivr_id = $1', [ivr.ivrId])
    await db.query(`SELECT pg_notify('ivr_changed', $1)`, [JSON.stringify(ivr)])
    await eventually(() => expect(source.published()?.hoursOverrides.size).toBe(0))
  })

  test('can still be had in an older version, for a call that began with it', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await publish(db, ivr.ivrId, 2, flowSaying('two'))
    await source.start()
    expect(await source.version(1)).toMatchObject({ version: 1, flow: { menus: [{ promptText: 'one' }] } })
    expect(await source.version(2)).toBe(source.published())
    expect(await source.version(3)).toBeNull()
  })

  test('comes back after the connection to the database broke, with what was published meanwhile', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    expect(source.databaseUp).toBe(true)
    await db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'ivr-runtime listen' AND datname = current_database()`,
    )
    await publish(db, ivr.ivrId, 2, flowSaying('two'))
    await eventually(() => expect(text()).toBe('two'))
    await eventually(() => expect(source.databaseUp).toBe(true))
  })

  test('is nothing any more when the IVR was deleted', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    await db.query('DELETE FROM ivrs WHERE id = $1', [ivr.ivrId])
    await db.query(`SELECT pg_notify('ivr_changed', $1)`, [JSON.stringify(ivr)])
    await eventually(() => expect(source.published()).toBeNull())
    expect(source.ivrId).toBe(ivr.ivrId)
  })
})

describe('a test call', () => {
  test('runs the draft that was frozen for it, or the version it names', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await publish(db, ivr.ivrId, 2, flowSaying('two'))
    await source.start()
    const draft = await askForTestCall(db, ivr, { flow: flowSaying('draft') })
    const older = await askForTestCall(db, ivr, { flowVersion: 1 })
    expect(await source.forTestCall(draft)).toMatchObject({ version: null, flow: { menus: [{ promptText: 'draft' }] } })
    expect(await source.forTestCall(older)).toMatchObject({ version: 1, flow: { menus: [{ promptText: 'one' }] } })
  })

  test('meets what a supervisor set on opening hours, also before anything is published', async () => {
    await source.start()
    const draft = await askForTestCall(db, ivr, { flow: flowSaying('draft') })
    await db.query(`INSERT INTO ivr_hours_overrides VALUES ($1, 'main_menu', 'closed', NULL)`, [ivr.ivrId])
    await db.query(`SELECT pg_notify('ivr_changed', $1)`, [JSON.stringify(ivr)])
    await eventually(async () => {
      const runnable = await source.forTestCall(draft)
      expect(runnable?.hoursOverrides.get('main_menu')).toEqual({ state: 'closed', until: null })
    })
  })

  test("of another IVR, or of none, is not this runtime's", async () => {
    await source.start()
    const other = await askForTestCall(db, await insertIvr(db), { flow: flowSaying('other') })
    expect(await source.forTestCall(other)).toBeNull()
    expect(await source.forTestCall("x' OR 1=1")).toBeNull()
    expect(await source.forTestCall('0197a7a2-0000-7000-8000-000000000001')).toBeNull()
  })
})

describe('at a start without the database', () => {
  /** Another runtime of the same IVR behind a door that is shut. */
  async function startWithoutDatabase() {
    await source.close()
    const door = await shuttableDoor(database.url)
    await door.shut()
    const pool = new pg.Pool({ connectionString: door.url })
    source = newSource(door.url, pool)
    await source.start()
    expect(source.databaseUp).toBe(false)
    const close = async () => {
      await source.close()
      await pool.end()
      await door.close()
    }
    return { door, close }
  }

  test('the last version answers, with all that goes with it; the database takes over when it is back', async () => {
    await db.query(`UPDATE tenants SET allowed_hosts = '{crm:80}', allowed_dial_strings = '{sofia/a/}' WHERE id = $1`, [
      ivr.tenantId,
    ])
    await db.query(`UPDATE ivrs SET openai_api_key = 'v1.sealed', speech_engine = 'openai' WHERE id = $1`, [ivr.ivrId])
    const until = new Date(Date.now() + 3_600_000)
    await db.query(`INSERT INTO ivr_hours_overrides VALUES ($1, 'main_menu', 'open', $2)`, [ivr.ivrId, until])
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await publish(db, ivr.ivrId, 2, flowSaying('two'))
    await source.start()
    await eventually(() => expect(warmed).toEqual(['two']))
    await eventually(async () => expect(await saved(2)).toMatchObject({ live_at: expect.any(Date) }))
    await source.close()
    await db.query('UPDATE ivr_flow_versions SET live_at = NULL WHERE ivr_id = $1', [ivr.ivrId])
    rows = []

    const { door, close } = await startWithoutDatabase()
    expect(source.published()).toMatchObject({
      version: 2,
      flow: { menus: [{ promptText: 'two' }] },
      allowedHosts: ['crm:80'],
      allowedDialStrings: ['sofia/a/'],
      hoursOverrides: new Map([['main_menu', { state: 'open', until }]]),
    })
    expect(rows).toMatchObject([{ sealedOpenaiKey: 'v1.sealed', speechEngine: 'openai' }])
    expect([source.ivrId, source.ivrName]).toEqual([ivr.ivrId, ivr.name])
    await eventually(() => expect(warmed).toEqual(['two', 'two']))
    // Long enough for its progress to be told in vain.
    await new Promise((done) => setTimeout(done, 400))

    await publish(db, ivr.ivrId, 3, flowSaying('three'))
    await door.open()
    await eventually(() => expect(text()).toBe('three'))
    expect(source.databaseUp).toBe(true)
    await eventually(async () => expect(await saved(2)).toMatchObject({ live_at: expect.any(Date) }))
    await close()
  })

  test('a database that takes the call and says nothing is not waited for', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    await eventually(() => expect(warmed).toEqual(['one']))
    await source.close()
    const mute = createServer((socket) => void socket.on('error', () => undefined))
    await new Promise<void>((done) => mute.listen(0, '127.0.0.1', done))
    const url = new URL(database.url)
    url.port = String((mute.address() as { port: number }).port)
    source = newSource(url.href, new pg.Pool({ connectionString: url.href }))
    const startedMs = performance.now()
    await source.start()
    expect(performance.now() - startedMs).toBeLessThan(4_000)
    expect(text()).toBe('one')
    const close = source.close()
    mute.close()
    await close
  })

  test('calls that began with one of the last few versions go on with it', async () => {
    for (let version = 1; version <= 7; version++) {
      await publish(db, ivr.ivrId, version, flowSaying(`number ${version}`))
      if (version === 1) await source.start()
      await eventually(() => expect(text()).toBe(`number ${version}`))
    }
    const { close } = await startWithoutDatabase()
    expect(text()).toBe('number 7')
    expect(await source.version(3)).toMatchObject({ version: 3, flow: { menus: [{ promptText: 'number 3' }] } })
    expect(await source.version(2)).toBeNull()
    expect((await readdir(keptDir)).sort()).toEqual(['ivr.json', ...[3, 4, 5, 6, 7].map((n) => `version-${n}.json`)])
    await close()
  })

  test('a damaged version gives way to the one before, and what the database says of it counts when it is back', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    await eventually(() => expect(warmed).toEqual(['one']))
    gates.set('two', new Promise(() => undefined))
    await publish(db, ivr.ivrId, 2, flowSaying('two'))
    const file = join(keptDir, 'version-2.json')
    const kept = await eventually(() => readFile(file, 'utf8'))
    expect(kept).toContain('"promptText":"two"')
    await eventually(async () => expect(await readFile(join(keptDir, 'ivr.json'), 'utf8')).toContain('Version":2'))
    await source.close()
    await writeFile(file, kept.replace('"two"', '"owt"'))
    gates.clear()

    const { door, close } = await startWithoutDatabase()
    expect(text()).toBe('one')
    await door.open()
    await eventually(() => expect(text()).toBe('two'))
    await close()
  })

  test('nothing of another IVR is taken, and nothing of one that was deleted', async () => {
    await publish(db, ivr.ivrId, 1, flowSaying('one'))
    await source.start()
    await eventually(() => expect(warmed).toEqual(['one']))
    await source.close()
    const own = ivr
    ivr = { ...own, name: 'another' }
    const other = await startWithoutDatabase()
    expect(text()).toBeNull()
    await other.close()

    ivr = own
    source = newSource()
    await source.start()
    await db.query('DELETE FROM ivrs WHERE id = $1', [ivr.ivrId])
    await db.query(`SELECT pg_notify('ivr_changed', $1)`, [JSON.stringify(ivr)])
    await eventually(() => expect(source.published()).toBeNull())
    const gone = await startWithoutDatabase()
    expect(text()).toBeNull()
    await gone.close()
  })
})
