import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { Spool, type SpoolOptions } from './spool.ts'
import { type Numbered, parseNumbered } from './testing/numbered.ts'

let parent: string
let dir: string
let log: string[]
let spools: Spool<Numbered>[]
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'ominis-spool-'))
  dir = join(parent, 'records')
  log = []
  spools = []
})
afterEach(() => {
  for (const spool of spools) spool.close()
  rmSync(parent, { recursive: true, force: true })
})

const note = (...words: unknown[]) => void log.push(String(words[1] ?? words[0]))
function open(over: Partial<SpoolOptions<Numbered>> = {}) {
  const spool = new Spool<Numbered>({
    ...{ dir, parse: parseNumbered, expendable: ({ tag }: Numbered) => tag === 'step' },
    logger: { error: note, info: note },
    ...{ beatMs: 20, retryMs: 20 },
    ...over,
  })
  spools.push(spool)
  return spool
}
const append = (spool: Spool<Numbered>, from: number, to: number, tag = 'step') => {
  for (let n = from; n <= to; n++) spool.append({ tag, n })
}
async function takeAll(spool: Spool<Numbered>, limit = 50): Promise<number[]> {
  const taken: number[] = []
  while (spool.waiting > 0) {
    const batch = await spool.next(limit)
    taken.push(...batch.map(({ n }) => n))
    spool.taken(batch.length)
  }
  return taken
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('entries come out in the order in which they went in, more of them than memory may hold', async () => {
  const spool = open({ headEntries: 10, segmentBytes: 500 })
  append(spool, 1, 300)
  expect(await spool.next(3)).toEqual([1, 2, 3].map((n) => ({ tag: 'step', n })))
  const first = await spool.next(50)
  spool.taken(first.length)
  append(spool, 301, 400)
  expect([...first.map(({ n }) => n), ...(await takeAll(spool, 7))]).toEqual(upTo(400))
  append(spool, 401, 405)
  expect(await takeAll(spool)).toEqual([401, 402, 403, 404, 405])
})

test('segments are deleted as they are delivered, and the folder when nothing is left', async () => {
  const spool = open({ headEntries: 10, segmentBytes: 500 })
  append(spool, 1, 300)
  const segments = () => readdirSync(spool.folder ?? '').filter((name) => name.endsWith('.segment')).length
  expect(segments()).toBeGreaterThan(10)
  await takeAll(spool)
  expect(segments()).toBe(1)
  spool.close()
  expect(readdirSync(dir)).toEqual([])
})

test('where there is no disk at all, entries wait in memory within bounds: steps go first', async () => {
  writeFileSync(dir, 'a file in the place of the folder')
  const spool = open({ memoryEntries: 10 })
  append(spool, 1, 15)
  append(spool, 16, 30, 'end')
  expect(await takeAll(spool)).toEqual([...upTo(10), 16, 17, 18, 19, 20, 21, 22, 23, 24, 25])
  expect(log.filter((line) => line.includes('takes no records'))).toHaveLength(1)
  expect(log.filter((line) => line.includes('are lost'))).toHaveLength(1)
})

test('once there is a disk again, what waited in memory goes there in front of what comes later', async () => {
  writeFileSync(dir, 'a file in the place of the folder')
  const spool = open()
  append(spool, 1, 5)
  expect(spool.folder).toBeNull()
  rmSync(dir)
  await eventually(() => expect(spool.folder).not.toBeNull())
  append(spool, 6, 10)
  expect(await takeAll(spool, 3)).toEqual(upTo(10))
  expect(log).toContain('the disk takes records again')
})

test('a folder that somebody deleted is made anew, with what is at hand', async () => {
  const spool = open()
  append(spool, 1, 5)
  const before = spool.folder
  rmSync(parent, { recursive: true })
  await eventually(() => expect(spool.folder).not.toBe(before))
  append(spool, 6, 8)
  const batch = await spool.next(4)
  spool.taken(batch.length)
  expect([...batch.map(({ n }) => n), ...(await takeAll(spool))]).toEqual(upTo(8))
})

test('what is no JSON is left out, and holds up nothing', async () => {
  const spool = open()
  append(spool, 1, 2)
  const circle: Numbered & { itself?: unknown } = { tag: 'step', n: 0 }
  circle.itself = circle
  spool.append(circle)
  append(spool, 3, 4)
  expect(await takeAll(spool)).toEqual(upTo(4))
})
