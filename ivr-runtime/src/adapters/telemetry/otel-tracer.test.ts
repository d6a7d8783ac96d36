import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { flowOf, startCallWorld } from '../../../test/call-world.ts'
import { supportHotline } from '../../../test/support-hotline.ts'
import { OtelTracer } from './otel-tracer.ts'

const attributes = z
  .array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) }))
  .transform((list) => Object.fromEntries(list.map(({ key, value }) => [key, Object.values(value)[0]])))
const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              attributes,
              status: z.object({ code: z.number().optional() }),
            }),
          ),
        }),
      ),
    }),
  ),
})

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** What takes spans in production, as far as a test needs it. */
async function startCollector() {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    bodies.push(`${request.method} ${request.url}\n${await bodyOf(request)}`)
    response.setHeader('content-type', 'application/json').end('{}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    spans: () =>
      bodies.flatMap((body) => {
        expect(body).toMatch(/^POST \/v1\/traces\n/)
        const { resourceSpans } = exported.parse(JSON.parse(body.slice(body.indexOf('\n'))))
        expect(resourceSpans[0]?.resource.attributes).toMatchObject({
          'service.name': 'ivr-runtime',
          'ivr.name': 'support',
        })
        return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

test('a collector is told of a call and of each of its commands, under the id of the call', async () => {
  const collector = await startCollector()
  const tracer = new OtelTracer({ endpoint: collector.endpoint, ivr: 'support' })
  const flow = flowOf(supportHotline('https://127.0.0.1/'))
  const world = await startCallWorld(
    { version: 7, flow, allowedHosts: [], allowedDialStrings: [], hoursOverrides: new Map() },
    { tracer },
  )
  closing.push(() => world.close())
  const call = world.dial({ script: ['3', '1', '2'] })
  const { start } = await world.recordOf(call)
  await call.ended
  await tracer.close()
  const spans = collector.spans()
  expect(spans.map(({ name }) => name)).toEqual(['answer', 'ask', 'callApi', 'ask', 'ask', 'transfer', 'call'])
  const root = spans.at(-1)
  expect(root?.parentSpanId ?? '').toBe('')
  expect(root?.attributes).toMatchObject({ 'call.id': start.callId, 'call.outcome': 'transferred', 'call.resumes': 0 })
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([start.callId.replaceAll('-', '')]))
  for (const span of spans.slice(0, -1)) expect(span.parentSpanId).toBe(root?.spanId)
  expect(spans[1]?.attributes).toEqual({ 'menu.id': 'main_menu', result: 'digits' })
  expect(spans[2]?.attributes).toMatchObject({ result: 'apiAnswered', 'error.type': expect.any(String) })
  expect(spans[2]?.status.code).toBe(2)
})

test('a collector that is away keeps neither the calls nor the end of the process', async () => {
  const tracer = new OtelTracer({ endpoint: 'http://127.0.0.1:1', ivr: 'support', everyMs: 10 })
  const trace = tracer.begin({ callId: 'not a uuid', flowVersion: null, resumes: 0 })
  const done = trace.command({ kind: 'answer' })
  trace.ended('failed')
  done({ kind: 'answered' })
  const begun = performance.now()
  await tracer.close()
  expect(performance.now() - begun).toBeLessThan(4_000)
})
