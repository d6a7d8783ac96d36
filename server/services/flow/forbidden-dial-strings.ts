import { isDialString } from 'ivr-runtime/domain/flow/dial-string'
import type { Draft } from 'ivr-runtime/domain/flow/draft'
import { newProblem } from 'ivr-runtime/domain/flow/new-problem'
import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { atKey } from 'ivr-runtime/domain/flow/problem-values'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'

/**
 * Full dial strings that the organisation's settings do not allow, as warnings: the settings may change without the
 * draft, and until they do the call comes back to the caller.
 */
export async function forbiddenDialStrings(db: DbOrTransaction, ivr: Ivr, menus: Draft['menus']): Promise<Problem[]> {
  const dialling = menus.flatMap(({ menuId, options }) =>
    options
      .filter(({ actionType, actionTarget }) => actionType === 'transfer_extension' && isDialString(actionTarget))
      .map(({ digit, actionTarget }) => ({ menuId, digit, actionTarget })),
  )
  if (dialling.length === 0) return []
  const where = { id: ivr.tenantId }
  const { allowedDialStrings } = await db.tenant.findUniqueOrThrow({ where, select: { allowedDialStrings: true } })
  return dialling
    .filter(({ actionTarget }) => !allowedDialStrings.some((beginning) => actionTarget.startsWith(beginning)))
    .map(({ menuId, digit, actionTarget }) => {
      const values = { ...atKey(menuId, digit), reason: 'dial_string', value: actionTarget } as const
      return newProblem('warning', 'target_invalid', values, { menuId, key: digit, field: 'target' })
    })
}
