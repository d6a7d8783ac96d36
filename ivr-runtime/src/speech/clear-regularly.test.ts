import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearRegularly } from './clear-regularly.ts'
import { PromptCache } from './prompt-cache.ts'

const quiet = { warn: () => undefined }
const hourMs = 3_600_000

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'spoken-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

async function speechMade(sign: string, agoMs: number): Promise<string> {
  const name = `${sign.repeat(64)}.wav`
  const at = new Date(Date.now() - agoMs)
  await writeFile(join(dir, name), 'sound')
  await utimes(join(dir, name), at, at)
  return name
}

test('speech is deleted when it is old enough, at once and again and again, until that is stopped', async () => {
  const fresh = await speechMade('a', hourMs / 2)
  await speechMade('b', 2 * hourMs)
  const cache = new PromptCache({ dir, engines: () => [], logger: quiet })
  const stop = clearRegularly(cache, { olderThanMs: hourMs, everyMs: 20, logger: quiet })
  await expect.poll(() => readdir(dir)).toEqual([fresh])
  await speechMade('c', 2 * hourMs)
  await expect.poll(() => readdir(dir)).toEqual([fresh])
  stop()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const late = await speechMade('d', 2 * hourMs)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await readdir(dir)).toEqual([fresh, late])
})

test('a folder that is not there yet is no trouble', async () => {
  const warnings: unknown[] = []
  const logger = { warn: (about: unknown) => void warnings.push(about) }
  const cache = new PromptCache({ dir: join(dir, 'later'), engines: () => [], logger })
  clearRegularly(cache, { olderThanMs: hourMs, everyMs: 10, logger })()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(warnings).toEqual([])
})
