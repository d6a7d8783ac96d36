import { Split } from 'lucide-react'
import type { KindView } from '../kind-view.ts'
import { BranchFields } from './fields.tsx'
import { BranchSummary } from './summary.tsx'

export const branchView: KindView = {
  label: 'Branch',
  hint: 'Goes on by a variable, the caller’s number or the language',
  icon: Split,
  ink: 'text-node-branch',
  prompt: null,
  Summary: BranchSummary,
  Fields: BranchFields,
}
