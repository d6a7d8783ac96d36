import { mkdtemp, rm, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../test/start-product.ts'
import { freePort } from './start/free-port.ts'
import { isAlive } from './start/is-alive.ts'

let dataDir: string
let PORT: string
let product: Product

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ominis-start-'))
  PORT = String(await freePort('127.0.0.1'))
  product = await startProduct({ DATA_DIR: dataDir, PORT })
}, 300_000)

afterAll(async () => {
  await product?.end()
  await rm(dataDir, { recursive: true, force: true })
}, 30_000)

async function rest(path: string, init: RequestInit = {}): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { 'X-API-Key': product.secrets().apiKey, 'Content-Type': 'application/json' }
  const response = await fetch(`${product.url}${path}`, { ...init, headers })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const within = { timeout: 30_000, interval: 100 }

async function allRun(): Promise<void> {
  for (const name of ['support-hotline', 'riverside-clinic']) {
    await expect
      .poll(() => rest(`/v1/ivrs/${name}/status`).catch(() => null), within)
      .toMatchObject({ body: { status: 'running', pod_status: 'Running', health_status: 'healthy' } })
  }
}

describe('npm start', { timeout: 120_000 }, () => {
  test('says where it is and how to get in, and both demo IVRs run', async () => {
    for (const text of [product.url, product.secrets().apiKey, 'admin@example.com', product.secrets().adminPassword]) {
      expect(product.output()).toContain(text)
    }
    await allRun()
  })

  test('a client that offers to change to HTTP/2 is answered', async () => {
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAAP__' }
    const status = await new Promise((done, fail) => {
      request(`${product.url}/health`, { headers, agent: false }, (response) => done(response.resume().statusCode))
        .on('error', fail)
        .end()
    })
    expect(status).toBe(200)
  })

  test('what it made up is readable for its own user only', async () => {
    expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600)
  })

  test('a second start with the same data is refused and leaves the first alone', async () => {
    const other = String(await freePort('127.0.0.1'))
    await expect(startProduct({ DATA_DIR: dataDir, PORT: other })).rejects.toThrow(
      `already running (process ${product.pid}`,
    )
    await allRun()
  })

  test('a taken port is named with a way out', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'ominis-port-'))
    await expect(startProduct({ DATA_DIR: elsewhere, PORT })).rejects.toThrow(`Port ${PORT} on 127.0.0.1 is taken`)
    await rm(elsewhere, { recursive: true })
  })

  test('a bad value in the environment ends it before anything is started', async () => {
    await expect(startProduct({ DATA_DIR: dataDir, PORT: 'eighty' })).rejects.toThrow('PORT must be a port')
  })

  test.each(['web', 'worker', 'postgres', 'support-hotline'])('a killed %s comes back by itself', async (name) => {
    const [key, pid] = Object.entries(product.pids()).find(([each]) => each.includes(name)) ?? ['', 0]
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => product.pids()[key], within).not.toBe(pid)
    await expect.poll(() => rest('/health').catch(() => null), within).toMatchObject({ status: 200 })
    await allRun()
  })

  test('after a kill -9 of the start itself nothing stays behind but PostgreSQL, and the next start has everything', async () => {
    const made = await rest('/v1/ivrs', { method: 'POST', body: JSON.stringify({ name: 'kept-over-a-crash' }) })
    expect(made.status).toBe(201)
    const before = product.pids()
    const { apiKey } = product.secrets()
    await product.end('SIGKILL')
    product = await startProduct({ DATA_DIR: dataDir, PORT })
    for (const [name, pid] of Object.entries(before)) expect([name, isAlive(pid)]).toEqual([name, false])
    expect(product.secrets().apiKey).toBe(apiKey)
    expect((await rest('/v1/ivrs/kept-over-a-crash')).status).toBe(200)
    await allRun()
  })

  test('SIGTERM ends every process it started', async () => {
    const pids = Object.values(product.pids())
    expect(await product.end('SIGTERM')).toBe(0)
    expect(pids.filter(isAlive)).toEqual([])
  })
})
