import type { Draft } from '../../draft/draft.ts'
import { mapMenu, newOption } from '../../draft/draft-changes.ts'
import type { OptionFields } from '../../draft/edit.ts'

/** Puts an option into a menu, in the place of the one with its key if there is one. */
export const setOption = (draft: Draft, menuId: string, fields: OptionFields): Draft =>
  mapMenu(draft, menuId, (menu) => ({
    ...menu,
    options: [
      ...menu.options.filter(({ digit }) => digit !== fields.digit),
      { ...newOption(fields), id: menu.options.find(({ digit }) => digit === fields.digit)?.id ?? 0 },
    ],
  }))
