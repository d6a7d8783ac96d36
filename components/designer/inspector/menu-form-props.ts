import type { Draft, DraftMenu } from '../draft/draft.ts'
import type { MenuErrors, MenuValues } from './menu-values.ts'

/** What the fields of a kind of menu get. */
export type MenuFormProps = {
  draft: Draft
  menu: DraftMenu
  values: MenuValues
  errors: MenuErrors
  readOnly: boolean
  /** Changes a field; it is stored at the next `commit`. */
  set: (changes: Partial<MenuValues>) => void
  /** Stores what was changed, if it makes sense: on leaving a field, on Enter, on choosing. */
  commit: (changes?: Partial<MenuValues>) => void
}
