import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { patchDraft } from '../flow/patch-draft.ts'
import { createIvr } from '../ivrs/create.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { listTargets } from './list.ts'

let database: TestDatabase
let tester: TestServices
beforeAll(async () => {
  database = await createTestDatabase()
  tester = await openTestServices(database.url)
})
afterAll(async () => {
  await tester.close()
  await database.close()
})

test('targets of all IVRs of the organisation are counted, and those of others are not there', async () => {
  const [access, other] = [await tester.tenant(), await tester.tenant()]
  const queue = (digit: string, actionTarget: string) => ({
    digit,
    actionType: 'transfer_queue' as const,
    actionTarget,
  })
  for (const name of ['one', 'two']) {
    await createIvr(tester.services, access, { name })
    const options = [
      queue('1', 'queue-sales'),
      { digit: '2', actionType: 'transfer_extension' as const, actionTarget: '1000' },
      { digit: '3', actionType: 'voicemail' as const, actionTarget: 'sales' },
      { digit: '4', actionType: 'hangup' as const, actionTarget: 'NORMAL_CLEARING' },
      ...(name === 'one' ? [queue('5', 'queue-support')] : []),
    ]
    await patchDraft(tester.services, access, {
      name,
      patch: { added: [{ menuId: 'main', promptText: 'Hi.', options }] },
    })
  }
  const voicemail = { callerNumber: '+1', durationMs: 1_000, receivedAt: new Date() }
  await tester.services.db.voicemail.createMany({
    data: ['sales', 'night'].map((mailbox) => ({
      ...voicemail,
      tenantId: access.tenantId,
      mailbox,
      filePath: mailbox,
    })),
  })
  const targets = await listTargets(tester.services, access)
  expect(targets.map(({ actionType, target, uses }) => `${actionType} ${target} ${uses}`).toSorted()).toEqual([
    'transfer_extension 1000 2',
    'transfer_queue queue-sales 2',
    'transfer_queue queue-support 1',
    'voicemail night 0',
    'voicemail sales 2',
  ])
  expect(await listTargets(tester.services, other)).toEqual([])
})
