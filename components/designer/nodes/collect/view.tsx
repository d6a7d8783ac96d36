import { Keyboard } from 'lucide-react'
import type { KindView } from '../kind-view.ts'
import { CollectFields } from './fields.tsx'
import { CollectSummary } from './summary.tsx'

export const collectView: KindView = {
  label: 'Collect digits',
  hint: 'Takes a number from the caller into a variable',
  icon: Keyboard,
  ink: 'text-node-collect',
  prompt: {
    label: 'What callers hear',
    placeholder: 'Please enter your account number, followed by the hash key.',
  },
  Summary: CollectSummary,
  Fields: CollectFields,
}
