import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Registry } from 'prom-client'

/** What `GET /health` tells, as JSON. `totalCalls` counts since the process began. */
export type RuntimeHealth = {
  status: 'healthy' | 'unhealthy' | 'draining'
  ivrName: string | null
  activeCalls: number
  totalCalls: number
  publishedVersion: number | null
  database: 'up' | 'down'
  prompts: { total: number; ready: number }
}

export type HealthServerOptions = {
  host: string
  /** 0: any free one. */
  port: number
  health: () => RuntimeHealth
  registry: Registry
}

/**
 * `GET /health`: 200 healthy, else 503. `GET /ready`: 200 when a call would be taken and answered with a flow, else
 * 503. `GET /metrics`: Prometheus.
 */
export async function startHealthServer(
  options: HealthServerOptions,
): Promise<{ port: number; close(): Promise<void> }> {
  const { health, registry } = options
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0]
    const json = (ok: boolean, body: unknown) =>
      response
        .writeHead(ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify(body))
    if (request.method !== 'GET') return response.writeHead(405, { allow: 'GET' }).end()
    if (path === '/health') {
      const now = health()
      return json(now.status === 'healthy', now)
    }
    if (path === '/ready') {
      const { status, publishedVersion } = health()
      const ready = status !== 'draining' && publishedVersion !== null
      return json(ready, { ready })
    }
    if (path === '/metrics') {
      response.setHeader('content-type', registry.contentType)
      return response.end(await registry.metrics())
    }
    return response.writeHead(404).end()
  })
  await listen(server, options)
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })
}
