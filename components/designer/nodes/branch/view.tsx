import { Split } from 'lucide-react'
import type { KindView } from '../kind-view.ts'
import { conditionsOf } from './conditions.ts'
import { BranchFields } from './fields.tsx'
import { BranchSummary } from './summary.tsx'

export const branchView: KindView = {
  label: 'Branch',
  hint: 'Goes on by a variable, the caller’s number or the language',
  icon: Split,
  ink: 'text-node-branch',
  prompt: null,
  exitHint: (menu, exit) =>
    exit === 'else' ? 'When no case applies' : `When it ${conditionsOf(menu.config, exit).join(', or ')}`,
  Summary: BranchSummary,
  Fields: BranchFields,
}
