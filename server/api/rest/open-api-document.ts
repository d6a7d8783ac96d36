import { describeOperation } from './describe-operation.ts'
import { DocumentSchemas } from './document-schemas.ts'
import type { AnyEndpoint } from './endpoint.ts'

const tags = [
  { name: 'IVRs', description: 'One pod each, which answers the calls.' },
  { name: 'Menus', description: 'What callers hear. Edits change the draft.' },
  { name: 'Menu options', description: 'What each key does. Edits change the draft.' },
  { name: 'Opening hours', description: 'Menus opened and closed by hand, which counts at once.' },
  { name: 'Flow', description: 'The menus as a whole, and its published versions.' },
  { name: 'Speech', description: 'Prompts as audio.' },
  { name: 'Recordings', description: 'The library of sound for `play_audio`.' },
  { name: 'Test calls', description: 'Calls by the simulator, so that an IVR can be tested in CI.' },
  { name: 'Tests', description: 'Calls written down as scripts, run on the engine in milliseconds.' },
  { name: 'Voicemail', description: 'Messages that callers left.' },
  { name: 'Calls', description: 'What came in: call detail records, each with its way through the flow.' },
  { name: 'Settings', description: 'What counts for the whole organisation.' },
  { name: 'System', description: 'The service itself.' },
]

const description = [
  'Design, publish and test IVRs. Send an API key in the header `X-API-Key`.',
  'Refusals are `application/problem+json` (RFC 9457). Lists take `limit` and `offset`; `total` counts all.',
].join('\n\n')

/** The endpoints as OpenAPI 3.1, whose schemas are JSON Schema as zod itself writes it. */
export function openApiDocument(endpoints: readonly AnyEndpoint[], { brand }: { brand: string }) {
  const schemas = new DocumentSchemas()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: describeOperation(endpoint, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `${brand} Cluster Manager`,
      version: '1.0.0',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags,
    paths,
    components: {
      schemas: schemas.all(),
      securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
    },
  }
}
