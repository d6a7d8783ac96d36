import { Keyboard } from 'lucide-react'
import type { KindView } from '../kind-view.ts'
import { CollectFields } from './fields.tsx'
import { CollectSummary } from './summary.tsx'

export const collectView: KindView = {
  icon: Keyboard,
  ink: 'text-node-collect',
  Summary: CollectSummary,
  Fields: CollectFields,
}
