import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import type { Services } from '../services.ts'
import { findVoicemail } from './find-voicemail.ts'
import { type MessageFile, messageFile } from './message-file.ts'

/** What was said, and when, for naming a download. */
export type MessageAudio = MessageFile & { mailbox: string; receivedAt: Date }

/** The WAV file of a message of the tenant. Throws NotFound, also where the file is gone. */
export async function findMessageAudio(
  services: Pick<Services, 'db' | 'voicemailDir' | 'logger'>,
  access: Access,
  { id }: { id: string },
): Promise<MessageAudio> {
  const columns = { filePath: true, mailbox: true, receivedAt: true } as const
  const { filePath, ...message } = await findVoicemail(services, access, id, columns)
  const found = await messageFile(services.voicemailDir, access.tenantId, filePath)
  if (found) return { ...found, ...message }
  services.logger.warn({ voicemailId: id }, 'the audio of a message is not in the voicemail folder of its tenant')
  throw new NotFound('The recording of this message is gone.')
}
