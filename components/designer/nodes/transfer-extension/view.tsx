import { PhoneForwarded } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { TransferExtensionFields } from './fields.tsx'

export const transferExtensionView: ActionView = {
  icon: PhoneForwarded,
  ink: 'text-node-extension',
  edge: 'border-l-node-extension',
  comesBack: false,
  firstTarget: '',
  Fields: TransferExtensionFields,
}
