import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = {
  /** Counts and times a request when its answer has gone out. */
  measure(path: string, request: IncomingMessage, response: ServerResponse): void
  answer(response: ServerResponse): Promise<void>
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** HTTP requests by kind of path, method and status, with their latency, and the process's own figures. */
export function startMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const latency = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['kind', 'method', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  return {
    measure(path, request, response) {
      const beganMs = performance.now()
      response.once('close', () => {
        const method = methods.has(request.method ?? '') ? request.method : 'other'
        const labels = { kind: kindOf(path), method, status: response.statusCode }
        latency.observe(labels, (performance.now() - beganMs) / 1000)
      })
    },
    async answer(response) {
      const text = await registry.metrics()
      response.writeHead(200, { 'Content-Type': registry.contentType }).end(text)
    },
  }
}

/** Few kinds, since each makes a series of its own; names in paths would make endless ones. */
function kindOf(path: string): string {
  if (path.startsWith('/v1/')) return 'rest'
  if (path.startsWith('/api/trpc')) return 'trpc'
  if (path.startsWith('/api/auth')) return 'auth'
  if (path.startsWith('/_next/')) return 'asset'
  if (path === '/health' || path === '/metrics') return path.slice(1)
  return path === '/openapi.json' || path.startsWith('/docs') ? 'docs' : 'page'
}
