import { type BranchOp, branchOps } from 'ivr-runtime/domain/flow/kinds/branch'
import type { MenuConfig } from '../../draft/draft.ts'

export type CaseValues = { exit: string; op: BranchOp; value: string }

/** The config of a `branch` menu as its form holds it; the values of `one_of` are separated by commas. */
export type BranchValues = { on: string; cases: CaseValues[] }

export function toBranchValues(config: MenuConfig): BranchValues {
  const { on, cases } = (config ?? {}) as { on?: unknown; cases?: { exit?: string; op?: string; value?: unknown }[] }
  return {
    on: typeof on === 'string' ? on : '',
    cases: (Array.isArray(cases) ? cases : []).map(({ exit = '', op, value }) => ({
      exit,
      op: branchOps.find((each) => each === op) ?? 'equals',
      value: Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '',
    })),
  }
}

export function toBranchConfig({ on, cases }: BranchValues) {
  return {
    on: on.trim(),
    cases: cases.map(({ exit, op, value }) => {
      const name = exit.trim()
      if (op === 'exists') return { exit: name, op }
      if (op === 'one_of') return { exit: name, op, value: listed(value) }
      return { exit: name, op, value: value.trim() }
    }),
  }
}

const listed = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** A name for the exit of a further case: `case_2`, … */
export function newExit(cases: readonly CaseValues[]): string {
  const names = cases.map(({ exit }) => exit)
  let number = cases.length + 1
  while (names.includes(`case_${number}`)) number++
  return `case_${number}`
}
