import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RotatingLog, readLogTail } from './rotating-log.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ominis-log-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('the newest lines come oldest first, no more than asked for', async () => {
  const file = join(folder, 'pods', 'a.log')
  const log = new RotatingLog(file)
  for (const line of ['one', 'two', 'three']) log.append(line)
  expect(await readLogTail(file, 2)).toEqual(['two', 'three'])
  expect(await readLogTail(file, 0)).toEqual([])
  expect(await readLogTail(join(folder, 'none.log'), 5)).toEqual([])
})

test('a log never grows beyond its cap, and its tail reaches into the file before', async () => {
  const file = join(folder, 'a.log')
  const log = new RotatingLog(file)
  const long = 'x'.repeat(1024 * 1024)
  for (let i = 0; i < 12; i += 1) log.append(`${i}${long}`)
  expect(statSync(file).size).toBeLessThanOrEqual(5 * 1024 * 1024)
  expect(statSync(`${file}.1`).size).toBeLessThanOrEqual(5 * 1024 * 1024)
  const tail = await readLogTail(file, 6)
  expect(tail.map((line) => Number.parseInt(line, 10))).toEqual([6, 7, 8, 9, 10, 11])
})

test('a log goes on where an earlier process left it', async () => {
  const file = join(folder, 'a.log')
  new RotatingLog(file).append('before')
  new RotatingLog(file).append('after')
  expect(await readLogTail(file, 5)).toEqual(['before', 'after'])
})
