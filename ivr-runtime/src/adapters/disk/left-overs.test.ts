import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { LeftOvers } from './left-overs.ts'
import { segmentFile } from './spool-folder.ts'
import { encodeLine } from './spool-line.ts'
import { type Numbered, parseNumbered } from './testing/numbered.ts'

const program = fileURLToPath(new URL('./testing/spool-process.ts', import.meta.url))

let dir: string
let children: ChildProcess[]
let heirs: LeftOvers<Numbered>[]
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ominis-spool-'))
  children = []
  heirs = []
})
afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  await Promise.all(heirs.map((heir) => heir.close()))
  await rm(dir, { recursive: true, force: true })
})

/** `blocks`: how large its files may grow; it is then told that they are too large, and keeps running. */
async function start(tag: string, { blocks }: { blocks?: number } = {}) {
  const run = blocks === undefined ? '' : `trap '' XFSZ; ulimit -S -f ${blocks}; `
  const child = spawn('sh', ['-c', `${run}exec "$0" "$@"`, process.execPath, program, dir, tag], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  children.push(child)
  const state = { last: 0, log: '' }
  child.on('message', (message) => Object.assign(state, message))
  child.stdout?.on('data', (chunk) => {
    state.log += chunk
  })
  await once(child, 'message')
  const ask = async (what: number | string) => {
    child.send(what)
    if (what !== 'close') await once(child, 'message')
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { child, state, ask, kill }
}

function inherit({ broken = (): boolean => false, batchSize = 7 } = {}) {
  const delivered: Numbered[] = []
  const heir = new LeftOvers<Numbered>({
    ...{ dir, parse: parseNumbered, own: () => null, logger: pino({ level: 'silent' }) },
    deliver: async (entries) => {
      if (broken()) throw new Error('away')
      delivered.push(...entries)
    },
    ...{ lookEveryMs: 20, deadAfterMs: 300, batchSize },
  })
  heirs.push(heir)
  heir.start()
  return { numbersOf: (tag: string) => delivered.filter((entry) => entry.tag === tag).map(({ n }) => n) }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('all that a process had taken is delivered after it was killed while it wrote, in order and once', async () => {
  const tags = ['a', 'b', 'c']
  const told = new Map<string, number>()
  for (const tag of tags) {
    const process = await start(tag)
    await process.ask('flood')
    await new Promise((done) => setTimeout(done, 50 + Math.random() * 50))
    await process.kill()
    told.set(tag, process.state.last)
  }
  const { numbersOf } = inherit({ batchSize: 500 })
  await eventually(async () => expect(await readdir(dir)).toEqual([]))
  for (const tag of tags) {
    const numbers = numbersOf(tag)
    expect(numbers.length).toBeGreaterThanOrEqual(told.get(tag) ?? 0)
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers).toEqual(upTo(numbers.length))
  }
})

test('a process that lives keeps what is its own, and one that left in good order is waited for by nobody', async () => {
  const [living, leaving] = [await start('living'), await start('leaving')]
  await living.ask(10)
  await leaving.ask(10)
  const { numbersOf } = inherit()
  await new Promise((done) => setTimeout(done, 900))
  expect([...numbersOf('living'), ...numbersOf('leaving')]).toEqual([])
  await leaving.ask('close')
  await eventually(() => expect(numbersOf('leaving')).toEqual(upTo(10)))
  expect(numbersOf('living')).toEqual([])
  await living.kill()
  await eventually(() => expect(numbersOf('living')).toEqual(upTo(10)))
})

test('a process that was taken for dead goes on in a folder of its own, and loses nothing', async () => {
  const sleeper = await start('sleeper')
  await sleeper.ask(10)
  sleeper.child.kill('SIGSTOP')
  const { numbersOf } = inherit()
  await eventually(() => expect(numbersOf('sleeper')).toEqual(upTo(10)))
  await eventually(async () => expect(await readdir(dir)).toEqual([]))
  sleeper.child.kill('SIGCONT')
  await sleeper.ask(5)
  await eventually(async () => expect(await readdir(dir)).toHaveLength(1))
  await sleeper.kill()
  await eventually(() => expect(new Set(numbersOf('sleeper'))).toEqual(new Set(upTo(15))))
})

test('while they cannot be delivered they stay, and go on from where they were', async () => {
  const dead = await start('dead')
  await dead.ask(50)
  await dead.kill()
  let times = 0
  const { numbersOf } = inherit({ broken: () => ++times > 2 && times < 8 })
  await eventually(() => expect(numbersOf('dead')).toEqual(upTo(50)))
})

test('a torn last line and a damaged one are left out; what stands around them is delivered', async () => {
  const dead = await start('dead')
  await dead.ask(9)
  await dead.kill()
  const [folder = ''] = await readdir(dir)
  const file = segmentFile(join(dir, folder), 1)
  const lines = (await readFile(file, 'latin1')).split('\n')
  lines[3] = lines[3]?.replace('"n":4', '"n":5') ?? ''
  lines[5] = '\0\0\0'
  await writeFile(file, lines.join('\n'), 'latin1')
  await appendFile(file, encodeLine({ tag: 'dead', n: 'not a number' }))
  await appendFile(file, encodeLine({ tag: 'dead', n: 10 }))
  await truncate(file, (await readFile(file)).byteLength - 4)
  const { numbersOf } = inherit()
  await eventually(async () => expect(await readdir(dir)).toEqual([]))
  expect(numbersOf('dead')).toEqual([1, 2, 3, 5, 7, 8, 9])
})

test('while the disk is full entries wait in memory, and go to disk in order when there is room', async () => {
  const full = await start('full', { blocks: 8 })
  await full.ask(1_000)
  await full.ask(1_000)
  expect(full.state.log.match(/the disk takes no records/g)).toHaveLength(1)
  const room = spawn('prlimit', ['--fsize=unlimited', '--pid', String(full.child.pid)])
  expect((await once(room, 'exit'))[0]).toBe(0)
  await eventually(() => expect(full.state.log).toContain('the disk takes records again'))
  await full.ask(10)
  await full.kill()
  const { numbersOf } = inherit()
  await eventually(() => expect(numbersOf('full')).toEqual(upTo(2_010)))
})
