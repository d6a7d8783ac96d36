import type { Draft } from '../draft/draft.ts'
import type { OptionErrors, OptionValues } from './option-values.ts'

/** What the fields of an action type get. */
export type OptionFormProps = {
  draft: Draft
  menuId: string
  values: OptionValues
  errors: OptionErrors
  readOnly: boolean
  /** Changes a field; it is stored at the next `commit`. */
  set: (changes: Partial<OptionValues>) => void
  /** Stores what was changed, if it makes sense: on leaving a field, on Enter, on choosing. */
  commit: (changes?: Partial<OptionValues>) => void
}
