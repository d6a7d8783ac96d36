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
    /** The kind of a menu or its configuration cannot be read. */
    | 'config_invalid'
    | 'translation_invalid'
    /** A menu has no option for an exit that its kind always takes. */
    | 'exit_missing'
    /** An option stands for a key or an exit that the kind of its menu does not have. */
    | 'key_not_of_kind'
    /** Menus that never wait for the caller lead to each other. */
    | 'circle_without_caller'
    | 'variable_unknown'
    /** An option sets a language in which menus have no words. */
    | 'translation_missing'
    /** Words in a language to which no option leads. */
    | 'translation_unused'
    /** A call that nobody takes would leave the caller without a choice. */
    | 'transfer_without_return'
    /** A case of a branch can never be taken, because an earlier one has the same condition. */
    | 'case_unreachable'
    /** Opening hours without a single hour. */
    | 'never_open'
  /** One sentence that says what is wrong and what to do. */
  message: string
  place: { menuId?: string; key?: string; field?: string }
}
