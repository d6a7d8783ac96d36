/** Errors keep a flow from being published; warnings do not. */
export type ProblemSeverity = 'error' | 'warning'

/** Everything that checks find, by its code, and what each means. */
export const problemCodes = {
  root_missing: 'The menu in which calls begin is not there.',
  no_menus: 'There is no menu.',
  target_menu_missing: 'An option leads to a menu that is not there.',
  no_options: 'A menu has no options.',
  prompt_empty: 'A menu says nothing.',
  prompt_too_long: 'A text is longer than can be spoken at once.',
  target_invalid: 'A target cannot be used, or is not allowed.',
  duplicate_key: 'Two options of a menu have the same key.',
  duplicate_menu: 'Two menus have the same name.',
  menu_unreachable: 'No call comes to a menu.',
  loop_without_exit: 'No key leads out any more: only silence and wrong keys end the call.',
  prompt_promises_missing_key: 'A prompt tells callers to press a key that has no option.',
  option_not_mentioned: 'A prompt never mentions a key that has an option.',
  config_invalid: 'The kind of a menu or its configuration cannot be read.',
  translation_invalid: 'The translations of a menu cannot be read.',
  exit_missing: 'A menu has no option for an exit that its kind always takes.',
  key_not_of_kind: 'An option stands for a key or an exit that the kind of its menu does not have.',
  circle_without_caller: 'Menus that never wait for the caller lead to each other.',
  variable_unknown: 'A variable is used to which nothing gives a value.',
  translation_missing: 'An option sets a language in which menus have no words.',
  translation_unused: 'A menu has words in a language to which no option leads.',
  transfer_without_return: 'A call that nobody takes would leave the caller without a choice.',
  case_unreachable: 'A case of a branch is never taken: one before it has the same condition.',
  never_open: 'Opening hours have not a single hour.',
  caller_stranded: 'Whatever a caller does from here on, the call goes round until it is cut off.',
  silence_never_ends: 'A caller who presses nothing is led round until the call is cut off.',
  timeout_cuts_off: 'A prompt is played once, and whoever is silent then is hung up.',
  too_many_options: 'A menu has more choices than a caller keeps in mind.',
  prompt_long: 'A menu speaks longer than a caller listens.',
  path_too_long: 'So many menus lie before this one that callers give up.',
  key_with_two_meanings: 'A key that callers press from habit means one thing on the way here and another now.',
  paths_unchecked: 'The flow has more paths than are looked at: there may be further problems.',
} as const satisfies Record<string, string>

export type ProblemCode = keyof typeof problemCodes

/** Something wrong with a flow, and where. */
export type Problem = {
  severity: ProblemSeverity
  code: ProblemCode
  /** One sentence that says what is wrong and what to do, in English. */
  message: string
  /** What the sentence is made of (`ValuesOf` its code), for other languages. */
  values: Readonly<Record<string, string | number>>
  place: { menuId?: string; key?: string; field?: string }
  /** What a caller does to come to it, from the beginning of the call; absent: nobody can, or it has no one place. */
  path?: PathStep[]
}

/** A key or an exit taken in a menu. `failed`: what it led to came to nothing (nobody answered, no answer of the web service). */
export type PathStep = { menuId: string; key: string; failed?: true }
