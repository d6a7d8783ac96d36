import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Access } from '../../access.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { createIvr } from '../ivrs/create.ts'
import { updateIvr } from '../ivrs/update.ts'
import { createMenu } from '../menus/create.ts'
import { updateMenu } from '../menus/update.ts'
import { addOption } from '../options/add.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { cancelSchedule } from './cancel-schedule.ts'
import { getDraft } from './get-draft.ts'
import { getSchedule } from './get-schedule.ts'
import { getVersion } from './get-version.ts'
import { listSchedules } from './list-schedules.ts'
import { listVersions } from './list-versions.ts'
import { publishIvr } from './publish.ts'
import { restoreVersion } from './restore-version.ts'
import { rollBack } from './rollback.ts'
import { schedulePublish } from './schedule-publish.ts'
import { startScheduler } from './scheduler.ts'

describe('going back, and publishing later', () => {
  let database: TestDatabase
  let tester: TestServices
  let access: Access
  let names = 0
  beforeAll(async () => {
    database = await createTestDatabase()
    tester = await openTestServices(database.url)
    access = await tester.tenant()
  })
  afterAll(async () => {
    await tester.close()
    await database.close()
  })
  const say = (name: string, promptText: string) =>
    updateMenu(tester.services, access, { name, menuId: 'main', changes: { promptText } })
  const publish = (name: string, note?: string) => publishIvr(tester.services, access, { name, note })
  const versions = (name: string) => listVersions(tester.services, access, { name, limit: 50, offset: 0 })
  /** Version 1 says `One.`, version 2 `Two.`, the draft `Three.` */
  const threeStates = async () => {
    names += 1
    const { name } = await createIvr(tester.services, access, { name: `ivr-${names}`, publishMode: 'manual' })
    await createMenu(tester.services, access, { name, menu: { menuId: 'main', promptText: 'One.' } })
    const option = { digit: '1', actionType: 'hangup' as const, actionTarget: 'NORMAL_CLEARING' }
    await addOption(tester.services, access, { name, menuId: 'main', option })
    await publish(name)
    await say(name, 'Two.')
    await publish(name)
    await say(name, 'Three.')
    return name
  }
  const said = async (name: string, version: number) => {
    const { flow } = await getVersion(tester.services, access, { name, version })
    return flow.menus.map(({ promptText }) => promptText)
  }
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
  const schedule = (name: string, publishAt: string, note?: string) =>
    schedulePublish(tester.services, access, { name, publishAt, note })
  const stateOf = async (name: string, id: string) => {
    const { flow: _, ...view } = await getSchedule(tester.services, access, { name, id })
    return view
  }

  it('a rollback is a new version that says where it comes from, and leaves the draft alone', async () => {
    const name = await threeStates()
    const { version, created } = await rollBack(tester.services, access, { name, version: 1, note: 'Two was wrong' })
    expect(created).toBe(true)
    expect(version).toMatchObject({ version: 3, rolledBackTo: 1, note: 'Two was wrong', publishedBy: 'test' })
    expect((await versions(name)).publishedVersion).toBe(3)
    expect(await said(name, 3)).toEqual(['One.'])
    const draft = await getDraft(tester.services, access, { name })
    expect(draft.menus[0]?.promptText).toBe('Three.')
    expect(draft.changedSincePublish).toBe(true)
    expect(await rollBack(tester.services, access, { name, version: 1 })).toMatchObject({
      created: false,
      version: { version: 3 },
    })
  })

  it('a rollback keeps an IVR that publishes by itself from undoing it with the next edit', async () => {
    const name = await threeStates()
    await updateIvr(tester.services, access, { name, changes: { publishMode: 'auto' } })
    await rollBack(tester.services, access, { name, version: 1 })
    const { draft } = await say(name, 'Four.')
    expect(draft.ivr).toMatchObject({ publishMode: 'manual' })
    expect(await said(name, draft.ivr.publishedVersion ?? 0)).toEqual(['One.'])
  })

  it('rollbacks, publications and edits at the same moment are numbered one after another', async () => {
    const name = await threeStates()
    await Promise.all([
      rollBack(tester.services, access, { name, version: 1 }),
      publish(name),
      rollBack(tester.services, access, { name, version: 2 }),
      say(name, 'Four.'),
      publish(name),
    ])
    const all = await versions(name)
    const numbers = all.versions.map(({ version }) => version)
    expect(numbers).toEqual(numbers.map((_, at) => numbers.length - at))
    expect(all.publishedVersion).toBe(numbers[0])
    for (const { version, rolledBackTo } of all.versions) {
      if (rolledBackTo !== null) expect(await said(name, version)).toEqual(await said(name, rolledBackTo))
    }
  })

  it('a version is restored into the draft as one edit; descriptions stay, later menus go', async () => {
    const name = await threeStates()
    await updateMenu(tester.services, access, { name, menuId: 'main', changes: { description: 'Where calls begin' } })
    await createMenu(tester.services, access, { name, menu: { menuId: 'late', promptText: 'Late.' } })
    const extra = { digit: '2', actionType: 'sub_menu' as const, actionTarget: 'late' }
    const { draft: before } = await addOption(tester.services, access, { name, menuId: 'main', option: extra })
    const draft = await restoreVersion(tester.services, access, { name, version: 1 })
    expect(draft.ivr.draftRevision).toBe(before.ivr.draftRevision + 1)
    expect(draft.menus).toMatchObject([
      { menuId: 'main', promptText: 'One.', description: 'Where calls begin', options: [{ digit: '1' }] },
    ])
    expect((await publish(name)).version.flow).toEqual(
      (await getVersion(tester.services, access, { name, version: 1 })).flow,
    )
    const stale = restoreVersion(tester.services, access, { name, version: 1, expectedRevision: 1 })
    await expect(stale).rejects.toThrow(Conflict)
  })

  it('what is scheduled is frozen, and published once although two workers run', async () => {
    const name = await threeStates()
    const { id } = await schedule(name, inMs(400), 'Autumn hours')
    await say(name, 'Typed after scheduling.')
    const other = await openTestServices(database.url)
    const workers = [startScheduler(tester.services), startScheduler(other.services)]
    await expect.poll(() => stateOf(name, id)).toMatchObject({ state: 'published', version: 3 })
    await Promise.all(workers.map((worker) => worker.stop()))
    await other.close()
    expect(await said(name, 3)).toEqual(['Three.'])
    expect((await versions(name)).versions.map(({ version, note }) => [version, note])).toEqual([
      [3, 'Autumn hours'],
      [2, null],
      [1, null],
    ])
    expect((await getDraft(tester.services, access, { name })).menus[0]?.promptText).toBe('Typed after scheduling.')
  })

  it('what came due while no worker ran is published when one starts', async () => {
    const name = await threeStates()
    const { id } = await schedule(name, inMs(60))
    await new Promise((done) => setTimeout(done, 120))
    expect(await stateOf(name, id)).toMatchObject({ state: 'waiting' })
    const worker = startScheduler(tester.services)
    await expect.poll(() => stateOf(name, id)).toMatchObject({ state: 'published', version: 3 })
    await worker.stop()
  })

  it('what was cancelled is not published, and what was published is not cancelled', async () => {
    const name = await threeStates()
    const gone = await schedule(name, inMs(150))
    const done = await schedule(name, inMs(160))
    await cancelSchedule(tester.services, access, { name, id: gone.id })
    const worker = startScheduler(tester.services)
    await expect.poll(() => stateOf(name, done.id)).toMatchObject({ state: 'published' })
    await worker.stop()
    expect(await stateOf(name, gone.id)).toMatchObject({ state: 'cancelled', endedBy: 'test', version: null })
    await expect(cancelSchedule(tester.services, access, { name, id: done.id })).rejects.toThrow('published already')
    expect((await listSchedules(tester.services, access, { name })).map(({ id }) => id)).toEqual([done.id, gone.id])
  })

  it('fails and says why when the IVR publishes by itself meanwhile', async () => {
    const name = await threeStates()
    const { id } = await schedule(name, inMs(50))
    await updateIvr(tester.services, access, { name, changes: { publishMode: 'auto' } })
    const worker = startScheduler(tester.services)
    await expect.poll(() => stateOf(name, id)).toMatchObject({ state: 'failed' })
    await worker.stop()
    expect((await stateOf(name, id)).failure).toContain('publishes every edit by itself')
    expect(await said(name, 3)).toEqual(['Three.'])
    await expect(schedule(name, inMs(60_000))).rejects.toThrow('publishes every edit by itself')
  })

  it('refuses times that are past or far, drafts that moved on or have errors, and strangers', async () => {
    const name = await threeStates()
    for (const at of [inMs(-1_000), inMs(400 * 86_400_000), 'tomorrow', '2030-01-01T00:00:00']) {
      const refused = schedule(name, at)
      await expect(refused).rejects.toThrow(Invalid)
      await expect(refused).rejects.toMatchObject({ errors: [{ path: 'publishAt' }] })
    }
    const soon = { name, publishAt: inMs(60_000) }
    await expect(schedulePublish(tester.services, access, { ...soon, expectedRevision: 0 })).rejects.toThrow(Conflict)
    const { id } = await schedule(name, inMs(60_000))
    const stranger = await tester.tenant()
    await expect(schedulePublish(tester.services, stranger, soon)).rejects.toThrow(NotFound)
    await expect(getSchedule(tester.services, stranger, { name, id })).rejects.toThrow(NotFound)
    await expect(cancelSchedule(tester.services, stranger, { name, id })).rejects.toThrow(NotFound)
    await expect(rollBack(tester.services, stranger, { name, version: 1 })).rejects.toThrow(NotFound)
    await expect(restoreVersion(tester.services, stranger, { name, version: 1 })).rejects.toThrow(NotFound)
    const elsewhere = await threeStates()
    await expect(cancelSchedule(tester.services, access, { name: elsewhere, id })).rejects.toThrow(NotFound)
    await createMenu(tester.services, access, { name, menu: { menuId: 'empty', promptText: '' } })
    await expect(schedulePublish(tester.services, access, soon)).rejects.toThrow(Conflict)
  })
})
