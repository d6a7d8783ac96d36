import type { ProblemCode } from './problem.ts'
import type { AtKey, KeyMeaning, ValuesOf, WithLanguage } from './problem-values.ts'

type Sentences = { [Code in ProblemCode]: (values: ValuesOf[Code]) => string }

/** What each problem says in English: what is wrong, and what to do. */
export const problemSentences: Sentences = {
  root_missing: ({ menu }) =>
    `Calls begin in menu "${menu}", which is not there. Choose another first menu or create it.`,
  no_menus: () => 'The IVR has no menu. Add the first one.',
  target_menu_missing: (values) =>
    `${keyOf(values)} leads to menu "${values.target}", which is not there. Create it or choose another.`,
  no_options: ({ menu }) => `Menu "${menu}" has no options, so callers cannot get on. Add at least one.`,
  prompt_empty: (values) =>
    values.words === 'own'
      ? `Menu "${values.menu}" says nothing. Write its prompt.`
      : `Menu "${values.menu}" says nothing in "${values.language}". Write its prompt or delete the translation.`,
  prompt_too_long: ({ menu, length, most }) =>
    `A prompt of menu "${menu}" has ${length} characters; ${most} can be spoken. Shorten it or split the menu.`,
  target_invalid: (values) => {
    switch (values.reason) {
      case 'language':
        return `${keyOf(values)} sets the language to "${values.value}", which is no language tag such as en or pt-BR. Correct it.`
      case 'recording':
        return `Key ${values.key} of menu "${values.menu}" plays the recording "${values.value}", which the library does not have. Upload it, or choose another.`
      case 'dial_string':
        return `Key ${values.key} of menu "${values.menu}" dials "${values.value}", which the settings do not allow. Ask an administrator to allow its beginning, or choose an extension.`
      case 'option':
        return `Key ${values.key} of menu "${values.menu}": ${values.field} ${values.fault}.`
      case 'menu':
        return `Menu "${values.menu}": ${values.field} ${values.fault}.`
      case 'flow':
        return `${values.field} ${values.fault}.`
    }
  },
  duplicate_key: (values) => `${keyOf(values)} has two options. Give one of them another key.`,
  duplicate_menu: ({ menu }) => `Two menus are called "${menu}". Rename one.`,
  menu_unreachable: ({ menu, reason }) =>
    reason === 'no_path'
      ? `No path leads to menu "${menu}". Point an option at it or delete it.`
      : `No call comes to menu "${menu}": none of the ways that lead to it is ever taken. Lead another option to it or delete it.`,
  loop_without_exit: ({ menu, reason }) =>
    reason === 'this_way'
      ? `Callers who come to menu "${menu}" this way find no transfer, voicemail or hang-up any more: they go round in circles. Add a way out.`
      : `From menu "${menu}" ${reason === 'keys' ? 'no key leads' : 'nothing leads'} to a transfer, voicemail or hang-up: callers go round in circles. Add a way out.`,
  prompt_promises_missing_key: (values) =>
    `The prompt${inLanguage(values)} of menu "${values.menu}" tells callers to press ${values.key}, but the menu has no option for it. Add the option or change the prompt.`,
  option_not_mentioned: (values) =>
    `The prompt of menu "${values.menu}"${inLanguage(values)} never mentions key ${values.key}. Callers${values.words === 'own' ? '' : ' of that language'} will not know of it.`,
  config_invalid: ({ menu, field, fault }) => `Menu "${menu}": ${field} ${fault}.`,
  translation_invalid: ({ menu, field, fault }) => `Menu "${menu}": ${field} ${fault}.`,
  exit_missing: ({ menu, exit }) =>
    `Menu "${menu}" has no option for its exit "${exit}". Add one that says where callers go then.`,
  key_not_of_kind: (values) =>
    `${keyOf(values)} is never taken: a menu of the kind "${values.kind}" takes ${values.takes === 'keys' ? 'keys, ' : ''}${values.exits}. Delete the option or give it one of those.`,
  circle_without_caller: ({ menu }) =>
    `Callers can come from menu "${menu}" back to it without being asked anything, again and again. Lead one of the options on the way elsewhere, or to a menu that waits for the caller.`,
  variable_unknown: (values) =>
    `${values.key_kind === 'none' ? `Menu "${values.menu}"` : keyOf(values)} uses {${values.variable}}, but nothing gives this variable a value. Collect it, save it from a web service, or correct the name.`,
  translation_missing: ({ menu, menus, language, heard }) =>
    `Calls can be in "${language}", but ${menus === 1 ? `menu "${menu}" has` : `${menus} menus, "${menu}" among them, have`} no words in it: callers hear "${heard}" there. Add the translations.`,
  translation_unused: (values) =>
    values.reason === 'no_option'
      ? `Menu "${values.menu}" has words in "${values.language}", but no option sets the language of the call to it. Add such an option or delete the translation.`
      : `Menu "${values.menu}" always speaks "${values.spoken}", so its words in "${values.language}" are never heard. Delete them, or let the menu follow the language of the call.`,
  transfer_without_return: (values) =>
    `${keyOf(values)} transfers callers before any menu waited for them: when nobody takes the call, they are hung up. Choose where they go then.`,
  case_unreachable: ({ menu, number, exit }) =>
    `Case ${number} of menu "${menu}" (exit "${exit}") asks the same as one before it and is never taken. Change or delete it.`,
  never_open: ({ menu }) => `Menu "${menu}" has no opening hours: it is always closed. Enter them.`,
  caller_stranded: ({ menu, most }) =>
    `Whatever callers do in menu "${menu}", they are led round until the call is cut off after ${most} menus. Lead a key, or the exit for no input, to a person, a mailbox or a hang-up.`,
  silence_never_ends: ({ menu }) =>
    `A caller who presses nothing in menu "${menu}" is led round and never let go, even when nobody is on the line. Let the exit for no input end the call or lead to a person.`,
  timeout_cuts_off: ({ menu, seconds }) =>
    `Menu "${menu}" says its prompt once and hangs up on callers who are silent for ${seconds} s. Say it more often, or add an exit for no input.`,
  too_many_options: ({ menu, choices, most }) =>
    `Menu "${menu}" has ${choices} choices; callers keep about ${most} in mind. Move some into a menu of their own.`,
  prompt_long: (values) =>
    `Menu "${values.menu}" speaks for about ${values.seconds} s${inLanguage(values)}; after ${values.most} s callers stop listening. Shorten it or split the menu.`,
  path_too_long: ({ menu, most }) =>
    `Callers answer ${most} menus before they come to menu "${menu}". Lead there from a menu nearer to the beginning, or join menus on the way.`,
  key_with_two_meanings: ({ key, above, was, below, is, menus }) =>
    `Key ${key} ${meanings[was]} in menu "${above}" and ${meanings[is]} in ${menus === 1 ? `menu "${below}" behind it` : `${menus} menus behind it ("${below}" among them)`}. Callers press it from habit: let it mean one thing.`,
  paths_unchecked: ({ places }) =>
    `This flow has more paths than are checked: ${places.toLocaleString('en')} places in calls were looked at, and there are more. There may be problems that are not listed.`,
}

const meanings: Record<KeyMeaning, string> = {
  again: 'says the menu again',
  back: 'goes back',
  reach: 'leads to somebody',
  end: 'ends the call',
  onward: 'leads on',
}

/** `Key 1 of menu "main"`, `Exit "closed" of menu "office"`. */
const keyOf = ({ menu, key, key_kind }: AtKey): string =>
  `${key_kind === 'exit' ? `Exit "${key}"` : `Key ${key}`} of menu "${menu}"`

const inLanguage = (values: WithLanguage): string => (values.words === 'own' ? '' : ` in "${values.language}"`)
