import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { makeMp3 } from '../../../services/recordings/testing/make-mp3.ts'
import { samplesOf, speechLike, tone } from '../../../services/recordings/testing/make-sound.ts'
import { makeWav } from '../../../services/recordings/testing/make-wav.ts'
import type { Caller } from '../testing/rest-tester.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

type Recording = { name: string; audio_url: string; used_by: object[]; duration_ms: number; lufs: number }

const voice = makeWav(samplesOf(speechLike, 2, 16_000))
const hum = (frequencyHz: number) => makeWav(samplesOf(tone(frequencyHz), 1, 16_000))

describe('recordings over REST', () => {
  const rest = withRest(createTestDatabase)
  let names = 0
  const newName = () => {
    names += 1
    return `recording-${names}`
  }
  const send = (caller: Caller, method: string, path: string, body?: Uint8Array | ReadableStream) =>
    rest.tester.send(method, path, {
      headers: { 'x-api-key': caller.key },
      ...(body && ({ body, duplex: 'half' } as { body: BodyInit })),
    })
  const upload = (name: string, body: Uint8Array = voice, caller = rest.caller) =>
    send(caller, 'POST', `/v1/recordings?name=${name}`, body)
  const filesOf = async (caller = rest.caller) =>
    (await readdir(join(rest.tester.services.libraryDir, caller.access.tenantId)).catch(() => [])).toSorted()
  /** An IVR whose key 1 plays `target`; published at once. */
  const playedBy = async (target: string) => {
    const ivr = `ivr-${newName()}`
    await rest.caller.call('POST', '/v1/ivrs', { name: ivr })
    await rest.caller.call('POST', `/v1/ivrs/${ivr}/menus`, { menu_id: 'main_menu', prompt_text: 'Press 1.' })
    const option = { digit: '1', action_type: 'play_audio', action_target: target }
    const added = await rest.caller.call('POST', `/v1/ivrs/${ivr}/menus/main_menu/options`, option)
    expect(added.status).toBe(201)
    return ivr
  }

  it('an upload becomes a levelled WAV file in the folder of the organisation', async () => {
    const name = newName()
    const query = `name=${name}&description=Directions&file_name=${encodeURIComponent('C:\\sounds\\Wegbeschreibung №1.wav')}`
    const { status, body } = await send(rest.caller, 'POST', `/v1/recordings?${query}`, voice)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name,
      description: 'Directions',
      target: `library:${name}`,
      source_name: 'Wegbeschreibung №1.wav',
      source_format: 'wav',
      duration_ms: 2000,
      lufs: expect.closeTo(-19, 1),
      used_by: [],
      created_by: 'test',
    })
    const { audio_url } = body as Recording
    const audio = await rest.caller.call('GET', audio_url)
    expect(audio.headers.get('content-type')).toBe('audio/wav')
    expect(audio.body).toHaveLength(64_044)
    expect((await filesOf()).filter((file) => !file.endsWith('.wav'))).toEqual([])
    expect((await rest.caller.call('GET', `/v1/recordings/${name}`)).body).toEqual(body)
  })

  it('a part of the sound is sent, and nothing of what the asking one has already', async () => {
    const { body } = await upload(newName())
    const { audio_url } = body as Recording
    const headers = { 'x-api-key': rest.caller.key }
    const part = await rest.tester.send('GET', audio_url, { headers: { ...headers, range: 'bytes=44-143' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe('bytes 44-143/64044')
    expect(part.body).toHaveLength(100)
    const beyond = await rest.tester.send('GET', audio_url, { headers: { ...headers, range: 'bytes=99999-' } })
    expect(beyond).toMatchObject(refusal(416))
    const etag = part.headers.get('etag') ?? ''
    const known = await rest.tester.send('GET', audio_url, { headers: { ...headers, 'if-none-match': etag } })
    expect(known.status).toBe(304)
  })

  it.each([
    ['an empty body', new Uint8Array(0), 'The file is empty.'],
    ['a text', Buffer.from('hello'), 'The file is not a sound file.'],
    [
      'silence',
      makeWav(new Float32Array(16_000)),
      'The file is silent: there is nothing in it that a caller could hear.',
    ],
    ['a damaged file', makeMp3(3).fill(0x55, 3000, 6000), 'The file is damaged.'],
  ])('%s is refused with the reason, and leaves nothing behind', async (_, file, detail) => {
    const before = await filesOf()
    const answer = await upload(newName(), file)
    expect(answer).toMatchObject(refusal(422, ['file']))
    expect(answer.body).toMatchObject({ detail })
    expect(await filesOf()).toEqual(before)
  })

  it.each(['', '../../etc/passwd', 'a/b', '.hidden', 'Grüße', 'a b', 'x'.repeat(65), '-dash', '%00'])(
    'the name %j is refused',
    async (name) => {
      const answer = await upload(encodeURIComponent(name === '%00' ? '\0' : name))
      expect(answer).toMatchObject(refusal(422, ['name']))
    },
  )

  it('a file beyond 50 MB is refused, whatever it says of its length', async () => {
    const before = await filesOf()
    const piece = new Uint8Array(1_000_000)
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(piece) })
    expect(await send(rest.caller, 'POST', `/v1/recordings?name=${newName()}`, endless)).toMatchObject(refusal(413))
    const stated = { 'x-api-key': rest.caller.key, 'content-length': '50000001' }
    const path = `/v1/recordings?name=${newName()}`
    const answer = await rest.tester.send('POST', path, { headers: stated, body: 'x' })
    expect(answer.body).toMatchObject({ status: 413, detail: 'The file is larger than 50 MB.' })
    expect(await filesOf()).toEqual(before)
  })

  it('a connection that breaks in the middle leaves nothing behind', async () => {
    const before = await filesOf()
    const broken = new ReadableStream({
      start: (stream) => stream.enqueue(voice.subarray(0, 1000)),
      pull: (stream) => stream.error(new Error('gone')),
    })
    const answer = await send(rest.caller, 'POST', `/v1/recordings?name=${newName()}`, broken)
    expect(answer).toMatchObject(refusal(422, ['file']))
    expect(await filesOf()).toEqual(before)
  })

  it('of many uploads under one name at the same moment one is taken', async () => {
    const name = newName()
    const answers = await Promise.all([300, 400, 500, 600].map((frequencyHz) => upload(name, hum(frequencyHz))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409])
    expect(await upload(name)).toMatchObject(refusal(409, ['name']))
  })

  it('one file is kept for the same sound under two names, until both are gone', async () => {
    const [first, second] = [newName(), newName()]
    const sound = hum(777)
    const before = await filesOf()
    await Promise.all([upload(first, sound), upload(second, sound)])
    expect(await filesOf()).toHaveLength(before.length + 1)
    expect((await rest.caller.call('DELETE', `/v1/recordings/${first}`)).status).toBe(204)
    expect((await rest.caller.call('GET', `/v1/recordings/${second}/audio`)).status).toBe(200)
  })

  it('what no recording needs stays for calls that play it now, and goes after an hour', async () => {
    const caller = await rest.tester.tenant()
    await upload('gone', hum(500), caller)
    const [file = ''] = await filesOf(caller)
    await caller.call('DELETE', '/v1/recordings/gone')
    await upload('other', hum(600), caller)
    expect(await filesOf(caller)).toContain(file)
    const folder = join(rest.tester.services.libraryDir, caller.access.tenantId)
    const anHourAgo = new Date(Date.now() - 3_700_000)
    await writeFile(join(folder, '.half-written.tmp'), 'RIFF')
    await writeFile(join(folder, 'notes.txt'), 'not ours')
    for (const name of await filesOf(caller)) await utimes(join(folder, name), anHourAgo, anHourAgo)
    await upload('third', hum(700), caller)
    const kept = await filesOf(caller)
    expect(kept).not.toContain(file)
    expect(kept).not.toContain('.half-written.tmp')
    expect(kept).toHaveLength(3)
  })

  it('says which options play a recording, and is not deleted or renamed as long as one does', async () => {
    const name = newName()
    await upload(name)
    const ivr = await playedBy(`library:${name}`)
    const use = { ivr_name: ivr, menu_id: 'main_menu', digit: '1', in_draft: true, in_published: true }
    expect((await rest.caller.call('GET', `/v1/recordings/${name}`)).body).toMatchObject({ used_by: [use] })
    const refused = await rest.caller.call('DELETE', `/v1/recordings/${name}`)
    expect(refused).toMatchObject(refusal(409))
    expect(refused.body).toMatchObject({ detail: expect.stringContaining(`key 1 of main_menu in ${ivr}`) })
    expect(await rest.caller.call('PATCH', `/v1/recordings/${name}`, { name: newName() })).toMatchObject(
      refusal(409, ['name']),
    )
    const described = await rest.caller.call('PATCH', `/v1/recordings/${name}`, { name, description: 'Still here' })
    expect(described.body).toMatchObject({ name, description: 'Still here' })

    await rest.caller.call('PUT', `/v1/ivrs/${ivr}`, { publish_mode: 'manual' })
    await rest.caller.call('PUT', `/v1/ivrs/${ivr}/menus/main_menu/options/1`, {
      action_type: 'hangup',
      action_target: 'NORMAL_CLEARING',
    })
    const published = await rest.caller.call('DELETE', `/v1/recordings/${name}`)
    expect(published.body).toMatchObject({ detail: expect.stringContaining('in its published version') })
    await rest.caller.call('POST', `/v1/ivrs/${ivr}/publish`, {})
    expect((await rest.caller.call('DELETE', `/v1/recordings/${name}`)).status).toBe(204)
  })

  it('a variable in a target may mean any recording that fits', async () => {
    const [fits, other] = [`welcome-${newName()}`, newName()]
    await upload(fits)
    await upload(other)
    await playedBy('library:welcome-{language}')
    expect((await rest.caller.call('DELETE', `/v1/recordings/${fits}`)).status).toBe(409)
    expect((await rest.caller.call('DELETE', `/v1/recordings/${other}`)).status).toBe(204)
  })

  it('other sound is put in its place, under the same name', async () => {
    const name = newName()
    const { body: before } = await upload(name)
    await rest.tester.services.bus.start()
    const told = new Promise((resolve) => rest.tester.services.bus.on('recording_changed', resolve))
    const path = `/v1/recordings/${name}/audio?file_name=new.mp3`
    const { status, body } = await send(rest.caller, 'PUT', path, makeMp3(1))
    expect(status).toBe(200)
    expect(body).toMatchObject({ name, source_name: 'new.mp3', source_format: 'mp3' })
    expect((body as Recording).audio_url).not.toBe((before as Recording).audio_url)
    expect(await told).toEqual({ tenantId: rest.caller.access.tenantId })
    expect(await send(rest.caller, 'PUT', '/v1/recordings/nobody/audio', voice)).toMatchObject(refusal(404))
  })

  it('is renamed while nothing plays it, but not to a name that is taken', async () => {
    const [name, taken, free] = [newName(), newName(), newName()]
    await upload(name)
    await upload(taken)
    expect(await rest.caller.call('PATCH', `/v1/recordings/${name}`, { name: taken })).toMatchObject(
      refusal(409, ['name']),
    )
    expect((await rest.caller.call('PATCH', `/v1/recordings/${name}`, { name: free })).body).toMatchObject({
      target: `library:${free}`,
    })
    expect((await rest.caller.call('GET', `/v1/recordings/${name}`)).status).toBe(404)
  })

  it("somebody else's recordings are not there", async () => {
    const name = newName()
    await upload(name)
    const stranger = await rest.tester.tenant()
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/audio', undefined],
      ['PATCH', '', { description: 'mine' }],
      ['DELETE', '', undefined],
    ] as const) {
      expect((await stranger.call(method, `/v1/recordings/${name}${path}`, body)).status).toBe(404)
    }
    expect((await send(stranger, 'PUT', `/v1/recordings/${name}/audio`, voice)).status).toBe(404)
    expect((await stranger.call('GET', '/v1/recordings')).body).toEqual({ recordings: [], total: 0 })
    expect((await upload(name, voice, stranger)).status).toBe(201)
  })

  it('whose file is missing on the disk says so', async () => {
    const caller = await rest.tester.tenant()
    await upload('lost', voice, caller)
    await rest.tester.services.db.recording.updateMany({
      where: { tenantId: caller.access.tenantId },
      data: { fileHash: 'f'.repeat(64) },
    })
    expect(await caller.call('GET', '/v1/recordings/lost/audio')).toMatchObject(refusal(404))
  })

  it('goes on answering while a long recording is converted', async () => {
    const minutes = makeWav(samplesOf(tone(440), 600, 16_000))
    const converting = upload(newName(), minutes)
    let slowestMs = 0
    let answered = 0
    let done = false
    void converting.finally(() => {
      done = true
    })
    while (!done) {
      const begunAt = performance.now()
      await rest.caller.call('GET', '/v1/recordings?limit=1')
      slowestMs = Math.max(slowestMs, performance.now() - begunAt)
      answered += 1
    }
    expect((await converting).status).toBe(201)
    expect(answered).toBeGreaterThan(5)
    expect(slowestMs).toBeLessThan(1_000)
  })
})
