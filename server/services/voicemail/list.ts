import { z } from 'zod'
import type { Prisma } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { type Page, pageSchema, totalOf } from '../page.ts'
import type { Services } from '../services.ts'
import { toVoicemailView, type VoicemailView, voicemailColumns } from './voicemail-view.ts'

export const voicemailFilterSchema = pageSchema.extend({
  mailbox: z.string().max(64).optional().describe('Only messages in this mailbox.'),
  heard: z.stringbool().optional().describe('Only those that were heard (`true`), or not (`false`).'),
  caller: z.string().max(128).optional().describe("Part of the caller's number or name."),
})

export type VoicemailFilter = Page & {
  mailbox?: string | undefined
  heard?: boolean | undefined
  caller?: string | undefined
}

/** The tenant's messages, the newest first. */
export async function listVoicemails(
  services: Pick<Services, 'db'>,
  access: Access,
  { mailbox, heard, caller = '', ...page }: VoicemailFilter,
): Promise<{ voicemails: VoicemailView[]; total: number }> {
  const where: Prisma.VoicemailWhereInput = {
    tenantId: access.tenantId,
    ...(mailbox !== undefined && { mailbox }),
    ...(heard !== undefined && { heardAt: heard ? { not: null } : null }),
    ...(caller.trim() !== '' && { OR: callerMatches(caller.trim()) }),
  }
  const rows = await services.db.voicemail.findMany({
    where,
    select: voicemailColumns,
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: page.limit,
    skip: page.offset,
  })
  const total = await totalOf(rows.length, page, () => services.db.voicemail.count({ where }))
  return { voicemails: rows.map(toVoicemailView), total }
}

/** People write numbers with spaces, brackets and hyphens, which the switch does not. */
function callerMatches(caller: string): Prisma.VoicemailWhereInput[] {
  const number = caller.replace(/[\s()./-]/g, '')
  return [
    { callerName: { contains: literally(caller), mode: 'insensitive' } },
    ...(number === '' ? [] : [{ callerNumber: { contains: literally(number), mode: 'insensitive' as const } }]),
  ]
}

/** `%` and `_` stand for themselves. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')
