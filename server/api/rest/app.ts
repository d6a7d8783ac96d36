import { Hono } from 'hono'
import type { Services } from '../../services/services.ts'
import { mountDocs } from './docs-pages.ts'
import { mount, refuseOtherMethods } from './mount.ts'
import { openApiDocument } from './open-api-document.ts'
import { problem, toProblem } from './problem.ts'
import { RateLimiter } from './rate-limiter.ts'
import { sender } from './reply.ts'
import { callEndpoints } from './routes/calls.ts'
import { draftEndpoints } from './routes/drafts.ts'
import { flowEndpoints } from './routes/flow.ts'
import { heatEndpoints } from './routes/heat.ts'
import { historyEndpoints } from './routes/history.ts'
import { hoursEndpoints } from './routes/hours.ts'
import { ivrLogEndpoints } from './routes/ivr-logs.ts'
import { ivrTestEndpoints } from './routes/ivr-tests.ts'
import { ivrEndpoints } from './routes/ivrs.ts'
import { menuEndpoints } from './routes/menus.ts'
import { optionEndpoints } from './routes/options.ts'
import { recordingEndpoints } from './routes/recordings.ts'
import { settingsEndpoints } from './routes/settings.ts'
import { speechEndpoints } from './routes/speech.ts'
import { systemEndpoints } from './routes/system.ts'
import { templateEndpoints } from './routes/templates.ts'
import { testCallEndpoints } from './routes/test-calls.ts'
import { voicemailEndpoints } from './routes/voicemail.ts'
import { webServiceEndpoints } from './routes/web-services.ts'

export type RestOptions = {
  /** Per API key and process; generous, against runaway scripts. */
  requestsPerMinute?: number
}

const endpoints = [
  ...ivrEndpoints,
  ...templateEndpoints,
  ...ivrLogEndpoints,
  ...menuEndpoints,
  ...optionEndpoints,
  ...hoursEndpoints,
  ...flowEndpoints,
  ...heatEndpoints,
  ...historyEndpoints,
  ...webServiceEndpoints,
  ...draftEndpoints,
  ...speechEndpoints,
  ...recordingEndpoints,
  ...testCallEndpoints,
  ...ivrTestEndpoints,
  ...callEndpoints,
  ...voicemailEndpoints,
  ...settingsEndpoints,
  ...systemEndpoints,
]

/** The REST API: `/v1/*`, `/health`, `/openapi.json`, `/docs`. Refuses everything else as a problem. */
export function createRestApp(services: Services, { requestsPerMinute = 600_000 }: RestOptions = {}): Hono {
  const app = new Hono()
  const send = sender({ 'X-Powered-By': services.branding.poweredBy })
  const mounting = { app, services, send, limiter: new RateLimiter(requestsPerMinute) }
  for (const each of endpoints) mount(mounting, each)
  refuseOtherMethods(mounting, endpoints)

  app.use(async (c, next) => {
    c.header('X-Powered-By', services.branding.poweredBy)
    await next()
  })
  let document: string | null = null
  app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument(endpoints, services.branding))
    return c.body(document, 200, { 'content-type': 'application/json' })
  })
  mountDocs(app)
  app.notFound(() => send(problem(404, 'There is nothing at this path. See /docs for what there is.')))
  app.onError((error) => send(toProblem(error, services.logger)))
  return app
}
