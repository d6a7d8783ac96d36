import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { findVoicemail } from './find-voicemail.ts'
import { toVoicemailView, type VoicemailView, voicemailColumns } from './voicemail-view.ts'

/** One message. Throws NotFound. */
export async function getVoicemail(
  services: Pick<Services, 'db'>,
  access: Access,
  { id }: { id: string },
): Promise<VoicemailView> {
  return toVoicemailView(await findVoicemail(services, access, id, voicemailColumns))
}
