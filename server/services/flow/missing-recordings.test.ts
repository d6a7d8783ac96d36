import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Access } from '../../access.ts'
import { createIvr } from '../ivrs/create.ts'
import { createMenu } from '../menus/create.ts'
import { addOption } from '../options/add.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { getDraft } from './get-draft.ts'

let database: TestDatabase
let opened: TestServices
let owner: Access
beforeAll(async () => {
  database = await createTestDatabase()
  opened = await openTestServices(database.url)
  owner = await opened.tenant()
})
afterAll(async () => {
  await opened.close()
  await database.close()
})

const addRecording = ({ tenantId }: Access, name: string) =>
  opened.services.db.recording.create({
    data: {
      ...{ tenantId, name, sourceName: 'a.wav', sourceFormat: 'wav', fileHash: 'a'.repeat(64) },
      ...{ fileSizeBytes: 44, durationMs: 100, peaks: [] },
    },
  })

test('a key that plays what the library does not have is pointed out, and can be published', async () => {
  const { services } = opened
  await addRecording(owner, 'there')
  await addRecording(await opened.tenant(), 'theirs')
  const name = 'plays'
  await createIvr(services, owner, { name })
  await createMenu(services, owner, { name, menu: { menuId: 'main', promptText: 'Press a key, from 1 to 5.' } })
  const targets = ['library:there', 'library:theirs', 'library:nowhere', 'library:hello-{language}', '/sounds/a.wav']
  for (const [at, actionTarget] of targets.entries()) {
    const option = { digit: String(at + 1), actionType: 'play_audio' as const, actionTarget }
    await addOption(services, owner, { name, menuId: 'main', option })
  }
  const warned = async () => {
    const { problems, canPublish } = await getDraft(services, owner, { name })
    expect(canPublish).toBe(true)
    return problems.filter(({ message }) => message.includes('library')).map(({ place }) => place?.key)
  }
  expect(await warned()).toEqual(['2', '3'])
  await addRecording(owner, 'nowhere')
  expect(await warned()).toEqual(['2'])
})
