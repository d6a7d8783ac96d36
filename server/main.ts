import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import next from 'next'
import { createRestApp } from './api/rest/app.ts'
import { livePath, openLive } from './api/trpc/live.ts'
import { parseEnv } from './env.ts'
import { beginLifetime, runMain } from './start/lifetime.ts'
import { openServices } from './start/open-services.ts'
import { forwardedFor } from './start/web/forwarded-for.ts'
import { isRestPath } from './start/web/is-rest-path.ts'
import { startMetrics } from './start/web/metrics.ts'
import { pathOf } from './start/web/path-of.ts'
import { protectPage, protectRest } from './start/web/security-headers.ts'
import { takesUpgrade } from './start/web/takes-upgrade.ts'
import { shareServices } from './web/share-services.ts'

const endLimitMs = 5_000
/** Event streams never end by themselves. */
const patienceMs = 1_000

/** The web process: one port; Hono answers the REST API before Next sees it, Next answers everything else. */
runMain(async () => {
  const life = beginLifetime(endLimitMs)
  const env = parseEnv(process.env)
  const dev = process.env.NODE_ENV !== 'production'
  const { services, close } = await openServices(env, 'web', 20)
  life.atEnd(close)
  shareServices(services)

  const metrics = startMetrics()
  const rest = getRequestListener(createRestApp(services, { requestsPerMinute: env.restRequestsPerMinute }).fetch)
  const server = createServer({ shouldUpgradeCallback: takesUpgrade(livePath, { dev }) }, (request, response) => {
    const path = pathOf(request)
    metrics.measure(path, request, response)
    if (path === '/metrics') return void metrics.answer(response)
    if (isRestPath(path)) {
      protectRest(response)
      return void rest(request, response)
    }
    forwardedFor(request)
    protectPage(request, response, { dev })
    void answerPage(request, response)
  })
  const live = openLive(services)
  server.on('upgrade', (request, socket, head) => {
    if (pathOf(request) !== livePath) return
    live.upgrade(request, socket, head).catch((error: unknown) => {
      services.logger.error({ err: error }, 'a live connection could not be made')
      socket.destroy()
    })
  })
  const dir = fileURLToPath(new URL('..', import.meta.url))
  const pages = next({ dev, dir, hostname: env.host, port: env.port, httpServer: server })
  const answerPage = pages.getRequestHandler()
  await pages.prepare()
  life.atEnd(() => pages.close())

  await new Promise<void>((done, fail) => server.once('error', fail).listen(env.port, env.host, done))
  life.atEnd(() => closeServer(server))
  life.atEnd(() => live.close())
  services.logger.info({ host: env.host, port: env.port }, 'web is up')
  process.send?.({ kind: 'ready' })
})

function closeServer(server: Server): Promise<void> {
  setTimeout(() => server.closeAllConnections(), patienceMs).unref()
  return new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
  })
}
