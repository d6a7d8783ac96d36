import type { Problem } from 'ivr-runtime/domain/flow/problem'
import type { DraftMenu } from '../draft/draft.ts'
import { ownExits } from '../draft/menu-exits.ts'

/** Problems of the menu itself: of its own fields, or of a key that it has no row for. */
export function menuProblems(problems: readonly Problem[], menu: DraftMenu): Problem[] {
  const rows = [...menu.options.map((option) => option.digit), ...ownExits(menu)]
  return problems.filter(({ place }) => {
    if (place.menuId !== menu.menuId) return false
    return place.key === undefined || !rows.includes(place.key) || isMenuField(place.field)
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

const isMenuField = (field = '') => /^(?:promptText|invalidPrompt|translations)(?:\.|$)/.test(field)
