import { existsSync } from 'node:fs'
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import type { SwitchAnswer, SwitchControl } from '../../../ports/switch-control.ts'
import { leaveMessage } from '../../../services/voicemail/testing/leave-message.ts'
import type { Caller } from '../testing/rest-tester.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

/** A switch that remembers its commands and what it holds. */
function rememberingSwitch(answer: SwitchAnswer = { kind: 'done' }) {
  const commands: string[] = []
  const held = new Map<string, string>()
  const control: SwitchControl = {
    async deleteMessage({ mailbox, domain, uuid }) {
      commands.push(`delete ${mailbox}@${domain} ${uuid}`)
      if (answer.kind === 'done') held.delete(uuid)
      return answer
    },
    async markMessage({ mailbox, domain, uuid }, heard) {
      commands.push(`${heard ? 'read' : 'unread'} ${mailbox}@${domain} ${uuid}`)
      return answer
    },
    async listMessages() {
      return { kind: 'done', messages: [...held].map(([uuid, filePath]) => ({ uuid, filePath })) }
    },
  }
  return { control, commands, held }
}

describe('voicemail over REST', () => {
  const rest = withRest(createTestDatabase)
  let owner: Caller
  beforeEach(async () => {
    rest.tester.services.switchControl = null
    owner = await rest.tester.tenant()
  })
  const leave = (given?: Parameters<typeof leaveMessage>[2], who = owner) =>
    leaveMessage(rest.tester.services, who.access, given)
  const folder = (who = owner) => join(rest.tester.services.voicemailDir, who.access.tenantId)
  const listed = async (query = '') => {
    const { body } = await owner.call('GET', `/v1/voicemails${query}`)
    return body as { voicemails: { id: string; mailbox: string; caller_number: string }[]; total: number }
  }
  const audio = (id: string, headers: Record<string, string> = {}, query = '') =>
    rest.tester.send('GET', `/v1/voicemails/${id}/audio${query}`, { headers: { 'x-api-key': owner.key, ...headers } })
  const textOf = ({ body }: { body: unknown }) => Buffer.from(body as Uint8Array).toString()

  it('lists messages, the newest first, in parts', async () => {
    const old = await leave({ receivedAt: new Date('2026-11-20T10:00:00Z') })
    const young = await leave({ receivedAt: new Date('2026-11-21T10:00:00Z'), callerName: 'Zoë Müller 👋' })
    const all = await listed()
    expect(all).toMatchObject({
      total: 2,
      voicemails: [
        {
          id: young.id,
          mailbox: '1001',
          caller_number: '+15550100',
          caller_name: 'Zoë Müller 👋',
          duration_ms: 4000,
          received_at: '2026-11-21T10:00:00.000Z',
          heard_at: null,
          ivr_name: null,
          call_id: null,
          audio_url: `/v1/voicemails/${young.id}/audio`,
        },
        { id: old.id },
      ],
    })
    expect(JSON.stringify(all)).not.toContain('msg_')
    expect(await listed('?limit=1&offset=1')).toMatchObject({ total: 2, voicemails: [{ id: old.id }] })
  })

  it.each([
    ['mailbox=sales', ['+4930111']],
    ['heard=true', ['+4930222']],
    ['heard=false', ['+4930111', '+15550100']],
    ['caller=4930', ['+4930111', '+4930222']],
    ['caller=%2B49%20(30)%20111', ['+4930111']],
    ['caller=m%C3%BCl', ['+4930222']],
    ['caller=%25', []],
    ['caller=_', []],
    ["caller='%20OR%201%3D1", []],
    ['caller=%5C', []],
    ['caller=%20', ['+4930111', '+4930222', '+15550100']],
    ['mailbox=nobody', []],
  ])('finds messages by %s', async (query, numbers) => {
    await leave({ mailbox: 'sales', callerNumber: '+4930111' })
    await leave({ callerNumber: '+4930222', callerName: 'Zoë Müller', heardAt: new Date() })
    await leave({})
    const { voicemails, total } = await listed(`?${query}`)
    expect(voicemails.map((each) => each.caller_number).sort()).toEqual([...numbers].sort())
    expect(total).toBe(numbers.length)
  })

  it.each(['heard=perhaps', 'limit=0', 'limit=1001', 'offset=-1', 'page=2', `caller=${'9'.repeat(129)}`, 'caller=%00'])(
    'refuses to list by %s',
    async (query) => {
      expect((await owner.call('GET', `/v1/voicemails?${query}`)).status).toBe(422)
    },
  )

  it('counts messages per mailbox', async () => {
    await leave({ mailbox: 'sales', receivedAt: new Date('2026-11-20T10:00:00Z') })
    await leave({ mailbox: 'sales', receivedAt: new Date('2026-11-21T10:00:00Z'), heardAt: new Date() })
    await leave({})
    expect((await owner.call('GET', '/v1/mailboxes')).body).toMatchObject({
      mailboxes: [
        { mailbox: '1001', total: 1, unheard: 1 },
        { mailbox: 'sales', total: 2, unheard: 1, last_received_at: '2026-11-21T10:00:00.000Z' },
      ],
      unheard: 2,
    })
  })

  it('is heard, whole and in parts, and kept by no cache', async () => {
    const { id } = await leave()
    const whole = await audio(id)
    expect(whole.status).toBe(200)
    expect(textOf(whole)).toBe('RIFF and what was said')
    expect(whole.headers.get('cache-control')).toBe('private, no-store')
    expect(whole.headers.get('content-disposition')).toBeNull()
    const part = await audio(id, { range: 'bytes=-4' })
    expect(part.status).toBe(206)
    expect(textOf(part)).toBe('said')
    expect(part.headers.get('content-range')).toBe('bytes 18-21/22')
    const outside = await audio(id, { range: 'bytes=99-' })
    expect(outside.status).toBe(416)
    expect(outside.headers.get('content-range')).toBe('bytes */22')
    expect((await owner.call('GET', `/v1/voicemails/${id}`)).body).toMatchObject({ heard_at: null })
  })

  it('is downloaded under a name that says no number', async () => {
    const { id } = await leave({ mailbox: 'sales', receivedAt: new Date('2026-11-21T14:05:00Z') })
    const { headers } = await audio(id, {}, '?download=true')
    expect(headers.get('content-disposition')).toBe('attachment; filename="voicemail-sales-2026-11-21-1405.wav"')
  })

  it('serves a part of a message of 3 GB as quickly as of any other', async () => {
    const { id, filePath } = await leave()
    await truncate(filePath, 3 * 1024 ** 3)
    const part = await audio(id, { range: 'bytes=3221225468-' })
    expect(part.headers.get('content-range')).toBe('bytes 3221225468-3221225471/3221225472')
    expect(part.body).toHaveLength(4)
  })

  it('an empty recording is an empty answer', async () => {
    const { id } = await leave({ audio: Buffer.alloc(0) })
    expect(await audio(id)).toMatchObject({ status: 200, body: null })
  })

  it.each([
    ['a path out of the folder', (own: string) => join(own, '..', '..', 'secret.wav')],
    ['a path that climbs', (own: string) => `${own}/default/../../../secret.wav`],
    ['a file of another kind', (own: string) => join(own, 'default', '1001', 'notes.txt')],
    ['a folder', (own: string) => join(own, 'default', 'folder.wav')],
    ['a folder that begins like its own', (own: string) => join(`${own}-other`, 'default', '1001', 'msg_x.wav')],
    ['a relative path', () => 'server/api/rest/app.ts'],
    ['a path with a NUL escape', (own: string) => `${own}/default/1001/msg_x.wav%00`],
    ['an URL', (own: string) => `file://${own}/default/1001/msg_x.wav`],
    ['nothing', () => ''],
  ])('a row that names %s is never read nor deleted from disk', async (_, pathOf) => {
    const filePath = pathOf(folder())
    await mkdir(join(folder(), 'default', 'folder.wav'), { recursive: true })
    const onDisk = filePath.startsWith('/') && !filePath.endsWith('folder.wav') && !filePath.endsWith('%00')
    const { id } = await leave({ filePath, audio: onDisk ? Buffer.from('secret') : null })
    expect(await audio(id)).toMatchObject(refusal(404))
    expect((await owner.call('DELETE', `/v1/voicemails/${id}`)).status).toBe(200)
    if (onDisk) expect(existsSync(filePath)).toBe(true)
    expect(await listed()).toMatchObject({ total: 0 })
  })

  it('symbolic links that lead out of the folder are followed for nobody', async () => {
    const secret = join(rest.tester.services.voicemailDir, 'secret.wav')
    await writeFile(secret, 'secret')
    const box = join(folder(), 'default', '1001')
    await mkdir(box, { recursive: true })
    await symlink(secret, join(box, 'msg_link.wav'))
    await symlink(rest.tester.services.voicemailDir, join(box, 'up'))
    for (const name of ['msg_link.wav', 'up/secret.wav']) {
      const { id } = await leave({ filePath: join(box, name), audio: null })
      expect(await audio(id)).toMatchObject(refusal(404))
      await owner.call('DELETE', `/v1/voicemails/${id}`)
    }
    expect(existsSync(secret)).toBe(true)
  })

  it("another tenant's file is not served, also where a row names it", async () => {
    const stranger = await rest.tester.tenant()
    const { filePath } = await leave({}, stranger)
    const { id } = await leave({ filePath, audio: null })
    expect(await audio(id)).toMatchObject(refusal(404))
    await owner.call('DELETE', `/v1/voicemails/${id}`)
    expect(existsSync(filePath)).toBe(true)
  })

  it("another tenant's message is not there", async () => {
    const { id } = await leave({}, await rest.tester.tenant())
    for (const [method, path, body] of [
      ['GET', ''],
      ['GET', '/audio'],
      ['PUT', '', { heard: true }],
      ['DELETE', ''],
    ] as const) {
      expect(await owner.call(method, `/v1/voicemails/${id}${path}`, body)).toMatchObject(refusal(404))
    }
    expect(await listed()).toMatchObject({ total: 0 })
    expect((await owner.call('GET', '/v1/mailboxes')).body).toEqual({ mailboxes: [], unheard: 0 })
  })

  it.each(['0', 'not-an-id', '%00', '..%2F..%2Fsecrets.json', '00000000-0000-7000-8000-000000000000'])(
    'there is no message %s',
    async (id) => {
      expect(await owner.call('GET', `/v1/voicemails/${id}`)).toMatchObject(refusal(404))
      expect(await owner.call('GET', `/v1/voicemails/${id}/audio`)).toMatchObject(refusal(404))
      expect(await owner.call('DELETE', `/v1/voicemails/${id}`)).toMatchObject(refusal(404))
    },
  )

  it('a message whose file is gone says so, and can still be deleted', async () => {
    const { id, filePath } = await leave()
    await rm(filePath)
    expect(await audio(id)).toMatchObject({ status: 404, body: { detail: 'The recording of this message is gone.' } })
    expect((await owner.call('DELETE', `/v1/voicemails/${id}`)).status).toBe(200)
  })

  it('is marked as heard and as new, and keeps when it was first heard', async () => {
    const { control, commands } = rememberingSwitch()
    rest.tester.services.switchControl = control
    const { id, switchUuid } = await leave()
    const mark = async (heard: boolean) =>
      ((await owner.call('PUT', `/v1/voicemails/${id}`, { heard })).body as { heard_at: string | null }).heard_at
    const first = await mark(true)
    expect(first).not.toBeNull()
    expect(await mark(true)).toBe(first)
    expect(await mark(false)).toBeNull()
    expect(commands).toEqual([`read 1001@default ${switchUuid}`, `unread 1001@default ${switchUuid}`])
  })

  it.each([{}, { heard: 'yes' }, { heard: true, mailbox: '1002' }, { heard_at: null }])(
    'refuses to mark with %j',
    async (body) => {
      const { id } = await leave()
      expect((await owner.call('PUT', `/v1/voicemails/${id}`, body)).status).toBe(422)
    },
  )

  it('is deleted with its file and with the switch; a second time there is nothing', async () => {
    const { control, commands } = rememberingSwitch()
    rest.tester.services.switchControl = control
    const { id, filePath, switchUuid } = await leave()
    const { body } = await owner.call('DELETE', `/v1/voicemails/${id}`)
    expect(body).toEqual({ id, switch_told: 'told' })
    expect(existsSync(filePath)).toBe(false)
    expect(commands).toEqual([`delete 1001@default ${switchUuid}`])
    expect(await owner.call('DELETE', `/v1/voicemails/${id}`)).toMatchObject(refusal(404))
  })

  it('of ten who delete it at once, one has deleted it', async () => {
    const { id } = await leave()
    const answers = await Promise.all(Array.from({ length: 10 }, () => owner.call('DELETE', `/v1/voicemails/${id}`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(404)])
  })

  it('goes also where the switch is away, which then hears of it with the next change in the mailbox', async () => {
    const away = rememberingSwitch({ kind: 'unreachable', reason: 'the switch did not answer in time' })
    rest.tester.services.switchControl = away.control
    const gone = await leave()
    const kept = await leave()
    const next = await leave()
    const { body } = await owner.call('DELETE', `/v1/voicemails/${gone.id}`)
    expect(body).toEqual({ id: gone.id, switch_told: 'unreachable' })
    expect(existsSync(gone.filePath)).toBe(false)

    const back = rememberingSwitch()
    rest.tester.services.switchControl = back.control
    for (const { switchUuid, filePath } of [gone, kept, next]) back.held.set(switchUuid, filePath)
    back.held.set('elsewhere', '/a/folder/that/is/not/seen/from/here/msg_x.wav')
    await owner.call('DELETE', `/v1/voicemails/${next.id}`)
    expect(back.commands).toEqual([`delete 1001@default ${next.switchUuid}`, `delete 1001@default ${gone.switchUuid}`])
    expect([...back.held.keys()]).toEqual([kept.switchUuid, 'elsewhere'])
  })
})
