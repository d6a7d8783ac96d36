import { z } from 'zod'
import type { Access } from '../../access.ts'
import { notify } from '../../events.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { findVoicemail, noSuchMessage } from './find-voicemail.ts'
import { tellSwitch } from './tell-switch.ts'
import { toVoicemailView, type VoicemailView, voicemailColumns } from './voicemail-view.ts'

export const markVoicemailSchema = z.strictObject({
  heard: z.boolean().describe('False: it counts as new again.'),
})

/**
 * Marks a message as heard, or as new again; the first time it was heard stays. The switch is told meanwhile. Throws
 * NotFound, Invalid.
 */
export async function markVoicemail(
  services: Services,
  access: Access,
  { id, ...input }: { id: string; heard: boolean },
): Promise<VoicemailView> {
  const { heard } = parseInput(markVoicemailSchema, input)
  const columns = { mailbox: true, filePath: true, switchUuid: true } as const
  const message = await findVoicemail(services, access, id, columns)
  const { tenantId } = access
  const { count } = await services.db.voicemail.updateMany({
    where: { id, tenantId, heardAt: heard ? null : { not: null } },
    data: { heardAt: heard ? new Date() : null },
  })
  if (count > 0) {
    await notify(services.db, 'voicemail_changed', { tenantId })
    void tellSwitch(services, { ...message, id, tenantId }, (control, its) => control.markMessage(its, heard))
  }
  const row = await services.db.voicemail.findFirst({ where: { id, tenantId }, select: voicemailColumns })
  if (!row) throw noSuchMessage()
  return toVoicemailView(row)
}
