import { type BranchCase, branchConfigSchema } from 'ivr-runtime/domain/flow/kinds/branch'
import type { MenuConfig } from '../../draft/draft.ts'
import type { NodeTexts } from '../flow-words.ts'

/** The conditions that lead to an exit, in words: "begins with +44, or is fr"; '' for none. */
export function conditionsOf(config: MenuConfig, exit: string, t: NodeTexts): string {
  const parsed = branchConfigSchema.safeParse(config)
  if (!parsed.success) return ''
  return parsed.data.cases
    .filter((each) => each.exit === exit)
    .map((each) => inWords(each, t))
    .reduce((first, other) => (first ? t('conditions.either', { first, other }) : other), '')
}

function inWords(of: BranchCase, t: NodeTexts): string {
  if (!('value' in of)) return t(`conditions.${of.op}`)
  const value = typeof of.value === 'string' ? of.value || t('conditions.empty') : of.value.join(', ')
  return t(`conditions.${of.op}`, { value })
}
