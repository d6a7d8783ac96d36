import { Globe } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { HttpApiCallFields } from './fields.tsx'

export const httpApiCallView: ActionView = {
  icon: Globe,
  ink: 'text-node-api',
  edge: 'border-l-node-api',
  comesBack: true,
  firstTarget: '',
  Fields: HttpApiCallFields,
}
