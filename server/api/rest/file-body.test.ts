import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileBody } from './file-body.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ominis-body-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const textOf = (body: ReadableStream<Uint8Array>) => new Response(body).text()

test('sends the bytes asked for, both ends included', async () => {
  const file = join(dir, 'a.wav')
  await writeFile(file, '0123456789')
  expect(await textOf(fileBody(file, { start: 0, end: 9 }))).toBe('0123456789')
  expect(await textOf(fileBody(file, { start: 3, end: 5 }))).toBe('345')
})

test('an empty file is an empty body', async () => {
  const file = join(dir, 'empty.wav')
  await writeFile(file, '')
  expect(await textOf(fileBody(file, { start: 0, end: -1 }))).toBe('')
})

test('opens the file no earlier than its first byte is wanted', async () => {
  const file = join(dir, 'later.wav')
  const body = fileBody(file, { start: 0, end: 3 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  await writeFile(file, 'here')
  expect(await textOf(body)).toBe('here')
})

test('a reader who goes away ends it', async () => {
  const file = join(dir, 'long.wav')
  await writeFile(file, Buffer.alloc(1_000_000))
  const reader = fileBody(file, { start: 0, end: 999_999 }).getReader()
  expect((await reader.read()).done).toBe(false)
  await reader.cancel()
  expect((await reader.read()).done).toBe(true)
})
