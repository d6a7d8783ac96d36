import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { Draft } from '../draft/draft.ts'

/** Targets that options of this type have anywhere in the draft, each once, sorted. */
export function knownTargets(draft: Draft, type: ActionType): string[] {
  const targets = draft.menus.flatMap((menu) =>
    menu.options.filter((option) => option.actionType === type).map((option) => option.actionTarget),
  )
  return [...new Set(targets)].toSorted()
}
