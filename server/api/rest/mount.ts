import type { Hono } from 'hono'
import type { z } from 'zod'
import { type Access, authorize } from '../../access.ts'
import { parseInput } from '../../services/parse-input.ts'
import type { Services } from '../../services/services.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { camelFields, snakeSchema } from './field-case.ts'
import { identify } from './identify.ts'
import { problem, toProblem } from './problem.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { readJson } from './read-json.ts'

const nobody: Access = { tenantId: '', actor: '', permissions: [] }

/** Answers an endpoint: knows who asks, counts, checks rights, parses, delegates. */
export function mount(app: Hono, services: Services, limiter: RateLimiter, endpoint: AnyEndpoint): void {
  const bodySchema: z.ZodObject | undefined = endpoint.body && snakeSchema(endpoint.body)

  app.on(endpoint.method.toUpperCase(), honoPath(endpoint.path), async (c) => {
    const request = c.req.raw
    try {
      const access = endpoint.permission === null ? nobody : await identify(services, request)
      if (endpoint.permission !== null) {
        limiter.take(`${access.tenantId} ${access.actor}`)
        authorize(access, endpoint.permission)
      }
      const query = endpoint.query ? parseInput(endpoint.query, c.req.query()) : {}
      const body =
        bodySchema && endpoint.body ? camelFields(endpoint.body, parseInput(bodySchema, await readJson(request))) : {}
      return await endpoint.handle({ services, access, params: c.req.param(), query, body, request })
    } catch (error) {
      return toProblem(error, services.logger)
    }
  })
}

/** Refuses other methods on paths that exist, naming those that work there. */
export function refuseOtherMethods(app: Hono, endpoints: readonly AnyEndpoint[]): void {
  for (const [path, those] of Map.groupBy(endpoints, (each) => honoPath(each.path))) {
    const methods = those.map((each) => each.method.toUpperCase())
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ')
    app.all(path, () => problem(405, `This path takes ${allow} only.`, [], { allow }))
  }
}

/** `/v1/ivrs/{ivr_name}` as Hono writes it: `/v1/ivrs/:ivr_name`. */
const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')
