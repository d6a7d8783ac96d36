import { z } from 'zod'
import type { Ivr } from '../../../../prisma/generated/client.ts'
import { publishModeSchema } from '../../../services/ivrs/ivr-fields.ts'
import type { ListedIvr } from '../../../services/ivrs/list.ts'
import { healthStatuses, type IvrStatus } from '../../../services/ivrs/status.ts'

const time = z.iso.datetime()

export const ivrSchema = z
  .object({
    name: z.string(),
    description: z.string().nullable(),
    openai_api_key: z.string().nullable().describe('Masked: `sk-…4f2a`.'),
    default_language: z.string(),
    default_voice: z.string(),
    tts_model: z.string(),
    speech_engine: z.string().nullable(),
    root_menu_id: z.string().nullable(),
    publish_mode: publishModeSchema,
    published_version: z.int().nullable(),
    draft_revision: z.int(),
    status: z.string(),
    status_reason: z.string().nullable(),
    pod_name: z.string().nullable(),
    service_name: z.string().nullable(),
    created_at: time,
    updated_at: time,
  })
  .meta({ id: 'Ivr' })

export const toIvr = (ivr: Ivr, maskedKey: string | null): z.input<typeof ivrSchema> => ({
  name: ivr.name,
  description: ivr.description,
  openai_api_key: maskedKey,
  default_language: ivr.defaultLanguage,
  default_voice: ivr.defaultVoice,
  tts_model: ivr.ttsModel,
  speech_engine: ivr.speechEngine,
  root_menu_id: ivr.rootMenuId,
  publish_mode: ivr.publishMode,
  published_version: ivr.publishedVersion,
  draft_revision: ivr.draftRevision,
  status: ivr.status,
  status_reason: ivr.statusReason,
  pod_name: ivr.podName,
  service_name: ivr.serviceName,
  created_at: ivr.createdAt.toISOString(),
  updated_at: ivr.updatedAt.toISOString(),
})

export const listedIvrSchema = z
  .object({
    name: z.string(),
    status: z.string(),
    description: z.string().nullable(),
    default_language: z.string(),
    default_voice: z.string(),
    tts_model: z.string(),
    pod_name: z.string().nullable(),
    publish_mode: publishModeSchema,
    published_version: z.int().nullable(),
    created_at: time,
    updated_at: time,
  })
  .meta({ id: 'ListedIvr' })

export const toListedIvr = (ivr: ListedIvr): z.input<typeof listedIvrSchema> => ({
  name: ivr.name,
  status: ivr.status,
  description: ivr.description,
  default_language: ivr.defaultLanguage,
  default_voice: ivr.defaultVoice,
  tts_model: ivr.ttsModel,
  pod_name: ivr.podName,
  publish_mode: ivr.publishMode,
  published_version: ivr.publishedVersion,
  created_at: ivr.createdAt.toISOString(),
  updated_at: ivr.updatedAt.toISOString(),
})

export const ivrStatusSchema = z
  .object({
    name: z.string(),
    status: z.string(),
    status_reason: z.string().nullable(),
    active_calls: z.int().describe('Calls in progress, as the runtime counts them at this moment.'),
    total_calls: z.int().describe('Calls taken since the IVR was created, test calls included.'),
    test_calls: z.int().describe('How many of these were test calls.'),
    pod_name: z.string().nullable(),
    pod_status: z.string(),
    health_status: z.enum(healthStatuses),
    esl_address: z.string().nullable().describe('`host:port` to point a FreeSWITCH at (outbound event socket).'),
    published_version: z.int().nullable(),
  })
  .meta({ id: 'IvrStatus' })

export const toIvrStatus = (status: IvrStatus): z.input<typeof ivrStatusSchema> => ({
  name: status.ivr.name,
  status: status.ivr.status,
  status_reason: status.ivr.statusReason,
  active_calls: status.activeCalls,
  total_calls: status.totalCalls,
  test_calls: status.testCalls,
  pod_name: status.ivr.podName,
  pod_status: status.ivr.podStatus,
  health_status: status.healthStatus,
  esl_address: status.ivr.eslAddress,
  published_version: status.ivr.publishedVersion,
})
