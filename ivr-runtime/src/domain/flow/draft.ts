/** An option as it stands in the draft: the columns of `ivr_menu_options`, not yet known to make sense. */
export type DraftOption = {
  digit: string
  actionType: string
  actionTarget: string
  actionConfig: unknown
  description: string | null
}

/** A menu as it stands in the draft: the columns of `ivr_menus`, with its options. */
export type DraftMenu = {
  menuId: string
  /** `menu`, `message`, `hours`, `collect` or `branch`, see menu-kind. */
  kind: string
  /** What the kind needs to know, see `kinds/<kind>`; null where it needs nothing. */
  config: unknown
  /** Null: the language of the call. */
  language: string | null
  /** `{"fr": {"prompt_text", "invalid_prompt", "voice"}}`; null: none. */
  translations: unknown
  promptText: string
  ttsVoice: string | null
  timeoutSeconds: number
  maxRetries: number
  invalidPrompt: string | null
  options: DraftOption[]
}

/** What a supervisor edits. Menus in order of creation. */
export type Draft = {
  ivr: {
    name: string
    defaultLanguage: string
    defaultVoice: string
    ttsModel: string
    rootMenuId: string | null
  }
  menus: DraftMenu[]
}

/** The menu in which calls begin: the one that was chosen, by default `main_menu`, else the first created. */
export function rootMenuId(draft: { ivr: { rootMenuId: string | null }; menus: { menuId: string }[] }): string {
  if (draft.ivr.rootMenuId !== null) return draft.ivr.rootMenuId
  const main = draft.menus.find((menu) => menu.menuId === 'main_menu')
  return (main ?? draft.menus[0])?.menuId ?? 'main_menu'
}
