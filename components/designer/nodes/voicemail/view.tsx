import { Voicemail } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { VoicemailFields } from './fields.tsx'

export const voicemailView: ActionView = {
  label: 'Voicemail',
  verb: 'Take a message',
  icon: Voicemail,
  ink: 'text-node-voicemail',
  edge: 'border-l-node-voicemail',
  comesBack: false,
  target: (mailbox) => `Mailbox ${mailbox}`,
  firstTarget: '',
  Fields: VoicemailFields,
}
