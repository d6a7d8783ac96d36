import type { Problem } from 'ivr-runtime/domain/flow/problem'
import type { DraftMenu } from '../draft/draft.ts'

/** Problems of the menu itself: of its own fields, or of a key that it does not have. */
export function menuProblems(problems: readonly Problem[], menu: DraftMenu): Problem[] {
  return problems.filter(({ place }) => {
    if (place.menuId !== menu.menuId) return false
    return !menu.options.some((option) => option.digit === place.key) || isMenuField(place.field)
  })
}

/** Problems of one key. */
export function optionProblems(problems: readonly Problem[], menuId: string, digit: string): Problem[] {
  return problems.filter(({ place }) => place.menuId === menuId && place.key === digit && !isMenuField(place.field))
}

/** Errors first, then as they came. */
export function worstFirst(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}

const isMenuField = (field: string | undefined) => field === 'promptText' || field === 'invalidPrompt'
