import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Product = {
  url: string
  dataDir: string
  pid: number
  /** Everything it printed so far. */
  output(): string
  secrets(): { apiKey: string; adminPassword: string; demoPassword: string }
  /** Process ids by what they are: `postgres`, `web`, `worker`, and each pod by its name; the newest of each. */
  pids(): Record<string, number>
  /** Sends a signal to the starting process and resolves with its exit code when it ended; null after a kill -9. */
  end(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>
}

const readyTimeoutMs = 240_000

/** A start that ended before it was ready; the message is what it printed. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted'
}

/**
 * Starts the whole product as `npm start` does and resolves when it says that it is ready. Throws NotStarted.
 */
export async function startProduct(
  settings: { DATA_DIR: string; PORT: string } & Record<string, string>,
): Promise<Product> {
  const { DATABASE_URL: _database, API_KEY: _key, ...inherited } = process.env
  const child = fork(fileURLToPath(new URL('../server/start.ts', import.meta.url)), {
    env: { ...inherited, HOST: '127.0.0.1', ...settings },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  let exitCode: number | null | undefined
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => {
      exitCode = code
      done(code)
    })
  })
  await new Promise<void>((done, fail) => {
    const late = setTimeout(() => {
      child.kill('SIGTERM')
      fail(new NotStarted(`It was not ready in time:\n${output}`))
    }, readyTimeoutMs)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Ctrl-C stops everything')) {
        clearTimeout(late)
        done()
      }
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    void ended.then(() => {
      clearTimeout(late)
      fail(new NotStarted(output))
    })
  })
  const dataDir = settings.DATA_DIR
  return {
    url: `http://127.0.0.1:${settings.PORT}`,
    dataDir,
    pid: child.pid ?? 0,
    output: () => output,
    secrets: () => JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')),
    pids: () => readPids(dataDir),
    async end(signal = 'SIGTERM') {
      if (exitCode === undefined) child.kill(signal)
      return ended
    },
  }
}

function readPids(dataDir: string): Record<string, number> {
  const pids: Record<string, number> = {
    postgres: Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
  }
  for (const file of readdirSync(join(dataDir, 'logs'))) {
    const newest = readFileSync(join(dataDir, 'logs', file), 'utf8')
      .match(/"pid":\d+/g)
      ?.at(-1)
    if (newest) pids[file.replace(/\.log$/, '')] = Number(newest.slice(6))
  }
  return pids
}
