import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import type { Problem } from 'ivr-runtime/domain/flow/problem'
import type { Draft, DraftOption } from '../../draft/draft.ts'
import { addMenu, mapMenu } from '../../draft/draft-changes.ts'
import { newMenuFields } from '../../draft/new-menu-fields.ts'
import { failMenuOf, nextMenuOf, repointed } from '../../draft/pointing-options.ts'
import { startOf } from '../../draft/start-of.ts'

type Place = Problem['place']

/** The menu that an option names and that is not there; null when the draft has moved on. */
export function missingMenu(draft: Draft, { menuId, key, field }: Place): string | null {
  if (field === 'rootMenuId') return startOf(draft)
  const option = draft.menus.find((menu) => menu.menuId === menuId)?.options.find(({ digit }) => digit === key)
  return option ? targetIn(option, field) : null
}

function targetIn({ actionTarget, actionConfig }: DraftOption, field: string | undefined): string | null {
  if (field === 'config.next') return nextMenuOf(actionConfig)
  return field === 'config.on_fail' ? failMenuOf(actionConfig) : actionTarget
}

/** Adds the menu that is named; its words are still to be written. */
export function createMissingMenu(draft: Draft, place: Place): Draft {
  const menuId = missingMenu(draft, place)
  return menuId === null ? draft : addMenu(draft, newMenuFields(menuId), undefined)
}

/** Lets the option lead to the menu in which calls begin. */
export function pointToStart(draft: Draft, place: Place): Draft {
  const missing = missingMenu(draft, place)
  if (missing === null || place.menuId === undefined) return draft
  const start = rootMenuId(draft)
  return mapMenu(draft, place.menuId, (menu) => ({
    ...menu,
    options: menu.options.map((option) => {
      if (option.digit !== place.key) return option
      if (place.field === 'target') return { ...option, actionTarget: start }
      return { ...option, actionConfig: repointed(option.actionConfig, missing, start) }
    }),
  }))
}
