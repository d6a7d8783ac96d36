import type { Hono } from 'hono'
import type { z } from 'zod'
import { type Access, authorize } from '../../access.ts'
import type { FieldError } from '../../errors.ts'
import { refusal, safeParseInput } from '../../services/parse-input.ts'
import type { Services } from '../../services/services.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { camelFields, snakeSchema } from './field-case.ts'
import { identify } from './identify.ts'
import { problem, toProblem } from './problem.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { readJson } from './read-json.ts'
import type { Reply } from './reply.ts'

export type Mounting = {
  app: Hono
  services: Services
  limiter: RateLimiter
  send: (reply: Reply) => Response
}

const nobody: Access = { tenantId: '', actor: '', permissions: [] }

const nothing = { data: {}, errors: null }
const refuse = (errors: FieldError[]) => problem(422, refusal(errors), errors)

/** Answers an endpoint: knows who asks, counts, checks rights, parses, delegates. */
export function mount({ app, services, limiter, send }: Mounting, endpoint: AnyEndpoint): void {
  const bodySchema: z.ZodObject | undefined = endpoint.body && snakeSchema(endpoint.body)

  app.on(endpoint.method.toUpperCase(), honoPath(endpoint.path), async (c) => {
    const request = c.req.raw
    try {
      const access = endpoint.permission === null ? nobody : await identify(services, request, endpoint)
      if (endpoint.permission !== null) {
        limiter.take(`${access.tenantId} ${access.actor}`)
        authorize(access, endpoint.permission)
      }
      const query = endpoint.query ? safeParseInput(endpoint.query, c.req.query()) : nothing
      const sent = bodySchema ? safeParseInput(bodySchema, await readJson(request, endpoint.maxBodyBytes)) : nothing
      if (query.errors || sent.errors) return send(refuse([...(query.errors ?? []), ...(sent.errors ?? [])]))
      const body = endpoint.body ? camelFields(endpoint.body, sent.data) : {}
      const params = c.req.param()
      return send(await endpoint.handle({ services, access, params, query: query.data, body, request }))
    } catch (error) {
      return send(toProblem(error, services.logger))
    }
  })
}

/** Refuses other methods on paths that exist, naming those that work there. */
export function refuseOtherMethods({ app, send }: Mounting, endpoints: readonly AnyEndpoint[]): void {
  for (const [path, those] of Map.groupBy(endpoints, (each) => honoPath(each.path))) {
    const methods = those.map((each) => each.method.toUpperCase())
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ')
    app.all(path, () => send(problem(405, `This path takes ${allow} only.`, [], { allow })))
  }
}

/** `/v1/ivrs/{ivr_name}` as Hono writes it: `/v1/ivrs/:ivr_name`. */
const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')
