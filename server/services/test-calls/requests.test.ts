import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { NotFound } from '../../errors.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import { openTestOffice, type TestOffice } from '../auth/testing/test-office.ts'
import { createIvr } from '../ivrs/create.ts'
import { deleteIvr } from '../ivrs/delete.ts'
import { createMenu } from '../menus/create.ts'
import { updateMenu } from '../menus/update.ts'
import { addOption } from '../options/add.ts'
import { getTestCall } from './get.ts'
import { hangUpTestCall } from './hang-up.ts'
import { pressTestCallDigits } from './press-digits.ts'
import { startTestCall } from './start.ts'
import { watchTestCall } from './watch.ts'

let office: TestOffice
let supervisor: SessionAccess
let tenants = 0
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
})
afterAll(() => office.close())
beforeEach(async () => {
  tenants += 1
  ;({ supervisor } = await office.newTenant(`tenant-${tenants}`))
})

async function hotline(publishMode: 'auto' | 'manual'): Promise<void> {
  const { services } = office
  await createIvr(services, supervisor, { name: 'hotline', publishMode })
  await createMenu(services, supervisor, {
    name: 'hotline',
    menu: { menuId: 'main', promptText: 'Press 1 for sales.' },
  })
  await addOption(services, supervisor, {
    name: 'hotline',
    menuId: 'main',
    option: { digit: '1', actionType: 'transfer_queue', actionTarget: 'queue-sales' },
  })
}

const start = (input: object = {}) => startTestCall(office.services, supervisor, { name: 'hotline', ...input })

test('a test call of an IVR that is being deleted is made before or refused', async () => {
  await hotline('manual')
  const calls = Array.from({ length: 8 }, () => start({ version: 'draft' }))
  const [deleted, ...results] = await Promise.allSettled([
    deleteIvr(office.services, supervisor, { name: 'hotline' }),
    ...calls,
  ])
  expect(deleted.status).toBe('fulfilled')
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(NotFound)
})

test('a test call of the draft keeps the draft as it stands, whatever is edited later', async () => {
  await hotline('manual')
  const call = await start({ version: 'draft', callerNumber: '+491701234567' })
  expect(call).toMatchObject({
    ivrName: 'hotline',
    flowVersion: null,
    callerNumber: '+491701234567',
    state: 'pending',
    failure: null,
    steps: [],
    currentMenuId: null,
    outcome: null,
  })
  await updateMenu(office.services, supervisor, { name: 'hotline', menuId: 'main', changes: { promptText: 'Later.' } })
  const { flow } = await office.services.db.testCall.findUniqueOrThrow({ where: { id: call.id } })
  expect(flow).toMatchObject({ rootMenuId: 'main', menus: [{ promptText: 'Press 1 for sales.' }] })
})

test('without a wish it is the version in force, and the draft while there is none', async () => {
  await hotline('manual')
  expect((await start()).flowVersion).toBeNull()
  tenants += 1
  ;({ supervisor } = await office.newTenant(`tenant-${tenants}`))
  await hotline('auto')
  const call = await start()
  expect(call.flowVersion).toBe(1)
  const { flow } = await office.services.db.testCall.findUniqueOrThrow({ where: { id: call.id } })
  expect(flow).toBeNull()
})

test('a draft with errors cannot be called, and the errors are named', async () => {
  await createIvr(office.services, supervisor, { name: 'hotline' })
  await createMenu(office.services, supervisor, { name: 'hotline', menu: { menuId: 'main', promptText: '' } })
  await expect(start({ version: 'draft' })).rejects.toMatchObject({
    code: 'invalid',
    errors: expect.arrayContaining([
      expect.objectContaining({
        path: 'menus.main.promptText',
        problem: { code: 'prompt_empty', values: { menu: 'main', words: 'own' } },
      }),
    ]),
  })
})

test.each([
  [{ version: 0 }, 'version'],
  [{ version: 1.5 }, 'version'],
  [{ callerNumber: '' }, 'callerNumber'],
  [{ callerNumber: 'a b' }, 'callerNumber'],
  [{ callerNumber: '1'.repeat(40) }, 'callerNumber'],
])('%j is refused by its field', async (input, path) => {
  await hotline('auto')
  await expect(start(input)).rejects.toMatchObject({ code: 'invalid', errors: [{ path }] })
})

test('a version, an IVR or a test call that is not there is not found', async () => {
  await hotline('auto')
  const notFound = { code: 'not_found' }
  await expect(start({ version: 99 })).rejects.toMatchObject(notFound)
  await expect(start({ name: 'coldline' })).rejects.toMatchObject(notFound)
  const id = '0199a000-0000-7000-8000-000000000000'
  await expect(getTestCall(office.services, supervisor, { id })).rejects.toMatchObject(notFound)
  await expect(pressTestCallDigits(office.services, supervisor, { id, digits: '1' })).rejects.toMatchObject(notFound)
  await expect(hangUpTestCall(office.services, supervisor, { id })).rejects.toMatchObject(notFound)
})

test('only what a phone can send is pressed, and only during the call', async () => {
  await hotline('auto')
  const { id } = await start()
  const press = (digits: string) => pressTestCallDigits(office.services, supervisor, { id, digits })
  for (const digits of ['', 'x', '1 2', '1'.repeat(33), '1\n']) {
    await expect(press(digits), digits).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'digits' }] })
  }
  await expect(press('1')).rejects.toMatchObject({ code: 'conflict' })
  await hangUpTestCall(office.services, supervisor, { id })
  await expect(press('1')).rejects.toMatchObject({ code: 'conflict', message: 'The test call has ended.' })
})

test('a test call that nobody makes yet ends when it is hung up; whoever watches sees it and is done', async () => {
  await hotline('auto')
  const { id } = await start()
  const watching = watchTestCall(office.services, supervisor, { id }, new AbortController().signal)
  expect((await watching.next()).value).toMatchObject({ state: 'pending' })
  await hangUpTestCall(office.services, supervisor, { id })
  expect((await watching.next()).value).toMatchObject({ state: 'ended', failure: null })
  expect(await watching.next()).toMatchObject({ done: true })
  await hangUpTestCall(office.services, supervisor, { id })
})
