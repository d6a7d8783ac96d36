import { PhoneOff } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { HangupFields } from './fields.tsx'

export const hangupView: ActionView = {
  icon: PhoneOff,
  ink: 'text-node-hangup',
  edge: 'border-l-node-hangup',
  comesBack: false,
  firstTarget: 'NORMAL_CLEARING',
  Fields: HangupFields,
}
