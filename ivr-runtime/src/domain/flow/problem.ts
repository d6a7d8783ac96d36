/** Errors keep a flow from being published; warnings do not. */
export type ProblemSeverity = 'error' | 'warning'

/** Something wrong with a flow, and where. */
export type Problem = {
  severity: ProblemSeverity
  code:
    | 'root_missing'
    | 'no_menus'
    | 'target_menu_missing'
    | 'no_options'
    | 'prompt_empty'
    | 'prompt_too_long'
    | 'target_invalid'
    | 'duplicate_key'
    | 'duplicate_menu'
    | 'menu_unreachable'
    | 'loop_without_exit'
    | 'prompt_promises_missing_key'
    | 'option_not_mentioned'
  /** One sentence that says what is wrong and what to do. */
  message: string
  place: { menuId?: string; key?: string; field?: string }
}
