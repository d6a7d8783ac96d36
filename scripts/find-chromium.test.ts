import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findChromium } from './find-chromium.ts'

const { PATH, CHROMIUM } = process.env
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ominis-chromium-'))
  process.env.PATH = folder
  delete process.env.CHROMIUM
})
afterEach(() => {
  process.env.PATH = PATH
  if (CHROMIUM !== undefined) process.env.CHROMIUM = CHROMIUM
  else delete process.env.CHROMIUM
  rmSync(folder, { recursive: true })
})

/** A program that tells its version, or is only a stand-in that tells how to install it. */
function install(name: string, exitCode = 0): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\nexit ${exitCode}\n`)
  chmodSync(file, 0o755)
  return file
}

const never = () => {
  throw new Error('nothing must be fetched')
}

test('the browser that CHROMIUM names is taken, by its path or its name', () => {
  install('chromium')
  const named = install('my-browser')
  process.env.CHROMIUM = named
  expect(findChromium([never])).toBe(named)
  process.env.CHROMIUM = 'my-browser'
  expect(findChromium([never])).toBe(named)
})

test('a browser that CHROMIUM names but that does not run is not replaced in silence', () => {
  install('chromium')
  process.env.CHROMIUM = install('broken', 1)
  expect(() => findChromium([never])).toThrow(`CHROMIUM names ${process.env.CHROMIUM}, which does not run.`)
})

test('an installed browser is taken; a stand-in for one is passed over', () => {
  install('chromium', 1)
  const chrome = install('google-chrome')
  expect(findChromium([never])).toBe(chrome)
})

test('where none is installed one is fetched, from the next source when the first brings none', () => {
  const asked: string[] = []
  const found = findChromium([
    () => void asked.push('packages'),
    () => {
      asked.push('download')
      install('chromium')
    },
  ])
  // Playwright's own build, where an earlier run left it, is as good.
  if (asked.length > 0) expect([asked, found]).toEqual([['packages', 'download'], join(folder, 'chromium')])
  else expect(found).toMatch(/ms-playwright/)
})
