import type { Hono } from 'hono'
import type { Access, Permission } from '../../../access.ts'
import { permissions } from '../../../access.ts'
import { createApiKey } from '../../../services/api-keys/create.ts'
import type { Services } from '../../../services/services.ts'
import { openTestServices } from '../../../services/testing/test-services.ts'
import { createRestApp, type RestOptions } from '../app.ts'
import { DeclaredAnswers } from './declared.ts'

export type Answer = { status: number; body: unknown; headers: Headers }

/** A tenant with an API key, and how it calls the API. */
export type Caller = {
  access: Access
  key: string
  /** Every answer is compared with its declaration. `path` begins with a slash; `body` is sent as JSON. */
  call(method: string, path: string, body?: unknown): Promise<Answer>
}

export type RestTester = {
  services: Services
  app: Hono
  /** A new tenant whose API key may do what is given, by default everything. */
  tenant(scopes?: readonly Permission[]): Promise<Caller>
  /** A further key of the same tenant. */
  keyOf(caller: Caller, scopes: readonly Permission[]): Promise<Caller>
  send(method: string, path: string, init?: { headers?: Record<string, string>; body?: BodyInit }): Promise<Answer>
  close(): Promise<void>
}

/** The REST API over a real database, with folders of its own. */
export async function openRestTester(databaseUrl: string, options: RestOptions = {}): Promise<RestTester> {
  const { services, tenant, close } = await openTestServices(databaseUrl)
  const app = createRestApp(services, options)
  const document = await (await app.request('/openapi.json')).json()
  const declared = new DeclaredAnswers(document as ConstructorParameters<typeof DeclaredAnswers>[0])

  const send: RestTester['send'] = async (method, path, init = {}) => {
    const response = await app.request(path, { method, ...init })
    const type = response.headers.get('content-type')
    const body = await bodyOf(response, type)
    declared.check(method, path.split('?', 1)[0] ?? path, { status: response.status, type, body })
    return { status: response.status, body, headers: response.headers }
  }
  const callerOf = async (access: Access): Promise<Caller> => {
    const { key } = await createApiKey(services, access, { name: 'test', scopes: access.permissions })
    const call: Caller['call'] = (method, path, body) =>
      send(method, path, {
        headers: { 'x-api-key': key, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    return { access, key, call }
  }
  return {
    services,
    app,
    send,
    tenant: async (scopes = permissions) => callerOf({ ...(await tenant()), permissions: scopes }),
    keyOf: ({ access }, scopes) => callerOf({ ...access, permissions: scopes }),
    close,
  }
}

async function bodyOf(response: Response, type: string | null): Promise<unknown> {
  if (type?.includes('json')) return response.json()
  const bytes = new Uint8Array(await response.arrayBuffer())
  return bytes.length === 0 ? null : bytes
}
