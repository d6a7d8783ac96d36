import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ominis-lock-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('whoever comes second is told who works here', async () => {
  const lock = await takeLock(folder, 'http://127.0.0.1:3000')
  await expect(takeLock(folder, 'http://127.0.0.1:3001')).rejects.toThrow(
    `already running (process ${process.pid}, http://127.0.0.1:3000)`,
  )
  lock.release()
})

test('whoever comes while the first one is stopping waits for it', async () => {
  const first = await takeLock(folder, 'a')
  first.stopping()
  setTimeout(first.release, 1_800)
  const second = await takeLock(folder, 'b')
  expect(second.recovered).toBe(false)
  second.release()
})

test('the lock of a process that is gone counts for nothing', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  writeFileSync(
    join(folder, 'start.lock'),
    JSON.stringify({ pid: child.pid, began: '1', address: 'x', stopping: false }),
  )
  const lock = await takeLock(folder, 'a')
  expect(lock.recovered).toBe(true)
  lock.release()
})

test('the lock of a process whose number another one has by now counts for nothing', async () => {
  writeFileSync(
    join(folder, 'start.lock'),
    JSON.stringify({ pid: process.pid, began: '1', address: 'x', stopping: false }),
  )
  const lock = await takeLock(folder, 'a')
  expect(lock.recovered).toBe(true)
  lock.release()
})

test('a lock that is cut off in the middle counts for nothing', async () => {
  writeFileSync(join(folder, 'start.lock'), '{"pid":')
  const lock = await takeLock(folder, 'a')
  expect(lock.recovered).toBe(true)
  lock.release()
})
