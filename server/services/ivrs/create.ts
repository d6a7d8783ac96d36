import { randomBytes, randomUUID } from 'node:crypto'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { DbOrTransaction } from '../../db.ts'
import { Conflict } from '../../errors.ts'
import { notify } from '../../events.ts'
import { isUniqueViolation } from '../database-error.ts'
import { viewDraft } from '../flow/draft-view.ts'
import { insertMenus } from '../flow/insert-menus.ts'
import { storeVersion } from '../flow/store-version.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { hintsNote } from '../templates/hints-note.ts'
import { templates } from '../templates/registry.ts'
import type { Template } from '../templates/template.ts'
import { type NewIvr, newIvrSchema } from './ivr-fields.ts'

/**
 * Makes an IVR, without menus or with those of a template; the worker hears of it and brings up its pod. One that
 * publishes by itself begins with the template as its first version. Throws Invalid, Conflict.
 */
export async function createIvr(services: Services, access: Access, input: NewIvr): Promise<Ivr> {
  const { openaiApiKey, template: templateId, ...fields } = parseInput(newIvrSchema, input)
  const template = templateId == null ? null : templates[templateId]
  const { rootMenuId = null, ...defaults } = template?.ivr ?? {}
  try {
    return await services.db.$transaction(async (tx) => {
      const ivr = await tx.ivr.create({
        data: {
          ...defaults,
          ...fields,
          rootMenuId,
          tenantId: access.tenantId,
          openaiApiKey: openaiApiKey == null ? null : services.secrets.encrypt(openaiApiKey),
          podName: `freeswitch-ivr-${fields.name}-${randomBytes(3).toString('hex')}`,
          serviceName: `freeswitch-ivr-${fields.name}-svc`,
        },
      })
      await notify(tx, 'ivr_changed', { tenantId: access.tenantId, ivrId: ivr.id })
      return template === null ? ivr : fillIn(tx, access, ivr, template)
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Conflict(`There is already an IVR called "${fields.name}".`, [{ path: 'name', message: 'is taken' }])
  }
}

async function fillIn(tx: DbOrTransaction, access: Access, ivr: Ivr, template: Template): Promise<Ivr> {
  await insertMenus(tx, ivr, template.menus)
  await tx.ivrNote.create({ data: { ivrId: ivr.id, noteId: randomUUID(), ...hintsNote(template) } })
  const { flow } = await viewDraft(tx, ivr)
  if (ivr.publishMode !== 'auto' || flow === null) return ivr
  await storeVersion(tx, ivr, flow, { note: `Template: ${template.words.en.title}`, publishedBy: access.actor })
  return tx.ivr.findUniqueOrThrow({ where: { id: ivr.id } })
}
