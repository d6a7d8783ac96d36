import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from './list-sources.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', chromium.executablePath()]

/**
 * The path of a browser for the tests: the one that `CHROMIUM` names, else one that is installed, else one that
 * `fetchers` bring, tried one after the other. Throws when none can be had.
 */
export function findChromium(fetchers: readonly (() => void)[] = [fromDebian, fromPlaywright]): string {
  const given = process.env.CHROMIUM
  if (given) {
    const path = pathsOf(given).find(runs)
    if (path) return path
    throw new Error(`CHROMIUM names ${given}, which does not run.`)
  }
  for (const fetch of [() => undefined, ...fetchers]) {
    fetch()
    const path = [...names.flatMap(pathsOf), ...elsewhere].find(runs)
    if (path) return path
  }
  throw new Error(
    'There is no browser for the tests. Install Chromium, or name one: CHROMIUM=/path/to/chromium npm test',
  )
}

/** Debian's package, with all it needs, where this user may install it. */
function fromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  console.log('● Installing Chromium with apt-get')
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
}

/** Playwright's own build, into this user's cache. */
function fromPlaywright(): void {
  console.log('● Downloading Chromium with Playwright')
  run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'])
}

/** Every place where a command stands on the PATH; a path stands for itself. */
function pathsOf(command: string): string[] {
  if (command.includes('/')) return [command]
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command))
}

/** Whether it tells its version; some that are there are mere stand-ins for a package that is not installed. */
function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
}
