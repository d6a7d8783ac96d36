#!/usr/bin/env node
// The two README commands begin here: brings the packages and a Node that is new enough, then hands over.
// Runs on Node 20 and has no dependencies, because there may be none yet.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const neededMajor = 24
const oldestMajor = 20
const entries = {
  start: ['server/start.ts'],
  dev: ['server/start.ts', '--dev'],
  test: ['scripts/test.ts'],
  'test:freeswitch': ['scripts/test-freeswitch.ts'],
  verify: ['scripts/verify.ts'],
  bench: ['bench/main.ts'],
  'bench:designer': ['bench/designer/main.ts'],
  soak: ['test/soak/main.ts'],
  'configure-switch': ['deploy/freeswitch/main.ts'],
}

const command = process.argv[2] ?? ''
const entry = entries[command]
if (!entry) fail(`There is no "${command}". Use one of: ${Object.keys(entries).join(', ')}.`)
const major = Number(process.versions.node.split('.')[0])
if (major < oldestMajor)
  fail(`Node ${process.versions.node} is too old to begin with. Install Node ${oldestMajor} or newer.`)

install()
const node = major >= neededMajor ? process.execPath : bundledNode()
const path = [join(root, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter)
const child = spawn(node, [...entry, ...process.argv.slice(3)], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    PATH: path,
    NEXT_TELEMETRY_DISABLED: '1',
    // What Node made of the sources the last time; halves the processor time of each process's start.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node'),
  },
})
// This process lives until the child has put everything away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// A killed npm says nothing; its children are handed to another parent then, and what it started must not stay behind.
const ancestors = npmAncestors()
if (process.env.npm_lifecycle_event) {
  setInterval(() => npmAncestors() !== ancestors && child.kill('SIGTERM'), 250).unref()
}
child.once('error', (error) => fail(`Node could not be started: ${error.message}`))
child.once('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1)
})

/** Installs when something is missing, or when the lock file is another one than at the last time. */
function install() {
  const stampFile = join(root, 'node_modules', '.ominis-installed')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = `${lock} ${process.platform} ${process.arch}`
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.log('● Installing packages (a minute or two the first time)')
  const startedAt = Date.now()
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(process.stdout.isTTY ? ['--progress'] : [])]
  const npm = process.env.npm_execpath
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      })
  if (result.status !== 0) {
    fail(
      `The packages could not be installed (npm ${result.error?.message ?? `ended with code ${result.status}`}).\n` +
        '  Is the package registry reachable, and is there space on the disk? npm said why above; run the command again then.',
    )
  }
  writeFileSync(stampFile, stamp)
  console.log(`  installed in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** Process ids of the parent, and of npm behind it where npm put a shell between. */
function npmAncestors() {
  try {
    const isShell = /sh\0-c\0/.test(readFileSync(`/proc/${process.ppid}/cmdline`, 'utf8'))
    const status = isShell ? readFileSync(`/proc/${process.ppid}/status`, 'utf8') : ''
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? ''}`
  } catch {
    return `${process.ppid} `
  }
}

function bundledNode() {
  const file = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const version = existsSync(file) ? spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout?.trim() : ''
  if (Number(/^v(\d+)/.exec(version ?? '')?.[1]) >= neededMajor) return file
  return fail(
    `This needs Node ${neededMajor}. The one that came with the packages does not run here, and yours is ${process.versions.node}.\n` +
      `  Install Node ${neededMajor}, or remove node_modules and run the command again.`,
  )
}

function fail(message) {
  console.error(`✗ ${message}`)
  process.exit(1)
}
