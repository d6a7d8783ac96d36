import { Headset } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { TransferQueueFields } from './fields.tsx'

export const transferQueueView: ActionView = {
  label: 'Queue',
  verb: 'Send to a queue',
  icon: Headset,
  ink: 'text-node-queue',
  edge: 'border-l-node-queue',
  comesBack: false,
  target: (queue) => queue,
  firstTarget: '',
  Fields: TransferQueueFields,
}
