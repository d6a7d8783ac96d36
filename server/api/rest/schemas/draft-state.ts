import { type ProblemCode, problemCodes } from 'ivr-runtime/domain/flow/problem'
import { z } from 'zod'
import type { DraftView } from '../../../services/flow/draft-view.ts'

const codes = Object.entries(problemCodes).map(([code, meaning]) => `- \`${code}\`: ${meaning}`)

const problemOfFlowSchema = z
  .object({
    severity: z.enum(['error', 'warning']),
    code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]).describe(codes.join('\n')),
    message: z.string(),
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .describe('What the message is made of (names of menus, keys, counts), for messages in other languages.'),
    place: z.object({ menu_id: z.string().optional(), key: z.string().optional(), field: z.string().optional() }),
    path: z
      .array(
        z.object({
          menu_id: z.string(),
          key: z.string().describe('A key (`1`, `12`, `*`), or an exit (`t`, `open`).'),
          failed: z.literal(true).optional().describe('What it led to came to nothing: nobody answered.'),
        }),
      )
      .optional()
      .describe('What a caller does to come there; absent where no one way leads there. Empty: nothing.'),
  })
  .meta({
    id: 'FlowProblem',
    description: 'What the checks found in a draft. Errors stop publishing, warnings do not.',
  })

export const draftStateSchema = z
  .object({
    draft_revision: z.int(),
    published_version: z.int().nullable(),
    can_publish: z.boolean(),
    changed_since_publish: z.boolean(),
    menus: z.int().describe('How many there are.'),
    problems: z.array(problemOfFlowSchema),
  })
  .meta({ id: 'DraftState' })

export const toDraftState = ({ ivr, menus, problems, canPublish, changedSincePublish }: DraftView) => ({
  draft_revision: ivr.draftRevision,
  published_version: ivr.publishedVersion,
  can_publish: canPublish,
  changed_since_publish: changedSincePublish,
  menus: menus.length,
  problems: problems.map(({ place: { menuId, ...place }, severity, code, message, values, path }) => ({
    severity,
    code,
    message,
    values,
    place: { ...(menuId !== undefined && { menu_id: menuId }), ...place },
    ...(path && { path: path.map(({ menuId: menu_id, ...step }) => ({ menu_id, ...step })) }),
  })),
})
