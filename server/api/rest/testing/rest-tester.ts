import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import pino from 'pino'
import type { Access, Permission } from '../../../access.ts'
import { permissions } from '../../../access.ts'
import { openDb } from '../../../db.ts'
import { EventBus } from '../../../events.ts'
import { createApiKey } from '../../../services/api-keys/create.ts'
import { openSecrets } from '../../../services/secrets.ts'
import type { Services } from '../../../services/services.ts'
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
  declared: DeclaredAnswers
  /** A new tenant whose API key may do what is given, by default everything. */
  tenant(scopes?: readonly Permission[]): Promise<Caller>
  /** A further key of the same tenant. */
  keyOf(caller: Caller, scopes: readonly Permission[]): Promise<Caller>
  send(method: string, path: string, init?: { headers?: Record<string, string>; body?: BodyInit }): Promise<Answer>
  close(): Promise<void>
}

/** The REST API over a real database, with folders of its own. */
export async function openRestTester(databaseUrl: string, options: RestOptions = {}): Promise<RestTester> {
  const audioDir = await mkdtemp(join(tmpdir(), 'ominis-rest-'))
  const bus = new EventBus(databaseUrl)
  await bus.start()
  const services: Services = {
    db: openDb(databaseUrl),
    bus,
    secrets: openSecrets(Buffer.alloc(32, 7)),
    logger: pino({ level: 'silent' }),
    audioDir,
    speech: { openaiApiKey: null, openaiBaseUrl: null },
    branding: { brand: 'Ominis AI', poweredBy: 'Ominis.ai' },
    podLogs: async (podName, tailLines) => [`log of ${podName}`, 'ready'].slice(-tailLines),
  }
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
  let tenants = 0
  return {
    services,
    app,
    declared,
    send,
    async tenant(scopes = permissions) {
      tenants += 1
      const { id } = await services.db.tenant.create({ data: { slug: `tenant-${tenants}`, name: `Tenant ${tenants}` } })
      return callerOf({ tenantId: id, actor: 'test', permissions: scopes })
    },
    keyOf: ({ access }, scopes) => callerOf({ ...access, permissions: scopes }),
    async close() {
      await bus.close()
      await services.db.$disconnect()
      await rm(audioDir, { recursive: true, force: true })
    },
  }
}

async function bodyOf(response: Response, type: string | null): Promise<unknown> {
  if (type?.includes('json')) return response.json()
  const bytes = new Uint8Array(await response.arrayBuffer())
  return bytes.length === 0 ? null : bytes
}
