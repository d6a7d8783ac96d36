import { Prisma } from '../../../prisma/generated/client.ts'

// As in prisma/schema.prisma; a column that is added there belongs here too (ivr-columns.test.ts).
const columns = {
  id: 'id',
  tenantId: 'tenant_id',
  name: 'name',
  description: 'description',
  openaiApiKey: 'openai_api_key',
  defaultLanguage: 'default_language',
  defaultVoice: 'default_voice',
  ttsModel: 'tts_model',
  speechEngine: 'speech_engine',
  rootMenuId: 'root_menu_id',
  publishMode: 'publish_mode',
  publishedVersion: 'published_version',
  draftRevision: 'draft_revision',
  draftEditedBy: 'draft_edited_by',
  layoutRevision: 'layout_revision',
  status: 'status',
  podName: 'pod_name',
  serviceName: 'service_name',
  podStatus: 'pod_status',
  statusReason: 'status_reason',
  eslAddress: 'esl_address',
  httpAddress: 'http_address',
  restartRequestedAt: 'restart_requested_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const satisfies Record<Prisma.IvrScalarFieldEnum, string>

/** The columns of `ivrs` for a SELECT, under the names that Prisma gives them. */
export const selectIvr = (fields: readonly Prisma.IvrScalarFieldEnum[] = Object.values(Prisma.IvrScalarFieldEnum)) =>
  fields.map((field) => `${columns[field]} AS "${field}"`).join(', ')
