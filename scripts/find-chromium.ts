import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from './list-sources.ts'

const installed = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A browser for the tests, as a command or a path: the one that `CHROMIUM` names, one that is installed, else Debian's
 * package or Playwright's own build, fetched now. Throws when none can be had.
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM
  if (given) {
    const found = resolveCommand(given)
    if (found) return found
    throw new Error(`CHROMIUM names ${given}, which does not run.`)
  }
  const found = installed.map(resolveCommand).find((path) => path !== null)
  if (found) return found
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('● Installing Chromium with apt-get')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    const debian = resolveCommand('chromium')
    if (debian) return debian
  }
  console.log('● Downloading Chromium with Playwright')
  run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'])
  if (resolveCommand(chromium.executablePath())) return chromium.executablePath()
  throw new Error(
    'There is no browser for the tests. Install Chromium, or name one: CHROMIUM=/path/to/chromium npm test',
  )
}

/** The full path of a command that tells its version (some are mere stand-ins that do not run); null otherwise. */
function resolveCommand(command: string): string | null {
  const { status } = spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 30_000 })
  if (status !== 0) return null
  if (command.includes('/')) return command
  return spawnSync('which', [command], { encoding: 'utf8' }).stdout?.trim() || null
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
}
