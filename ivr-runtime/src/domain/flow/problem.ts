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
    /** Whatever a caller does from here on, the call goes round until it is cut off. */
    | 'caller_stranded'
    /** A caller who presses nothing is led round until the call is cut off. */
    | 'silence_never_ends'
    /** The prompt is played once, and whoever is silent then is hung up. */
    | 'timeout_cuts_off'
    /** More choices than a caller keeps in mind. */
    | 'too_many_options'
    /** Words of a menu that take longer than a caller listens. */
    | 'prompt_long'
    /** So many menus lie before this one that callers give up. */
    | 'path_too_long'
    /** A key that means one thing on the way here and another thing now. */
    | 'key_with_two_meanings'
    /** The flow has more paths than were looked at: there may be further problems. */
    | 'paths_unchecked'
  /** One sentence that says what is wrong and what to do. */
  message: string
  place: { menuId?: string; key?: string; field?: string }
  /** What a caller does to come to it, from the beginning of the call; absent: nobody can, or it has no one place. */
  path?: PathStep[]
}

/** A key or an exit taken in a menu. `failed`: what it led to came to nothing (nobody answered, no answer of the web service). */
export type PathStep = { menuId: string; key: string; failed?: true }
