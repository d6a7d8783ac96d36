import { describe, expect, test } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { askForTestCall, bringIntoForce, insertIvr } from '../../../test/ivr-in-database.ts'
import { flowSaying, flowSources } from './testing/flow-source.fixture.ts'

const world = flowSources()
const { text, saved } = world

describe('the published flow', () => {
  test('is nothing before the first publishing, then what was published, at once', async () => {
    await world.source.start()
    expect(world.source.published()).toBeNull()
    world.gates.set('one', new Promise(() => undefined))
    await world.publish(1, 'one')
    await eventually(() => expect(text()).toBe('one'))
    expect(world.source.published()?.version).toBe(1)
    await eventually(async () =>
      expect(await saved(1)).toMatchObject({ prompts_total: 2, prompts_ready: 0, live_at: expect.any(Date) }),
    )
  })

  test('changes to a newer version when its prompts are made, and progress is told', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    await eventually(() => expect(world.warmed).toEqual(['one']))
    const gate = Promise.withResolvers<void>()
    world.gates.set('two', gate.promise)
    await world.publish(2, 'two')
    await eventually(async () =>
      expect(await saved(2)).toMatchObject({ prompts_total: 2, prompts_ready: 0, live_at: null }),
    )
    const callInProgress = world.source.published()
    expect(text()).toBe('one')
    gate.resolve()
    await eventually(() => expect(text()).toBe('two'))
    await eventually(async () => expect(await saved(2)).toMatchObject({ prompts_ready: 2, live_at: expect.any(Date) }))
    expect(callInProgress?.flow.menus[0]?.promptText).toBe('one')
  })

  test('a version published while another one is being prepared takes its place', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    await eventually(() => expect(world.warmed).toEqual(['one']))
    const gate = Promise.withResolvers<void>()
    world.gates.set('two', gate.promise)
    await world.publish(2, 'two')
    await eventually(async () => expect(await saved(2)).toMatchObject({ prompts_ready: 0 }))
    await world.publish(3, 'three')
    await eventually(() => expect(text()).toBe('three'))
    gate.resolve()
    await new Promise((done) => setTimeout(done, 50))
    expect(text()).toBe('three')
    expect((await saved(2)).live_at).toBeNull()
  })

  test('going back to an older version works like publishing it', async () => {
    await world.publish(1, 'one')
    await world.publish(2, 'two')
    await world.source.start()
    await eventually(() => expect(text()).toBe('two'))
    await bringIntoForce(world.db, world.ivr.ivrId, 1)
    await eventually(() => expect(text()).toBe('one'))
  })

  test('stays as it is when a stored version cannot be read as a flow', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    await world.db.query(`INSERT INTO ivr_flow_versions (ivr_id, version, flow) VALUES ($1, 2, '{"menus": 7}')`, [
      world.ivr.ivrId,
    ])
    await bringIntoForce(world.db, world.ivr.ivrId, 2)
    await eventually(() => expect(world.rows.at(-1)?.publishedVersion).toBe(2))
    expect(text()).toBe('one')
  })

  test('does not listen to its own progress: after a publishing the database is left in peace', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    await eventually(() => expect(world.warmed).toEqual(['one']))
    await new Promise((done) => setTimeout(done, 400))
    const reads = world.rows.length
    await new Promise((done) => setTimeout(done, 400))
    expect(world.rows.length).toBe(reads)
    expect(world.warmed).toEqual(['one'])
  })

  test('takes over allowed hosts and makes prompts anew when speech settings change', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    await eventually(() => expect(world.warmed).toEqual(['one']))
    await world.db.query(`UPDATE tenants SET allowed_hosts = '{10.0.0.7:8080}' WHERE id = $1`, [world.ivr.tenantId])
    world.remake = true
    await world.tellChanged()
    await eventually(() => expect(world.warmed).toEqual(['one', 'one']))
    expect(world.source.published()?.allowedHosts).toEqual(['10.0.0.7:8080'])
  })

  test('tells which dial strings are allowed, and what a supervisor set on opening hours, also to calls in progress', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    const callInProgress = world.source.published()
    expect(callInProgress).toMatchObject({ allowedDialStrings: [], hoursOverrides: new Map() })
    const until = new Date(Date.now() + 60_000)
    await world.db.query(`UPDATE tenants SET allowed_dial_strings = '{sofia/gateway/carrier/}' WHERE id = $1`, [
      world.ivr.tenantId,
    ])
    await world.db.query(`INSERT INTO ivr_hours_overrides VALUES ($1, 'main_menu', 'closed', $2)`, [
      world.ivr.ivrId,
      until,
    ])
    await world.tellChanged()
    await eventually(() => expect(world.source.published()?.allowedDialStrings).toEqual(['sofia/gateway/carrier/']))
    await eventually(() => expect(callInProgress?.hoursOverrides.get('main_menu')).toEqual({ state: 'closed', until }))
    await world.db.query('DELETE FROM ivr_hours_overrides WHERE ivr_id = $1', [world.ivr.ivrId])
    await world.tellChanged()
    await eventually(() => expect(world.source.published()?.hoursOverrides.size).toBe(0))
  })

  test('can still be had in an older version, for a call that began with it', async () => {
    await world.publish(1, 'one')
    await world.publish(2, 'two')
    await world.source.start()
    expect(await world.source.version(1)).toMatchObject({ version: 1, flow: { menus: [{ promptText: 'one' }] } })
    expect(await world.source.version(2)).toBe(world.source.published())
    expect(await world.source.version(3)).toBeNull()
  })

  test('comes back after the connection to the database broke, with what was published meanwhile', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    expect(world.source.databaseUp).toBe(true)
    await world.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'ivr-runtime listen' AND datname = current_database()`,
    )
    await world.publish(2, 'two')
    await eventually(() => expect(text()).toBe('two'))
    await eventually(() => expect(world.source.databaseUp).toBe(true))
  })

  test('is nothing any more when the IVR was deleted', async () => {
    await world.publish(1, 'one')
    await world.source.start()
    await world.db.query('DELETE FROM ivrs WHERE id = $1', [world.ivr.ivrId])
    await world.tellChanged()
    await eventually(() => expect(world.source.published()).toBeNull())
    expect(world.source.ivrId).toBe(world.ivr.ivrId)
  })
})

describe('a test call', () => {
  test('runs the draft that was frozen for it, or the version it names', async () => {
    await world.publish(1, 'one')
    await world.publish(2, 'two')
    await world.source.start()
    const draft = await askForTestCall(world.db, world.ivr, { flow: flowSaying('draft') })
    const older = await askForTestCall(world.db, world.ivr, { flowVersion: 1 })
    expect(await world.source.forTestCall(draft)).toMatchObject({
      version: null,
      flow: { menus: [{ promptText: 'draft' }] },
    })
    expect(await world.source.forTestCall(older)).toMatchObject({
      version: 1,
      flow: { menus: [{ promptText: 'one' }] },
    })
  })

  test('meets what a supervisor set on opening hours, also before anything is published', async () => {
    await world.source.start()
    const draft = await askForTestCall(world.db, world.ivr, { flow: flowSaying('draft') })
    await world.db.query(`INSERT INTO ivr_hours_overrides VALUES ($1, 'main_menu', 'closed', NULL)`, [world.ivr.ivrId])
    await world.tellChanged()
    await eventually(async () => {
      const runnable = await world.source.forTestCall(draft)
      expect(runnable?.hoursOverrides.get('main_menu')).toEqual({ state: 'closed', until: null })
    })
  })

  test("of another IVR, or of none, is not this runtime's", async () => {
    await world.source.start()
    const other = await askForTestCall(world.db, await insertIvr(world.db), { flow: flowSaying('other') })
    expect(await world.source.forTestCall(other)).toBeNull()
    expect(await world.source.forTestCall("x' OR 1=1")).toBeNull()
    expect(await world.source.forTestCall('0197a7a2-0000-7000-8000-000000000001')).toBeNull()
  })
})
