import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { shuttableDoor } from '../../../test/shuttable-door.ts'
import { flowSources } from './testing/flow-source.fixture.ts'

const world = flowSources()
const { text, saved } = world

describe('at a start without the database', () => {
  /** Another runtime of the same IVR behind a door that is shut. */
  async function startWithoutDatabase() {
    await world.source.close()
    const door = await shuttableDoor(world.database.url)
    await door.shut()
    const pool = new pg.Pool({ connectionString: door.url })
    world.source = world.newSource(door.url, pool)
    await world.source.start()
    expect(world.source.databaseUp).toBe(false)
    const close = async () => {
      await world.source.close()
      await pool.end()
      await door.close()
    }
    return { door, close }
  }

  test('the last version answers, with all that goes with it; the database takes over when it is back', async () => {
    await world.db.query(
      `UPDATE tenants SET allowed_hosts = '{crm:80}', allowed_dial_strings = '{sofia/a/}' WHERE id = $1`,
      [world.ivr.tenantId],
    )
    await world.db.query(`UPDATE ivrs SET openai_api_key = 'v1.sealed', speech_engine = 'openai' WHERE id = $1`, [
      world.ivr.ivrId,
    ])
    const until = new Date(Date.now() + 3_600_000)
    await world.db.query(`INSERT INTO ivr_hours_overrides VALUES ($1, 'main_menu', 'open', $2)`, [
      world.ivr.ivrId,
      until,
    ])
    await world.publish(1, 'one')
    await world.publish(2, 'two')
    await world.source.start()
    await eventually(() => expect(world.warmed).toEqual(['two']))
    await eventually(async () => expect(await saved(2)).toMatchObject({ live_at: expect.any(Date) }))
    await world.source.close()
    await world.db.query('UPDATE ivr_flow_versions SET live_at = NULL WHERE ivr_id = $1', [world.ivr.ivrId])
    world.rows = []

    const { door, close } = await startWithoutDatabase()
    expect(world.source.published()).toMatchObject({
      version: 2,
      flow: { menus: [{ promptText: 'two' }] },
      allowedHosts: ['crm:80'],
      allowedDialStrings: ['sofia/a/'],
      hoursOverrides: new Map([['main_menu', { state: 'open', until }]]),
    })
    expect(world.rows).toMatchObject([{ sealedOpenaiKey: 'v1.sealed', speechEngine: 'openai' }])
    expect([world.source.ivrId, world.source.ivrName]).toEqual([world.ivr.ivrId, world.ivr.name])
    await eventually(() => expect(world.warmed).toEqual(['two', 'two']))
    // Long enough for its progress to be told in vain.
    await new Promise((done) => setTimeout(done, 400))

    await world.publish(3, 'three')
    await door.open()
    await eventually(() => expect(text()).toBe('three'))
    expect(world.source.databaseUp).toBe(true)
    await eventually(async () => expect(await saved(2)).toMatchObject({ live_at: expect.any(Date) }))
    await close()
  })

  test('a database that takes the call and says nothing is not waited for', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    await eventually(() => expect(world.warmed).toEqual(['one']))
    await world.source.close()
    const mute = createServer((socket) => void socket.on('error', () => undefined))
    await new Promise<void>((done) => mute.listen(0, '127.0.0.1', done))
    const url = new URL(world.database.url)
    url.port = String((mute.address() as { port: number }).port)
    world.source = world.newSource(url.href, new pg.Pool({ connectionString: url.href }))
    const startedMs = performance.now()
    await world.source.start()
    expect(performance.now() - startedMs).toBeLessThan(4_000)
    expect(text()).toBe('one')
    const close = world.source.close()
    mute.close()
    await close
  })

  test('calls that began with one of the last few versions go on with it', async () => {
    for (let version = 1; version <= 7; version++) {
      await world.publish(version, `number ${version}`)
      if (version === 1) await world.source.start()
      await eventually(() => expect(text()).toBe(`number ${version}`))
    }
    const { close } = await startWithoutDatabase()
    expect(text()).toBe('number 7')
    expect(await world.source.version(3)).toMatchObject({ version: 3, flow: { menus: [{ promptText: 'number 3' }] } })
    expect(await world.source.version(2)).toBeNull()
    expect((await readdir(world.keptDir)).sort()).toEqual([
      'ivr.json',
      ...[3, 4, 5, 6, 7].map((n) => `version-${n}.json`),
    ])
    await close()
  })

  test('a damaged version gives way to the one before, and what the database says of it counts when it is back', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    await eventually(() => expect(world.warmed).toEqual(['one']))
    world.gates.set('two', new Promise(() => undefined))
    await world.publish(2, 'two')
    const file = join(world.keptDir, 'version-2.json')
    const kept = await eventually(() => readFile(file, 'utf8'))
    expect(kept).toContain('"promptText":"two"')
    await eventually(async () =>
      expect(await readFile(join(world.keptDir, 'ivr.json'), 'utf8')).toContain('Version":2'),
    )
    await world.source.close()
    await writeFile(file, kept.replace('"two"', '"owt"'))
    world.gates.clear()

    const { door, close } = await startWithoutDatabase()
    expect(text()).toBe('one')
    await door.open()
    await eventually(() => expect(text()).toBe('two'))
    await close()
  })

  test('nothing of another IVR is taken, and nothing of one that was deleted', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    await eventually(() => expect(world.warmed).toEqual(['one']))
    await world.source.close()
    const own = world.ivr
    world.ivr = { ...own, name: 'another' }
    const other = await startWithoutDatabase()
    expect(text()).toBeNull()
    await other.close()

    world.ivr = own
    world.source = world.newSource()
    await world.source.start()
    await world.db.query('DELETE FROM ivrs WHERE id = $1', [world.ivr.ivrId])
    await world.tellChanged()
    await eventually(() => expect(world.source.published()).toBeNull())
    const gone = await startWithoutDatabase()
    expect(text()).toBeNull()
    await gone.close()
  })
})
