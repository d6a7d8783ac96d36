import { Globe } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { HttpApiCallFields } from './fields.tsx'

export const httpApiCallView: ActionView = {
  label: 'Web service',
  verb: 'Ask a web service',
  icon: Globe,
  ink: 'text-node-api',
  edge: 'border-l-node-api',
  comesBack: true,
  target: (address) => (URL.canParse(address) ? new URL(address).host : address),
  firstTarget: '',
  Fields: HttpApiCallFields,
}
