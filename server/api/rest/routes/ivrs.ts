import { z } from 'zod'
import { createIvr } from '../../../services/ivrs/create.ts'
import { deleteIvr } from '../../../services/ivrs/delete.ts'
import { getIvr } from '../../../services/ivrs/get.ts'
import { ivrChangesSchema, newIvrSchema } from '../../../services/ivrs/ivr-fields.ts'
import { listIvrs } from '../../../services/ivrs/list.ts'
import { maskKey } from '../../../services/ivrs/mask-key.ts'
import { restartIvr } from '../../../services/ivrs/restart.ts'
import { getIvrStatus } from '../../../services/ivrs/status.ts'
import { updateIvr } from '../../../services/ivrs/update.ts'
import { pageSchema } from '../../../services/page.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json, noContent } from '../reply.ts'
import { ivrSchema, ivrStatusSchema, listedIvrSchema, toIvr, toIvrStatus, toListedIvr } from '../schemas/ivr.ts'

const tag = 'IVRs'
const oneIvr = z.object({ ivr: ivrSchema })

export const ivrEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/ivrs',
    operationId: 'createIvr',
    tag,
    summary: 'Create an IVR',
    description: 'Its pod is brought up at once; calls are answered as soon as a first version is published.',
    permission: 'ivr:write',
    body: newIvrSchema,
    bodyExample: {
      name: 'customer-support',
      description: 'Customer support IVR with menu routing',
      openai_api_key: 'sk-...',
      default_language: 'en',
      default_voice: 'alloy',
      tts_model: 'tts-1',
    },
    responses: { 201: jsonAnswer('The IVR was created.', oneIvr) },
    problems: [409],
    async handle({ services, access, body }) {
      const ivr = await createIvr(services, access, body)
      return json({ ivr: toIvr(ivr, maskKey(services, ivr.openaiApiKey)) }, 201)
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs',
    operationId: 'listIvrs',
    tag,
    summary: 'List IVRs',
    permission: 'ivr:read',
    query: pageSchema,
    responses: {
      200: jsonAnswer('IVRs by name.', z.object({ ivrs: z.array(listedIvrSchema), total: z.int() })),
    },
    async handle({ services, access, query }) {
      const { ivrs, total } = await listIvrs(services, access, query)
      return json({ ivrs: ivrs.map(toListedIvr), total })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}',
    operationId: 'getIvr',
    tag,
    summary: 'Get an IVR',
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('The IVR.', oneIvr) },
    async handle({ services, access, params }) {
      const ivr = await getIvr(services, access, { name: params.ivr_name })
      return json({ ivr: toIvr(ivr, maskKey(services, ivr.openaiApiKey)) })
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/ivrs/{ivr_name}',
    operationId: 'updateIvr',
    tag,
    summary: 'Change an IVR',
    description:
      'Changes the fields given; null clears one that may be empty. A new API key or speech engine is used from the next prompt on.',
    permission: 'ivr:write',
    body: ivrChangesSchema,
    bodyExample: { description: 'Updated description', default_voice: 'nova' },
    responses: { 200: jsonAnswer('The IVR as it is now.', oneIvr) },
    async handle({ services, access, params, body }) {
      const ivr = await updateIvr(services, access, { name: params.ivr_name, changes: body })
      return json({ ivr: toIvr(ivr, maskKey(services, ivr.openaiApiKey)) })
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/ivrs/{ivr_name}',
    operationId: 'deleteIvr',
    tag,
    summary: 'Delete an IVR',
    description: 'With its pod, menus, versions, calls and audio.',
    permission: 'ivr:write',
    responses: { 204: { description: 'The IVR is gone.' } },
    async handle({ services, access, params }) {
      await deleteIvr(services, access, { name: params.ivr_name })
      return noContent()
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/restart',
    operationId: 'restartIvr',
    tag,
    summary: "Restart an IVR's pod",
    description: 'Calls in progress may finish.',
    permission: 'ivr:write',
    responses: { 200: jsonAnswer('The restart was asked for.', z.object({ message: z.string() })) },
    async handle({ services, access, params }) {
      await restartIvr(services, access, { name: params.ivr_name })
      return json({ message: `IVR ${params.ivr_name} restart initiated` })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/status',
    operationId: 'getIvrStatus',
    tag,
    summary: 'Get how an IVR is now',
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('Its pod, its health and its calls.', ivrStatusSchema) },
    async handle({ services, access, params }) {
      return json(toIvrStatus(await getIvrStatus(services, access, { name: params.ivr_name })))
    },
  }),
]
