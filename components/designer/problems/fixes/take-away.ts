import { branchConfigSchema } from 'ivr-runtime/domain/flow/kinds/branch'
import type { Draft } from '../../draft/draft.ts'
import { mapMenu, without } from '../../draft/draft-changes.ts'

/** Deletes an option, and the place of its leaf. */
export const deleteOption = (draft: Draft, menuId: string, digit: string): Draft =>
  without(
    mapMenu(draft, menuId, (menu) => ({ ...menu, options: menu.options.filter((option) => option.digit !== digit) })),
    [`option:${menuId}:${digit}`],
  )

/** Deletes the words of a menu in a language. */
export const deleteTranslation = (draft: Draft, menuId: string, language: string): Draft =>
  mapMenu(draft, menuId, (menu) => {
    const { [language]: _, ...kept } = menu.translations ?? {}
    return { ...menu, translations: Object.keys(kept).length > 0 ? kept : null }
  })

/** Deletes a case of a branch that another case before it takes the calls of; its exit stays, the other may use it. */
export const deleteCase = (draft: Draft, menuId: string, index: number): Draft =>
  mapMenu(draft, menuId, (menu) => {
    const { data } = branchConfigSchema.safeParse(menu.config)
    const gone = data?.cases[index]
    if (menu.kind !== 'branch' || !data || !gone) return menu
    const cases = data.cases.filter((_, at) => at !== index)
    const stillTaken = cases.some(({ exit }) => exit === gone.exit)
    const options = menu.options.filter(({ digit }) => stillTaken || digit !== gone.exit)
    return { ...menu, config: { ...data, cases }, options }
  })
