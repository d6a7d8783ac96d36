import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../scripts/find-chromium.ts'
import { freePort } from '../server/start/free-port.ts'
import { apiKey } from './access.ts'

const readyTimeoutMs = 240_000

/** Starts the product as `npm start` does, on a free port and with data of its own; ends it after the last test. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  process.env.CHROMIUM ??= await findChromium()
  const dataDir = await mkdtemp(join(tmpdir(), 'ominis-e2e-'))
  const port = await freePort('127.0.0.1')
  const { DATABASE_URL: _database, ...inherited } = process.env
  const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, API_KEY: apiKey, LOG_LEVEL: 'info' }
  const child = fork(fileURLToPath(new URL('../server/start.ts', import.meta.url)), {
    env: { ...inherited, ...settings },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let output = ''
  const stop = async () => {
    const gone = new Promise((done) => child.once('close', done))
    if (child.exitCode === null && child.kill('SIGTERM')) await gone
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await new Promise<void>((done, fail) => {
      const late = setTimeout(() => fail(new Error(`It was not ready in time:\n${output}`)), readyTimeoutMs)
      child.once('close', (code) => fail(new Error(`It ended with code ${code}:\n${output}`)))
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (!output.includes('is ready (')) return
        clearTimeout(late)
        done()
      })
    })
  } catch (error) {
    await stop()
    throw error
  }
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))
  process.env.E2E_URL = `http://127.0.0.1:${port}`
  process.env.E2E_DATA_DIR = dataDir
  process.env.E2E_ADMIN_PASSWORD = secrets.adminPassword
  process.env.E2E_DEMO_PASSWORD = secrets.demoPassword
  return stop
}
