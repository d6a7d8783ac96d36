import { Split } from 'lucide-react'
import type { KindView } from '../kind-view.ts'
import { BranchFields } from './fields.tsx'
import { BranchSummary } from './summary.tsx'

export const branchView: KindView = {
  icon: Split,
  ink: 'text-node-branch',
  Summary: BranchSummary,
  Fields: BranchFields,
}
