import { z } from 'zod'
import type { ListedVersion } from '../../../services/flow/list-versions.ts'

export const versionSchema = z
  .object({
    version: z.int(),
    note: z.string().nullable(),
    published_by: z.string().nullable(),
    rolled_back_to: z.int().nullable().describe('The older version whose flow this is, after a rollback.'),
    created_at: z.iso.datetime(),
    prompts_total: z.int().nullable().describe('Distinct prompts; null until the runtime looked.'),
    prompts_ready: z.int().nullable(),
    live_at: z.iso.datetime().nullable().describe('When new calls began to run it.'),
  })
  .meta({ id: 'FlowVersion' })

export const toVersion = (version: ListedVersion): z.input<typeof versionSchema> => ({
  version: version.version,
  note: version.note,
  published_by: version.publishedBy,
  rolled_back_to: version.rolledBackTo,
  created_at: version.createdAt.toISOString(),
  prompts_total: version.promptsTotal,
  prompts_ready: version.promptsReady,
  live_at: version.liveAt?.toISOString() ?? null,
})
