import { randomBytes } from 'node:crypto'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import { notify } from '../../events.ts'
import { isUniqueViolation } from '../database-error.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { type NewIvr, newIvrSchema } from './ivr-fields.ts'

/** Makes an IVR without menus; the worker hears of it and brings up its pod. Throws Invalid, Conflict. */
export async function createIvr(services: Services, access: Access, input: NewIvr): Promise<Ivr> {
  const { openaiApiKey, ...fields } = parseInput(newIvrSchema, input)
  try {
    return await services.db.$transaction(async (tx) => {
      const ivr = await tx.ivr.create({
        data: {
          ...fields,
          tenantId: access.tenantId,
          openaiApiKey: openaiApiKey == null ? null : services.secrets.encrypt(openaiApiKey),
          podName: `freeswitch-ivr-${fields.name}-${randomBytes(3).toString('hex')}`,
          serviceName: `freeswitch-ivr-${fields.name}-svc`,
        },
      })
      await notify(tx, 'ivr_changed', { tenantId: access.tenantId, ivrId: ivr.id })
      return ivr
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Conflict(`There is already an IVR called "${fields.name}".`, [{ path: 'name', message: 'is taken' }])
  }
}
