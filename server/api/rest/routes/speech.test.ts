import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

describe('speech over REST', () => {
  const rest = withRest(createTestDatabase)
  let names = 0
  const newIvr = async () => {
    names += 1
    const name = `ivr-${names}`
    await rest.caller.call('POST', '/v1/ivrs', { name, speech_engine: 'flite' })
    const { id } = await rest.tester.services.db.ivr.findFirstOrThrow({ where: { name } })
    return { id, ivr: `/v1/ivrs/${name}`, dir: join(rest.tester.services.audioDir, String(id)) }
  }
  const cached = async ({ id, dir }: { id: number; dir: string }, letter: string, ageDays = 0) => {
    const textHash = letter.repeat(64)
    await mkdir(dir, { recursive: true })
    await writeFile(join(dir, `${textHash}.wav`), `RIFF ${letter} and more`)
    const of = { ivrId: id, text: letter, voice: 'nova', language: 'en', model: 'tts-1' }
    const file = {
      filePath: join(dir, `${textHash}.wav`),
      fileSizeBytes: 15,
      createdAt: new Date(Date.now() - ageDays * 86_400_000),
    }
    await rest.tester.services.db.ivrTtsCache.create({ data: { ...of, ...file, textHash } })
    return textHash
  }
  type Preview = { audio_url: string; text_hash: string }

  it('a preview is real audio, apart from the production cache', async () => {
    const { ivr, dir } = await newIvr()
    const text = 'This is a test prompt for preview'
    const { status, body } = await rest.caller.call('POST', `${ivr}/tts/preview`, {
      text,
      voice: 'nova',
      model: 'tts-1-hd',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ text, characters: 33, engine: 'flite', audio_file: expect.stringMatching(/\.wav$/) })
    const { audio_url, text_hash } = body as Preview
    const audio = await rest.caller.call('GET', audio_url)
    expect(audio.status).toBe(200)
    const wav = Buffer.from(audio.body as Uint8Array)
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
    expect(wav.readUInt32LE(4) + 8).toBe(wav.length)
    expect(audio.headers.get('content-length')).toBe(String(wav.length))
    expect(await readdir(join(dir, 'preview'))).toEqual([`${text_hash}.wav`])
    const cache = await rest.caller.call('GET', `${ivr}/tts/cache`)
    expect(cache.body).toEqual({ cache_entries: [], total: 0, total_size_bytes: 0 })
  })

  it('a preview of an IVR that is deleted meanwhile is refused and leaves nothing behind', async () => {
    const { ivr, dir } = await newIvr()
    const texts = Array.from({ length: 6 }, (_, index) => `Hello number ${index}`)
    const previews = texts.map((text) => rest.caller.call('POST', `${ivr}/tts/preview`, { text }))
    await Promise.race(previews)
    expect((await rest.caller.call('DELETE', ivr)).status).toBe(204)
    for (const { status } of await Promise.all(previews)) expect([200, 404]).toContain(status)
    expect(existsSync(dir)).toBe(false)
  })

  it.each([
    ['text', {}],
    ['text', { text: '' }],
    ['text', { text: '   ' }],
    ['text', { text: 't'.repeat(4097) }],
    ['text', { text: 'a\u0000b' }],
    ['voice', { text: 'Hello', voice: 'no voice!' }],
    ['model', { text: 'Hello', model: '' }],
    ['language', { text: 'Hello', language: 'EN' }],
    ['speed', { text: 'Hello', speed: 2 }],
  ])('refuses a preview with an invalid %s', async (field, body) => {
    const { ivr } = await newIvr()
    expect(await rest.caller.call('POST', `${ivr}/tts/preview`, body)).toMatchObject(refusal(422, [field]))
  })

  it('a preview needs no Content-Type, as with `curl -d`', async () => {
    const { ivr } = await newIvr()
    const { status } = await rest.tester.send('POST', `${ivr}/tts/preview`, {
      headers: { 'x-api-key': rest.caller.key, 'content-type': 'application/x-www-form-urlencoded' },
      body: '{"text": "Test prompt", "voice": "alloy"}',
    })
    expect(status).toBe(200)
  })

  it('lists the cache in parts; the totals count all', async () => {
    const ivr = await newIvr()
    for (const letter of ['a', 'b', 'c']) await cached(ivr, letter)
    const { body } = await rest.caller.call('GET', `${ivr.ivr}/tts/cache?limit=1&offset=1`)
    expect(body).toMatchObject({
      cache_entries: [{ text: 'b', text_hash: 'b'.repeat(64) }],
      total: 3,
      total_size_bytes: 45,
    })
  })

  it('clears the cache, rows and files', async () => {
    const ivr = await newIvr()
    for (const letter of ['a', 'b']) await cached(ivr, letter)
    expect((await rest.caller.call('DELETE', `${ivr.ivr}/tts/cache`)).status).toBe(204)
    expect((await rest.caller.call('GET', `${ivr.ivr}/tts/cache`)).body).toMatchObject({ total: 0 })
    expect(await readdir(ivr.dir)).toEqual([])
  })

  it('clears only what is older than so many days', async () => {
    const ivr = await newIvr()
    await cached(ivr, 'a', 40)
    const young = await cached(ivr, 'b', 20)
    expect((await rest.caller.call('DELETE', `${ivr.ivr}/tts/cache?older_than_days=30`)).status).toBe(204)
    expect(await readdir(ivr.dir)).toEqual([`${young}.wav`])
    expect((await rest.caller.call('GET', `${ivr.ivr}/tts/cache`)).body).toMatchObject({ total: 1 })
  })

  it.each(['-1', 'old', '1e9', '1.5'])('refuses to clear what is older than %s days', async (days) => {
    const { ivr } = await newIvr()
    const answer = await rest.caller.call('DELETE', `${ivr}/tts/cache?older_than_days=${days}`)
    expect(answer).toMatchObject(refusal(422, ['older_than_days']))
  })

  it('serves parts of the audio', async () => {
    const ivr = await newIvr()
    const hash = await cached(ivr, 'd')
    const part = (range: string) =>
      rest.tester.send('GET', `${ivr.ivr}/tts/audio/${hash}`, { headers: { 'x-api-key': rest.caller.key, range } })
    const first = await part('bytes=0-3')
    expect(first.status).toBe(206)
    expect(Buffer.from(first.body as Uint8Array).toString()).toBe('RIFF')
    expect(first.headers.get('content-range')).toBe('bytes 0-3/15')
    expect(Buffer.from((await part('bytes=-4')).body as Uint8Array).toString()).toBe('more')
    const outside = await part('bytes=99-')
    expect(outside.status).toBe(416)
    expect(outside.headers.get('content-range')).toBe('bytes */15')
  })

  it.each(['0'.repeat(64), 'not-a-hash', '..%2F..%2Fsecrets.json', '%00', 'preview'])(
    'there is no audio %s',
    async (hash) => {
      const { ivr } = await newIvr()
      expect(await rest.caller.call('GET', `${ivr}/tts/audio/${hash}`)).toMatchObject(refusal(404))
    },
  )

  it("does not serve one IVR's audio under the name of another", async () => {
    const mine = await newIvr()
    const hash = await cached(mine, 'e')
    const other = await newIvr()
    expect((await rest.caller.call('GET', `${mine.ivr}/tts/audio/${hash}`)).status).toBe(200)
    expect((await rest.caller.call('GET', `${other.ivr}/tts/audio/${hash}`)).status).toBe(404)
  })
})
