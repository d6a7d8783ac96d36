import { mkdir, rename, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeWav } from 'ivr-runtime/speech/wav'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Access } from '../../access.ts'
import type { SwitchControl } from '../../ports/switch-control.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { adoptMessages } from './adopt-messages.ts'
import { listVoicemails } from './list.ts'
import { leaveMessage } from './testing/leave-message.ts'

let database: TestDatabase
let tester: TestServices
let access: Access
let root: string
beforeAll(async () => {
  database = await createTestDatabase()
  tester = await openTestServices(database.url)
})
afterAll(async () => {
  await tester.close()
  await database.close()
})
beforeEach(async () => {
  access = await tester.tenant()
  root = join(tester.services.voicemailDir, access.tenantId)
})

const leftAt = new Date('2026-11-21T10:00:00Z')
const later = new Date('2026-11-21T10:05:00Z')

/** As the switch writes it: what is known of the caller stands behind the sound. */
function recording(artist: string | null): Buffer {
  const wav = Buffer.from(writeWav({ sampleRateHz: 8_000, pcm: new Uint8Array(32_000) }))
  if (artist === null) return wav
  const value = Buffer.from(`${artist}\0`)
  const even = value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.alloc(1)])
  const item = Buffer.concat([Buffer.from('IART'), uint32(value.length), even])
  const title = Buffer.concat([Buffer.from('INAM'), uint32(4), Buffer.from('Mail')])
  const list = Buffer.concat([Buffer.from('INFO'), title, item])
  return Buffer.concat([wav, Buffer.from('LIST'), uint32(list.length), list])
}

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

async function file(path: string, content: Buffer | string = recording('Ann Lee (+15550100)')): Promise<string> {
  const filePath = join(root, path)
  await mkdir(dirname(filePath), { recursive: true })
  await writeFile(filePath, content)
  await utimes(filePath, leftAt, leftAt)
  return filePath
}
const listed = async () =>
  (await listVoicemails(tester.services, access, { limit: 100, offset: 0 })).voicemails.map(
    ({ mailbox, callerNumber, callerName, durationMs, receivedAt }) => ({
      ...{ mailbox, callerNumber, callerName, durationMs, receivedAt },
    }),
  )

test('a message that no runtime recorded is listed, with what stands in its file', async () => {
  await file('default/1001/msg_a.wav')
  expect(await adoptMessages(tester.services, later)).toEqual({ adopted: 1 })
  expect(await listed()).toEqual([
    { mailbox: '1001', callerNumber: '+15550100', callerName: 'Ann Lee', durationMs: 2_000, receivedAt: leftAt },
  ])
  expect(await adoptMessages(tester.services, later)).toEqual({ adopted: 0 })
})

test.each([
  ['José (García) Núñez (+34911)', 'José (García) Núñez', '+34911'],
  ['()', null, ''],
  ['nonsense', null, ''],
  [null, null, ''],
])('the file says %j: the caller is %j, %j', async (artist, callerName, callerNumber) => {
  await file('default/1001/msg_a.wav', recording(artist))
  await adoptMessages(tester.services, later)
  expect(await listed()).toMatchObject([{ callerName, callerNumber }])
})

test('what was recorded, is being left just now, or is no message is left alone', async () => {
  const { filePath } = await leaveMessage(tester.services, access, { audio: recording('Ann Lee (+15550100)') })
  await utimes(filePath, leftAt, leftAt)
  const young = await file('default/1001/msg_young.wav')
  await utimes(young, later, later)
  await file('default/1001/greeting_1.wav')
  await file('default/1001/msg_broken.wav', 'RIFF')
  await file('default/1001/msg_empty.wav', '')
  await file('msg_shallow.wav')
  await file('default/1001/deeper/msg_x.wav')
  expect(await adoptMessages(tester.services, later)).toEqual({ adopted: 0 })
  expect(await listed()).toHaveLength(1)
})

test('links lead nowhere', async () => {
  const outside = await file('default/1001/msg_real.wav')
  const elsewhere = join(tester.services.voicemailDir, 'outside.wav')
  await rename(outside, elsewhere)
  await symlink(elsewhere, outside)
  await symlink(tester.services.voicemailDir, join(root, 'default/linked'))
  expect(await adoptMessages(tester.services, later)).toEqual({ adopted: 0 })
})

test('its id with the switch is asked for, so that it can be deleted there, too', async () => {
  const filePath = await file('default/1001/msg_a.wav')
  const refuse = async () => ({ kind: 'refused', reason: 'not asked for here' }) as const
  const switchControl: SwitchControl = {
    deleteMessage: refuse,
    markMessage: refuse,
    listMessages: async () => ({ kind: 'done', messages: [{ uuid: 'the-channel', filePath }] }),
  }
  await adoptMessages({ ...tester.services, switchControl }, later)
  expect(await tester.services.db.voicemail.findFirst({ where: { filePath } })).toMatchObject({
    switchUuid: 'the-channel',
  })
})
