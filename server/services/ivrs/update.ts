import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { notify } from '../../events.ts'
import { editDraft } from '../flow/edit-draft.ts'
import { invalidFields, parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { type IvrChanges, ivrChangesSchema } from './ivr-fields.ts'

/**
 * Changes the fields given; null clears one that may be empty. Language, voice and model belong to the flow, so this
 * is an edit of the draft; a new key or engine is used from the next prompt on. Throws NotFound, Invalid.
 */
export async function updateIvr(
  services: Services,
  access: Access,
  { name, changes }: { name: string; changes: IvrChanges },
): Promise<Ivr> {
  const { openaiApiKey, ...fields } = parseInput(ivrChangesSchema, changes)
  const { result } = await editDraft(services, access, { name }, async (tx, ivr) => {
    if (fields.rootMenuId != null) {
      const where = { tenantId: access.tenantId, ivrName: ivr.name, menuId: fields.rootMenuId }
      const found = await tx.ivrMenu.count({ where })
      if (found === 0) throw invalidFields([{ path: 'rootMenuId', message: 'names no menu of this IVR' }])
    }
    const updated = await tx.ivr.update({
      where: { id: ivr.id },
      data: { ...fields, ...(openaiApiKey === undefined ? {} : { openaiApiKey: sealed(services, openaiApiKey) }) },
    })
    await notify(tx, 'ivr_changed', { tenantId: access.tenantId, ivrId: ivr.id })
    return updated
  })
  return result
}

const sealed = ({ secrets }: Services, key: string | null) => (key === null ? null : secrets.encrypt(key))
