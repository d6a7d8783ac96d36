import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../../test/database.ts'
import { type IvrInDatabase, insertIvr, publish } from '../../../../test/ivr-in-database.ts'
import { type Flow, flowSchema } from '../../../domain/flow/flow.ts'
import { PostgresFlowSource } from '../flow-source.ts'
import { KeptFlows } from '../kept-flows.ts'
import type { IvrRow } from '../read-ivr.ts'

const logger = pino({ level: 'silent' })

/** A flow whose one menu says this. */
export const flowSaying = (promptText: string): Flow =>
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

type World = {
  database: TestDatabase
  db: pg.Pool
  ivr: IvrInDatabase
  source: PostgresFlowSource
  keptDir: string
  /** Prompts of a text are made when its promise resolves; texts without one at once. */
  gates: Map<string, Promise<void>>
  warmed: string[]
  rows: IvrRow[]
  /** The next row that is read counts as one with other speech settings. */
  remake: boolean
}

/** A database, and in it an IVR with its source of flows, anew for each test of the file that calls this. */
export function flowSources() {
  const world = {} as World

  beforeAll(async () => {
    world.database = await createTestDatabase()
    world.db = new pg.Pool({ connectionString: world.database.url })
  })
  afterAll(async () => {
    await world.db.end()
    await world.database.close()
  })
  beforeEach(async () => {
    const ivr = await insertIvr(world.db)
    const keptDir = await mkdtemp(join(tmpdir(), 'ominis-flows-'))
    Object.assign(world, { ivr, keptDir, gates: new Map(), warmed: [], rows: [], remake: false })
    world.source = newSource()
  })
  afterEach(async () => {
    await world.source.close()
    await rm(world.keptDir, { recursive: true, force: true })
  })

  function newSource(url = world.database.url, pool = world.db) {
    const identity = { tenantId: world.ivr.tenantId, ivrId: null, ivrName: world.ivr.name }
    return new PostgresFlowSource({
      db: pool,
      connectionString: url,
      identity,
      kept: new KeptFlows(world.keptDir, identity, logger),
      logger,
      connected: () => undefined,
      rowRead(row) {
        world.rows.push(row)
        const changed = world.remake
        world.remake = false
        return changed
      },
      async warm(flow, progress, signal) {
        const text = flow.menus[0]?.promptText ?? ''
        progress(0, 2)
        await world.gates.get(text)
        progress(1, 2)
        progress(2, 2)
        if (!signal.aborted) world.warmed.push(text)
      },
    })
  }

  return Object.assign(world, {
    newSource,
    publish: (version: number, text: string) => publish(world.db, world.ivr.ivrId, version, flowSaying(text)),
    /** Tells the source that the settings of its IVR are others now. */
    tellChanged: () => world.db.query(`SELECT pg_notify('ivr_changed', $1)`, [JSON.stringify(world.ivr)]),
    /** What the published flow says; null: there is none. */
    text: () => world.source.published()?.flow.menus[0]?.promptText ?? null,
    /** What the database has of how far a version is. */
    saved: async (version: number) =>
      (
        await world.db.query(
          'SELECT prompts_total, prompts_ready, live_at FROM ivr_flow_versions WHERE ivr_id = $1 AND version = $2',
          [world.ivr.ivrId, version],
        )
      ).rows[0],
  })
}
