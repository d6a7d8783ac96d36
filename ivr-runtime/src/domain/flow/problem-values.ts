import { isExit } from './option-key.ts'

type InMenu = { menu: string }
export type AtKey = InMenu & { key: string; key_kind: 'key' | 'exit' }
export type WithLanguage = { words: 'own' } | { words: 'translated'; language: string }
/** What a key of habit does. */
export type KeyMeaning = 'again' | 'back' | 'reach' | 'end' | 'onward'

/** What the sentence of each problem is made of. `field`, `fault`: where a value was refused and why, "must be …". */
export type ValuesOf = {
  root_missing: InMenu
  no_menus: Record<never, never>
  target_menu_missing: AtKey & { target: string }
  no_options: InMenu
  prompt_empty: InMenu & WithLanguage
  prompt_too_long: InMenu & { length: number; most: number }
  target_invalid:
    | (AtKey & { reason: 'language' | 'recording' | 'dial_string'; value: string })
    | (AtKey & { reason: 'option'; field: string; fault: string })
    | (InMenu & { reason: 'menu'; field: string; fault: string })
    | { reason: 'flow'; field: string; fault: string }
  duplicate_key: AtKey
  duplicate_menu: InMenu
  menu_unreachable: InMenu & { reason: 'no_path' | 'never_taken' }
  loop_without_exit: InMenu & { reason: 'keys' | 'options' | 'this_way' }
  prompt_promises_missing_key: InMenu & { key: string } & WithLanguage
  option_not_mentioned: InMenu & { key: string } & WithLanguage
  config_invalid: InMenu & { field: string; fault: string }
  translation_invalid: InMenu & { field: string; fault: string }
  exit_missing: InMenu & { exit: string }
  /** `exits`: those that the kind takes, each in quotes. */
  key_not_of_kind: AtKey & { kind: string; takes: 'keys' | 'exits'; exits: string }
  circle_without_caller: InMenu
  variable_unknown: (AtKey | (InMenu & { key_kind: 'none' })) & { variable: string }
  /** `menus`: how many; `menu` is the first. `heard`: the language that callers hear instead. */
  translation_missing: InMenu & { menus: number; language: string; heard: string }
  translation_unused: InMenu & { language: string } & ({ reason: 'no_option' } | { reason: 'fixed'; spoken: string })
  transfer_without_return: AtKey
  case_unreachable: InMenu & { number: number; exit: string }
  never_open: InMenu
  caller_stranded: InMenu & { most: number }
  silence_never_ends: InMenu
  timeout_cuts_off: InMenu & { seconds: number }
  too_many_options: InMenu & { choices: number; most: number }
  prompt_long: InMenu & { seconds: number; most: number } & WithLanguage
  path_too_long: InMenu & { most: number }
  /** `below`: one of the `menus` menus in which the key means something else than in `above`. */
  key_with_two_meanings: { key: string; above: string; was: KeyMeaning; below: string; is: KeyMeaning; menus: number }
  paths_unchecked: { places: number }
}

/** The values that name an option. */
export const atKey = (menu: string, key: string): AtKey => ({ menu, key, key_kind: isExit(key) ? 'exit' : 'key' })
