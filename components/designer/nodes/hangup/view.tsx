import { PhoneOff } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { HangupFields } from './fields.tsx'
import { hangupCauseInWords } from './hangup-causes.ts'

export const hangupView: ActionView = {
  label: 'Hang up',
  verb: 'Hang up',
  icon: PhoneOff,
  ink: 'text-node-hangup',
  edge: 'border-l-node-hangup',
  comesBack: false,
  target: hangupCauseInWords,
  firstTarget: 'NORMAL_CLEARING',
  Fields: HangupFields,
}
