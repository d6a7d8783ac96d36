import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import { createIvr } from '../ivrs/create.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { findAudio } from './find-audio.ts'

let database: TestDatabase
let tester: TestServices
let access: Access
let ivrId: number

beforeAll(async () => {
  database = await createTestDatabase()
  tester = await openTestServices(database.url)
  access = await tester.tenant()
  ;({ id: ivrId } = await createIvr(tester.services, access, { name: 'hotline' }))
})
afterAll(async () => {
  await tester.close()
  await database.close()
})

const find = (hash: string) => findAudio(tester.services, access, { name: 'hotline', hash })

test.each([
  ['a prompt', '', 'a'],
  ['a preview', 'preview', 'b'],
  ['the answer of a web service, spoken in a test call', 'spoken', 'c'],
])('%s is found by its hash', async (_, folder, sign) => {
  const hash = sign.repeat(64)
  const file = join(tester.services.audioDir, String(ivrId), folder, `${hash}.wav`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, 'sound')
  expect(await find(hash)).toEqual({ file, sizeBytes: 5 })
})

test.each(['d'.repeat(64), '../secrets', 'A'.repeat(64)])('there is nothing at %s', async (hash) => {
  await expect(find(hash)).rejects.toBeInstanceOf(NotFound)
})
