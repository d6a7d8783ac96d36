import type { Problem } from 'ivr-runtime/domain/flow/problem'

/** Problems of the menu itself, those of its options left out. */
export function menuProblems(problems: readonly Problem[], menuId: string): Problem[] {
  return problems.filter(({ place }) => place.menuId === menuId && !place.key)
}

export function optionProblems(problems: readonly Problem[], menuId: string, digit: string): Problem[] {
  return problems.filter(({ place }) => place.menuId === menuId && place.key === digit)
}

/** Errors first, then as they came. */
export function worstFirst(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}
