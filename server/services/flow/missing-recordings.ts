import type { Draft } from 'ivr-runtime/domain/flow/draft'
import { newProblem } from 'ivr-runtime/domain/flow/new-problem'
import { libraryName, recordingNameSchema } from 'ivr-runtime/domain/flow/play-audio'
import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { atKey } from 'ivr-runtime/domain/flow/problem-values'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'

/**
 * Keys that play what the library does not have, as warnings: it may be uploaded without the draft being changed, and
 * until it is callers hear nothing and go on. A name that is made of variables shows in the call only.
 */
export async function missingRecordings(db: DbOrTransaction, ivr: Ivr, menus: Draft['menus']): Promise<Problem[]> {
  const playing = menus.flatMap(({ menuId, options }) =>
    options
      .filter(({ actionType }) => actionType === 'play_audio')
      .map(({ digit, actionTarget }) => ({ menuId, digit, name: libraryName(actionTarget.trim()) ?? '' }))
      .filter(({ name }) => recordingNameSchema.safeParse(name).success),
  )
  if (playing.length === 0) return []
  const where = { tenantId: ivr.tenantId, name: { in: playing.map(({ name }) => name) } }
  const there = new Set((await db.recording.findMany({ where, select: { name: true } })).map(({ name }) => name))
  return playing
    .filter(({ name }) => !there.has(name))
    .map(({ menuId, digit, name }) => {
      const values = { ...atKey(menuId, digit), reason: 'recording', value: name } as const
      return newProblem('warning', 'target_invalid', values, { menuId, key: digit, field: 'target' })
    })
}
