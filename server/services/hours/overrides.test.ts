import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Access } from '../../access.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { createIvr } from '../ivrs/create.ts'
import { createMenu } from '../menus/create.ts'
import { updateMenu } from '../menus/update.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { clearHoursOverride } from './clear-override.ts'
import { getHoursOverride } from './get-override.ts'
import { listHours } from './list.ts'
import { setHoursOverride } from './set-override.ts'

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

const config = { time_zone: 'Europe/London', weekly: { mon: [['09:00', '17:00']] }, holidays: [] }
async function hotline() {
  names += 1
  const name = `hotline-${names}`
  const ivr = await createIvr(tester.services, access, { name })
  await createMenu(tester.services, access, { name, menu: { menuId: 'hours', kind: 'hours', promptText: '', config } })
  await createMenu(tester.services, access, { name, menu: { menuId: 'main', promptText: 'Press 1.' } })
  return { name, ivrId: ivr.id }
}
const inAnHour = () => new Date(Date.now() + 3_600_000)

test('closing by hand counts at once, says who did it and until when, and runtimes hear of it', async () => {
  const { name, ivrId } = await hotline()
  const heard = new Promise((resolve) => tester.services.bus.on('ivr_changed', resolve))
  const until = inAnHour()
  const at = { name, menuId: 'hours' }
  const set = await setHoursOverride(tester.services, access, {
    ...at,
    override: { state: 'closed', until: until.toISOString() },
  })
  expect(set).toEqual({ state: 'closed', until, setBy: 'test', setAt: expect.any(Date) })
  expect(await heard).toEqual({ tenantId: access.tenantId, ivrId })
  expect(await getHoursOverride(tester.services, access, at)).toEqual(set)
  expect(await listHours(tester.services, access, { name })).toEqual({
    menus: [{ menuId: 'hours', config, isPublished: false, override: set }],
  })
})

test('an override takes the place of the one before, and is taken back', async () => {
  const { name } = await hotline()
  const at = { name, menuId: 'hours' }
  for (const state of ['closed', 'open'] as const)
    await setHoursOverride(tester.services, access, { ...at, override: { state } })
  expect(await getHoursOverride(tester.services, access, at)).toMatchObject({ state: 'open', until: null })
  await clearHoursOverride(tester.services, access, at)
  await clearHoursOverride(tester.services, access, at)
  expect(await getHoursOverride(tester.services, access, at)).toBeNull()
})

test('an override whose time is over is none', async () => {
  const { name, ivrId } = await hotline()
  const row = { ivrId, menuId: 'hours', state: 'closed', until: new Date(Date.now() - 1) }
  await tester.services.db.ivrHoursOverride.create({ data: row })
  expect(await getHoursOverride(tester.services, access, { name, menuId: 'hours' })).toBeNull()
})

test('only hours are opened and closed, and only at a time to come', async () => {
  const { name } = await hotline()
  const override = { state: 'open' } as const
  await expect(setHoursOverride(tester.services, access, { name, menuId: 'main', override })).rejects.toThrow(Conflict)
  await expect(setHoursOverride(tester.services, access, { name, menuId: 'none', override })).rejects.toThrow(NotFound)
  for (const until of ['2020-01-01T00:00:00Z', 'tomorrow', '2030-01-01'])
    await expect(
      setHoursOverride(tester.services, access, { name, menuId: 'hours', override: { state: 'open', until } }),
    ).rejects.toThrow(Invalid)
})

test('nobody opens or closes the hours of another organisation', async () => {
  const { name } = await hotline()
  const other = await tester.tenant()
  const at = { name, menuId: 'hours' }
  await expect(setHoursOverride(tester.services, other, { ...at, override: { state: 'open' } })).rejects.toThrow(
    NotFound,
  )
  await expect(getHoursOverride(tester.services, other, at)).rejects.toThrow(NotFound)
})

test('an override goes along when its menu is renamed', async () => {
  const { name } = await hotline()
  await setHoursOverride(tester.services, access, { name, menuId: 'hours', override: { state: 'closed' } })
  await updateMenu(tester.services, access, { name, menuId: 'hours', changes: { menuId: 'opening' } })
  expect(await getHoursOverride(tester.services, access, { name, menuId: 'opening' })).toMatchObject({
    state: 'closed',
    setBy: 'test',
  })
})
