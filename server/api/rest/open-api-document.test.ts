import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { withRest } from './testing/with-rest.ts'

type Operation = {
  operationId: string
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: { $ref: string }; example?: unknown }> }
  responses: Record<string, { description: string }>
}
type Document = {
  openapi: string
  info: { title: string; version: string }
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation & { tags: string[] }>>
  components: { schemas: Record<string, object> }
}

/** The product document's eighteen endpoints. */
const documented = [
  'POST /v1/ivrs',
  'GET /v1/ivrs',
  'GET /v1/ivrs/{ivr_name}',
  'PUT /v1/ivrs/{ivr_name}',
  'DELETE /v1/ivrs/{ivr_name}',
  'POST /v1/ivrs/{ivr_name}/restart',
  'GET /v1/ivrs/{ivr_name}/status',
  'POST /v1/ivrs/{ivr_name}/menus',
  'GET /v1/ivrs/{ivr_name}/menus',
  'GET /v1/ivrs/{ivr_name}/menus/{menu_id}',
  'PUT /v1/ivrs/{ivr_name}/menus/{menu_id}',
  'DELETE /v1/ivrs/{ivr_name}/menus/{menu_id}',
  'POST /v1/ivrs/{ivr_name}/menus/{menu_id}/options',
  'PUT /v1/ivrs/{ivr_name}/menus/{menu_id}/options/{digit}',
  'DELETE /v1/ivrs/{ivr_name}/menus/{menu_id}/options/{digit}',
  'POST /v1/ivrs/{ivr_name}/tts/preview',
  'GET /v1/ivrs/{ivr_name}/tts/cache',
  'DELETE /v1/ivrs/{ivr_name}/tts/cache',
  'GET /v1/ivrs/{ivr_name}/flow',
]

describe('the description of the REST API', () => {
  const rest = withRest(createTestDatabase)
  const read = async () => (await (await rest.tester.app.request('/openapi.json')).json()) as Document
  const operationsOf = ({ paths }: Document) =>
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        path,
        operation,
      })),
    )

  it('is OpenAPI 3.1 and holds every documented endpoint', async () => {
    const document = await read()
    expect(document.openapi).toBe('3.1.0')
    expect(operationsOf(document).map(({ name }) => name)).toEqual(expect.arrayContaining(documented))
  })

  it('refers only to schemas that it holds', async () => {
    const document = await read()
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref)
    expect(refs.length).toBeGreaterThan(50)
    for (const ref of new Set(refs)) {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(ref ?? '')?.[1] ?? ref
      expect(document.components.schemas).toHaveProperty(String(name))
    }
  })

  it('declares the parameters of every path, a description of every answer, and operations by one name each', async () => {
    const document = await read()
    const operations = operationsOf(document)
    for (const { path, operation } of operations) {
      const inPath = operation.parameters.filter((each) => each.in === 'path')
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
      expect(inPath.every(({ required }) => required)).toBe(true)
      expect(Object.values(operation.responses).every(({ description }) => description.length > 0)).toBe(true)
      expect(document.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(operation.tags))
    }
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
  })

  it('its examples can be sent as they are', async () => {
    const document = await read()
    const { caller } = rest
    const values: Record<string, string> = { ivr_name: 'customer-support', menu_id: 'main_menu', digit: '1' }
    const inOrder = [
      'createIvr',
      'createMenu',
      'addOption',
      'updateIvr',
      'updateMenu',
      'updateOption',
      'publishIvr',
      'previewSpeech',
      'startTestCall',
      'createTest',
      'runTests',
    ]
    for (const operationId of inOrder) {
      const found = operationsOf(document).find(({ operation }) => operation.operationId === operationId)
      const [method = '', path = ''] = found?.name.split(' ') ?? []
      const example = found?.operation.requestBody?.content['application/json']?.example
      const answer = await caller.call(
        method,
        path.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? ''),
        example,
      )
      expect([operationId, answer.status]).toEqual([operationId, expect.toSatisfy((status) => status < 300)])
    }
  })

  it('can be read and tried in the browser without asking anybody else', async () => {
    const page = await rest.tester.app.request('/docs')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const html = await page.text()
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link ?? '')
    expect(links.length).toBe(4)
    for (const link of links) {
      expect(link).toMatch(/^\/docs\//)
      expect((await rest.tester.app.request(link)).status).toBe(200)
    }
  })
})
