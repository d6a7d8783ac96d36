import { Voicemail } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { VoicemailFields } from './fields.tsx'

export const voicemailView: ActionView = {
  icon: Voicemail,
  ink: 'text-node-voicemail',
  edge: 'border-l-node-voicemail',
  comesBack: false,
  firstTarget: '',
  Fields: VoicemailFields,
}
