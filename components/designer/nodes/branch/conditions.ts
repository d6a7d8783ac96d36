import { type BranchCase, type BranchOp, branchConfigSchema } from 'ivr-runtime/domain/flow/kinds/branch'
import type { MenuConfig } from '../../draft/draft.ts'

/** A comparison as the verb of a sentence: "it is fr". */
export const opInWords: Record<BranchOp, string> = {
  equals: 'is',
  not_equals: 'is not',
  starts_with: 'begins with',
  one_of: 'is one of',
  exists: 'is known',
  greater_than: 'is greater than',
  less_than: 'is less than',
} satisfies Record<BranchOp, string>

/** The conditions that lead to an exit, in words: "begins with +44". */
export function conditionsOf(config: MenuConfig, exit: string): string[] {
  const parsed = branchConfigSchema.safeParse(config)
  return parsed.success ? parsed.data.cases.filter((each) => each.exit === exit).map(inWords) : []
}

function inWords(of: BranchCase): string {
  const value = 'value' in of ? (typeof of.value === 'string' ? of.value || 'empty' : of.value.join(', ')) : ''
  return `${opInWords[of.op]} ${value}`.trim()
}
