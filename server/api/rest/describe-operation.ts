import { z } from 'zod'
import type { DocumentSchemas } from './document-schemas.ts'
import type { AnyEndpoint, ProblemStatus } from './endpoint.ts'
import { snakeSchema } from './field-case.ts'
import { problemSchema, problemType } from './problem.ts'

const params: Record<string, { description: string; example: string }> = {
  ivr_name: { description: 'Name of the IVR.', example: 'support-hotline' },
  menu_id: { description: 'Name of the menu within its IVR.', example: 'main_menu' },
  digit: {
    description:
      'What the caller presses (`1`, `12`, `*`, `%23` for #), or an exit of the menu: `t` (no input), `i` (no match), `open`, …',
    example: '1',
  },
  version: { description: 'Number of a published version.', example: '1' },
  text_hash: { description: 'SHA-256 of `text|voice|language|model`, hex.', example: 'ab'.repeat(32) },
  voicemail_id: { description: 'Id of the message.', example: '0199f5c0-0000-7000-8000-000000000000' },
  call_id: { description: 'Id of the call.', example: '0199f5c0-0000-7000-8000-000000000000' },
  recording_name: { description: 'Name of the recording.', example: 'opening-hours' },
  id: { description: 'Id of the test call.', example: '0199f5c0-0000-7000-8000-000000000000' },
}

const problemDescriptions: Record<ProblemStatus, string> = {
  401: 'No API key, or one that is wrong or revoked.',
  403: 'The API key lacks the permission for this.',
  404: 'There is no such thing, or it belongs to somebody else.',
  409: 'It contradicts what is there; `errors` names the places.',
  413: 'The body is too large: JSON may have 1 MiB, a whole draft 16 MiB, a file 50 MB.',
  416: 'The range lies outside.',
  422: 'Fields are missing, unknown or invalid; `errors` names each.',
  429: 'Too many requests in a minute.',
  500: 'A mistake of ours, which the log explains.',
  503: 'The database is away, or no speech engine can speak; try again in a moment.',
}

/** One operation in the terms of OpenAPI, with every refusal that it can answer with. */
export function describeOperation(endpoint: AnyEndpoint, schemas: DocumentSchemas) {
  const { operationId, tag, summary, description, permission } = endpoint
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: permission === null ? [] : [{ apiKey: [] }],
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint)],
    ...(endpoint.body && { requestBody: describeBody(endpoint, endpoint.body, schemas) }),
    ...(endpoint.upload && { requestBody: describeUpload(endpoint.upload) }),
    responses: { ...answersOf(endpoint, schemas), ...problemsOf(endpoint, schemas) },
  }
}

const pathNames = ({ path }: AnyEndpoint) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

const pathParameters = (endpoint: AnyEndpoint) =>
  pathNames(endpoint).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' }, ...params[name] }))

function queryParameters({ query }: AnyEndpoint) {
  const { properties = {} } = query ? z.toJSONSchema(query, { io: 'output', unrepresentable: 'any' }) : {}
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = typeof schema === 'object' ? schema : {}
    return { name, in: 'query', required: false, ...(description && { description }), schema: rest }
  })
}

function describeBody(
  { operationId, bodyExample, bodyOptional }: AnyEndpoint,
  body: z.ZodObject,
  schemas: DocumentSchemas,
) {
  const schema = schemas.sent(`${capital(operationId)}Request`, snakeSchema(body))
  const content = { 'application/json': { schema, ...(bodyExample ? { example: bodyExample } : {}) } }
  return { required: bodyOptional !== true, content }
}

function describeUpload({ mediaTypes, description }: NonNullable<AnyEndpoint['upload']>) {
  return { required: true, description, content: Object.fromEntries(mediaTypes.map((type) => [type, {}])) }
}

function answersOf({ operationId, responses }: AnyEndpoint, schemas: DocumentSchemas) {
  return Object.fromEntries(
    Object.entries(responses).map(([status, { description, json, binary }]) => {
      const content = json
        ? { 'application/json': { schema: schemas.answered(`${capital(operationId)}Response`, json) } }
        : binary && { [binary]: {} }
      return [status, { description, ...(content && { content }) }]
    }),
  )
}

function problemsOf(endpoint: AnyEndpoint, schemas: DocumentSchemas) {
  const statuses = new Set<ProblemStatus>([...(endpoint.problems ?? []), 500])
  if (endpoint.permission !== null) for (const status of [401, 403, 429, 503] as const) statuses.add(status)
  if (pathNames(endpoint).length > 0) statuses.add(404)
  if (endpoint.query || endpoint.body || endpoint.upload) statuses.add(422)
  if (endpoint.body || endpoint.upload) statuses.add(413)
  const content = { [problemType]: { schema: schemas.answered('Problem', problemSchema) } }
  return Object.fromEntries(
    [...statuses].sort().map((status) => [status, { description: problemDescriptions[status], content }]),
  )
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
