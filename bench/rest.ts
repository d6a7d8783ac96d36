import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { freePort } from '../server/start/free-port.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startChild, startProgram } from './child.ts'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const connections = 16
const measuredSec = 8
const warmUpSec = 3
const apiKey = `bench_${randomBytes(24).toString('base64url')}`
const paths = { one: '/v1/ivrs/ivr-7', list: '/v1/ivrs' }
type Rates = Record<keyof typeof paths, number>

/** Requests a second of one web process, beside a bare `node:http` + `pg` handler and the document's own stack. */
export async function benchRest(database: BenchDatabase): Promise<void> {
  await fill(database)
  console.log(`REST, requests a second, ${connections} connections (aim: 3 times FastAPI for both)`)
  const floor = await withFloor(database)
  const ours = await withOurs(database)
  const peer = await withPeer(database)
  const line = (name: string, { one, list }: Rates) =>
    console.log(
      `  ${name.padEnd(22)} get one ${one.toFixed(0).padStart(6)}   list of 50 ${list.toFixed(0).padStart(6)}`,
    )
  const ratio = (name: string, of: Rates) =>
    console.log(
      `  ${name.padEnd(22)} get one ${(ours.one / of.one).toFixed(2).padStart(6)}   list of 50 ${(ours.list / of.list).toFixed(2).padStart(6)}`,
    )
  line('node:http + pg', floor)
  line('ours, key checked', ours)
  if (peer) line('FastAPI + SQLAlchemy', peer)
  else console.log('  FastAPI + SQLAlchemy   not measured: its packages are not installed')
  ratio('ours ÷ node:http + pg', floor)
  if (peer) ratio('ours ÷ FastAPI', peer)
}

async function fill(database: BenchDatabase): Promise<void> {
  const [tenant] = await database.query(
    `INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), 'rest', 'Rest') RETURNING id`,
  )
  await database.query(
    `INSERT INTO api_keys (id, tenant_id, name, key_hash, prefix, scopes)
     VALUES (gen_random_uuid(), $1, 'bench', $2, 'bench_', '{ivr:read}')`,
    [tenant?.id, createHash('sha256').update(apiKey).digest('hex')],
  )
  await database.query(
    `INSERT INTO ivrs (tenant_id, name, description, status, pod_name, service_name)
     SELECT $1, 'ivr-' || i, 'Customer support IVR', 'running', 'freeswitch-ivr-' || i, 'freeswitch-ivr-' || i || '-svc'
     FROM generate_series(0, 49) i`,
    [tenant?.id],
  )
}

async function withFloor(database: BenchDatabase): Promise<Rates> {
  const port = await freePort('127.0.0.1')
  const server = await startChild(here('floor-server.ts'), [database.url, String(port)])
  return measure(port).finally(server.stop)
}

async function withOurs(database: BenchDatabase): Promise<Rates> {
  const port = await freePort('127.0.0.1')
  const server = await startChild(here('../server/main.ts'), [], {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    DATA_DIR: join(database.folder, 'data'),
    SECRETS_KEY: randomBytes(32).toString('hex'),
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  })
  return measure(port).finally(server.stop)
}

async function withPeer(database: BenchDatabase): Promise<Rates | null> {
  const python = '/usr/bin/python3'
  if (!existsSync(python) || !canImport(python)) return null
  const port = await freePort('127.0.0.1')
  const dsn = database.peerUrl.replace('postgresql://', 'postgresql+asyncpg://')
  const args = ['-m', 'uvicorn', 'fastapi_peer:app', '--port', String(port), '--no-access-log']
  const server = startProgram(python, args, { cwd: here('peers'), env: { PEER_DSN: dsn } })
  return measure(port, 'demo').finally(server.stop)
}

function canImport(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import fastapi, uvicorn, sqlalchemy, asyncpg'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function measure(port: number, key = apiKey): Promise<Rates> {
  const headers = { 'x-api-key': key }
  const url = (path: string) => `http://127.0.0.1:${port}${path}`
  await answering(url(paths.one), headers)
  const rates: Rates = { one: 0, list: 0 }
  for (const [name, path] of Object.entries(paths) as [keyof Rates, string][]) {
    await autocannon({ url: url(path), connections, duration: warmUpSec, headers })
    const result = await autocannon({ url: url(path), connections, duration: measuredSec, headers })
    if (result.non2xx > 0 || result.errors > 0) {
      throw new Error(`${path}: ${result.non2xx} refusals and ${result.errors} errors: this measures nothing`)
    }
    rates[name] = result.requests.average
  }
  return rates
}

async function answering(url: string, headers: Record<string, string>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const response = await fetch(url, { headers }).catch(() => null)
    if (response?.ok) return
    await sleep(100)
  }
  throw new Error(`${url} does not answer`)
}
