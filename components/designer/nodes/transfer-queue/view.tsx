import { Headset } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { TransferQueueFields } from './fields.tsx'

export const transferQueueView: ActionView = {
  icon: Headset,
  ink: 'text-node-queue',
  edge: 'border-l-node-queue',
  comesBack: false,
  firstTarget: '',
  Fields: TransferQueueFields,
}
