import { z } from 'zod'
import { NotFound } from '../../../errors.ts'
import { createTest } from '../../../services/ivr-tests/create.ts'
import { deleteTest } from '../../../services/ivr-tests/delete.ts'
import { getTest } from '../../../services/ivr-tests/get.ts'
import { listTests } from '../../../services/ivr-tests/list.ts'
import { runTests, runTestsSchema } from '../../../services/ivr-tests/run.ts'
import { scriptOfTestCall } from '../../../services/ivr-tests/script-of-test-call.ts'
import { newTestSchema, testChangesSchema } from '../../../services/ivr-tests/test-fields.ts'
import { updateTest } from '../../../services/ivr-tests/update.ts'
import { pageSchema } from '../../../services/page.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json, noContent } from '../reply.ts'
import {
  ivrTestSchema,
  scriptOfCallSchema,
  testRunSchema,
  toIvrTest,
  toScriptOfCall,
  toTestRun,
} from '../schemas/ivr-test.ts'

const tag = 'Tests'

const example = {
  name: 'Sales can be reached',
  script: [
    { kind: 'press', keys: '1' },
    { kind: 'ends', how: 'transfer', target: 'queue-sales' },
  ],
  settings: { clock: '2026-11-23T10:00:00+01:00' },
}

export const ivrTestEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/tests',
    operationId: 'createTest',
    tag,
    summary: 'Keep a scripted test of an IVR',
    description: 'A test asks no web service and waits for nothing: `settings` has the answers and the moment.',
    permission: 'ivr:write',
    body: newTestSchema,
    bodyExample: example,
    responses: { 201: jsonAnswer('The test.', ivrTestSchema) },
    problems: [409],
    async handle({ services, access, params, body }) {
      return json(toIvrTest(await createTest(services, access, { ivrName: params.ivr_name, ...body })), 201)
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/tests',
    operationId: 'listTests',
    tag,
    summary: 'List the scripted tests of an IVR',
    permission: 'ivr:read',
    query: pageSchema,
    responses: { 200: jsonAnswer('By name.', z.object({ tests: z.array(ivrTestSchema), total: z.int() })) },
    async handle({ services, access, params, query }) {
      const { tests, total } = await listTests(services, access, { name: params.ivr_name, ...query })
      return json({ tests: tests.map(toIvrTest), total })
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/tests/run',
    operationId: 'runTests',
    tag,
    summary: 'Run scripted tests',
    description: 'On the engine alone, in milliseconds. A test that fails is an answer, not an error: read `passed`.',
    permission: 'ivr:read',
    body: runTestsSchema,
    bodyOptional: true,
    bodyExample: { version: 'draft' },
    responses: { 200: jsonAnswer('What came of each.', testRunSchema) },
    async handle({ services, access, params, body }) {
      return json(toTestRun(await runTests(services, access, { name: params.ivr_name, ...body })))
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/tests/{test_id}',
    operationId: 'getTest',
    tag,
    summary: 'Get a scripted test',
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('The test.', ivrTestSchema) },
    async handle({ services, access, params }) {
      return json(toIvrTest(await getTest(services, access, { name: params.ivr_name, id: params.test_id })))
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/ivrs/{ivr_name}/tests/{test_id}',
    operationId: 'updateTest',
    tag,
    summary: 'Change a scripted test',
    description: 'Fields that are left out stay as they are.',
    permission: 'ivr:write',
    body: testChangesSchema,
    bodyExample: { name: 'Sales can be reached by key 1' },
    responses: { 200: jsonAnswer('The test as it is now.', ivrTestSchema) },
    problems: [409],
    async handle({ services, access, params, body: changes }) {
      const test = { name: params.ivr_name, id: params.test_id }
      return json(toIvrTest(await updateTest(services, access, { ...test, changes })))
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/ivrs/{ivr_name}/tests/{test_id}',
    operationId: 'deleteTest',
    tag,
    summary: 'Delete a scripted test',
    permission: 'ivr:write',
    responses: { 204: { description: 'It is gone.' } },
    async handle({ services, access, params }) {
      await deleteTest(services, access, { name: params.ivr_name, id: params.test_id })
      return noContent()
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/test-calls/{id}/script',
    operationId: 'getTestCallScript',
    tag,
    summary: 'Get a test call as a script',
    description: 'Of a call that has ended; `script` and `settings` are what createTest takes.',
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('What was done, and what came of it.', scriptOfCallSchema) },
    problems: [409],
    async handle({ services, access, params }) {
      if (!z.uuid().safeParse(params.id).success) throw new NotFound('There is no such test call.')
      return json(toScriptOfCall(await scriptOfTestCall(services, access, { id: params.id })))
    },
  }),
]
