import { rm } from 'node:fs/promises'
import type { Access } from '../../access.ts'
import { AppError } from '../../errors.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { findVoicemail, noSuchMessage } from './find-voicemail.ts'
import { messageFile } from './message-file.ts'
import { type SwitchTold, tellSwitch } from './tell-switch.ts'

/**
 * Deletes a message: with the switch, on disk and in the list. It goes also where the switch cannot be told. Throws
 * NotFound, and AppError `unavailable` when the file cannot be deleted; then the message stays.
 */
export async function deleteVoicemail(
  services: Services,
  access: Access,
  { id }: { id: string },
): Promise<{ id: string; switchTold: SwitchTold }> {
  const columns = { mailbox: true, filePath: true, switchUuid: true } as const
  const message = await findVoicemail(services, access, id, columns)
  const { tenantId } = access
  const audio = await messageFile(services.voicemailDir, tenantId, message.filePath)
  if (audio) await removeFile(audio.file)
  // The file first: what is in the list can be deleted again, a recording that nobody lists would stay for ever.
  const { count } = await services.db.voicemail.deleteMany({ where: { id, tenantId } })
  if (count === 0) throw noSuchMessage()
  await notify(services.db, 'voicemail_changed', { tenantId })
  const switchTold = await tellSwitch(services, { ...message, id, tenantId }, (control, its) =>
    control.deleteMessage(its),
  )
  return { id, switchTold }
}

async function removeFile(file: string): Promise<void> {
  try {
    await rm(file, { force: true })
  } catch (error) {
    const detail = 'The recording could not be deleted: the server may not write in the voicemail folder.'
    throw new AppError('unavailable', detail, [], { cause: error })
  }
}
