import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import type { Draft, DraftMenu } from '../../draft/draft.ts'
import { mapMenu, newOption } from '../../draft/draft-changes.ts'
import { hasKeys } from '../../draft/menu-exits.ts'
import { mentionKey } from './mention-key.ts'

/** Keys that callers know to lead back, the most usual first. */
const usual = ['9', '*', '#', '0'] as const

/** What the menu in which calls begin is called, in the languages that prompts are written in. */
const mainMenu: Record<string, string> = {
  en: 'the main menu',
  de: 'das Hauptmenü',
  fr: 'le menu principal',
  es: 'el menú principal',
  it: 'il menu principale',
  pt: 'o menu principal',
  nl: 'het hoofdmenu',
}

/** The key that would lead back from a menu; null where there is none to spare, or no menu to go back to. */
export function keyForWayBack(draft: Draft, menu: DraftMenu): string | null {
  if (!hasKeys(menu) || rootMenuId(draft) === menu.menuId) return null
  return usual.find((key) => !menu.options.some(({ digit }) => digit.startsWith(key))) ?? null
}

/** Gives a menu a key that leads back to where calls begin, and says so in its prompt. */
export function addWayBack(draft: Draft, menuId: string): Draft {
  const menu = draft.menus.find((each) => each.menuId === menuId)
  const digit = menu ? keyForWayBack(draft, menu) : null
  if (!menu || digit === null) return draft
  const language = (menu.language ?? draft.ivr.language).split('-')[0] ?? ''
  const option = newOption({
    digit,
    actionType: 'sub_menu',
    actionTarget: rootMenuId(draft),
    description: mainMenu[language] ?? mainMenu.en ?? null,
  })
  const added = mapMenu(draft, menuId, (each) => ({ ...each, options: [...each.options, option] }))
  return mentionKey(added, menuId, digit)
}
