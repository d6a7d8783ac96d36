export const designerProblems = {
  /** By code; filled with the values of the problem. */
  sentences: {
    root_missing: 'Calls begin in menu "{menu}", which is not there. Choose another first menu or create it.',
    no_menus: 'The IVR has no menu. Add the first one.',
    target_menu_missing:
      '{key_kind, select, exit {Exit "{key}"} other {Key {key}}} of menu "{menu}" leads to menu "{target}", which is not there. Create it or choose another.',
    no_options: 'Menu "{menu}" has no options, so callers cannot get on. Add at least one.',
    prompt_empty:
      '{words, select, translated {Menu "{menu}" says nothing in "{language}". Write its prompt or delete the translation.} other {Menu "{menu}" says nothing. Write its prompt.}}',
    prompt_too_long:
      'A prompt of menu "{menu}" has {length} characters; {most} can be spoken. Shorten it or split the menu.',
    target_invalid:
      '{reason, select, language {{key_kind, select, exit {Exit "{key}"} other {Key {key}}} of menu "{menu}" sets the language to "{value}", which is no language tag such as en or pt-BR. Correct it.} recording {Key {key} of menu "{menu}" plays the recording "{value}", which the library does not have. Upload it, or choose another.} dial_string {Key {key} of menu "{menu}" dials "{value}", which the settings do not allow. Ask an administrator to allow its beginning, or choose an extension.} option {Key {key} of menu "{menu}": {field} {fault}.} menu {Menu "{menu}": {field} {fault}.} other {{field} {fault}.}}',
    duplicate_key:
      '{key_kind, select, exit {Exit "{key}"} other {Key {key}}} of menu "{menu}" has two options. Give one of them another key.',
    duplicate_menu: 'Two menus are called "{menu}". Rename one.',
    menu_unreachable:
      '{reason, select, never_taken {No call comes to menu "{menu}": none of the ways that lead to it is ever taken. Lead another option to it or delete it.} other {No path leads to menu "{menu}". Point an option at it or delete it.}}',
    loop_without_exit:
      '{reason, select, this_way {Callers who come to menu "{menu}" this way find no transfer, voicemail or hang-up any more: they go round in circles. Add a way out.} keys {From menu "{menu}" no key leads to a transfer, voicemail or hang-up: callers go round in circles. Add a way out.} other {From menu "{menu}" nothing leads to a transfer, voicemail or hang-up: callers go round in circles. Add a way out.}}',
    prompt_promises_missing_key:
      'The prompt{words, select, translated { in "{language}"} other {}} of menu "{menu}" tells callers to press {key}, but the menu has no option for it. Add the option or change the prompt.',
    option_not_mentioned:
      'The prompt of menu "{menu}"{words, select, translated { in "{language}" never mentions key {key}. Callers of that language} other { never mentions key {key}. Callers}} will not know of it.',
    config_invalid: 'Menu "{menu}": {field} {fault}.',
    translation_invalid: 'Menu "{menu}": {field} {fault}.',
    exit_missing: 'Menu "{menu}" has no option for its exit "{exit}". Add one that says where callers go then.',
    key_not_of_kind:
      '{key_kind, select, exit {Exit "{key}"} other {Key {key}}} of menu "{menu}" is never taken: a menu of the kind "{kind}" takes {takes, select, exits {} other {keys, }}{exits}. Delete the option or give it one of those.',
    circle_without_caller:
      'Callers can come from menu "{menu}" back to it without being asked anything, again and again. Lead one of the options on the way elsewhere, or to a menu that waits for the caller.',
    variable_unknown:
      '{key_kind, select, none {Menu "{menu}"} exit {Exit "{key}" of menu "{menu}"} other {Key {key} of menu "{menu}"}} uses \'{\'{variable}\'}\', but nothing gives this variable a value. Collect it, save it from a web service, or correct the name.',
    translation_missing:
      'Calls can be in "{language}", but {menus, plural, =1 {menu "{menu}" has} other {{menus} menus, "{menu}" among them, have}} no words in it: callers hear "{heard}" there. Add the translations.',
    translation_unused:
      '{reason, select, fixed {Menu "{menu}" always speaks "{spoken}", so its words in "{language}" are never heard. Delete them, or let the menu follow the language of the call.} other {Menu "{menu}" has words in "{language}", but no option sets the language of the call to it. Add such an option or delete the translation.}}',
    transfer_without_return:
      '{key_kind, select, exit {Exit "{key}"} other {Key {key}}} of menu "{menu}" transfers callers before any menu waited for them: when nobody takes the call, they are hung up. Choose where they go then.',
    case_unreachable:
      'Case {number} of menu "{menu}" (exit "{exit}") asks the same as one before it and is never taken. Change or delete it.',
    never_open: 'Menu "{menu}" has no opening hours: it is always closed. Enter them.',
    caller_stranded:
      'Whatever callers do in menu "{menu}", they are led round until the call is cut off after {most} menus. Lead a key, or the exit for no input, to a person, a mailbox or a hang-up.',
    silence_never_ends:
      'A caller who presses nothing in menu "{menu}" is led round and never let go, even when nobody is on the line. Let the exit for no input end the call or lead to a person.',
    timeout_cuts_off:
      'Menu "{menu}" says its prompt once and hangs up on callers who are silent for {seconds} s. Say it more often, or add an exit for no input.',
    too_many_options:
      'Menu "{menu}" has {choices} choices; callers keep about {most} in mind. Move some into a menu of their own.',
    prompt_long:
      'Menu "{menu}" speaks for about {seconds} s{words, select, translated { in "{language}"} other {}}; after {most} s callers stop listening. Shorten it or split the menu.',
    path_too_long:
      'Callers answer {most} menus before they come to menu "{menu}". Lead there from a menu nearer to the beginning, or join menus on the way.',
    key_with_two_meanings:
      'Key {key} {was, select, again {says the menu again} back {goes back} reach {leads to somebody} end {ends the call} other {leads on}} in menu "{above}" and {is, select, again {says the menu again} back {goes back} reach {leads to somebody} end {ends the call} other {leads on}} in {menus, plural, =1 {menu "{below}" behind it} other {{menus} menus behind it ("{below}" among them)}}. Callers press it from habit: let it mean one thing.',
    paths_unchecked:
      'This flow has more paths than are checked: {places, number} places in calls were looked at, and there are more. There may be problems that are not listed.',
  },
  panel: {
    errors: 'Errors',
    errorsAbout: 'stop publishing',
    warnings: 'Warnings',
    warningsAbout: 'worth a look',
    noneTitle: 'No problems found',
    none: 'Every path was walked: callers can leave each menu, every key leads somewhere, and the prompts name the keys that are there.',
    which: 'Which problems',
    showAll: 'All {count}',
    showErrors: 'Errors {count}',
    showWarnings: 'Warnings {count}',
    find: 'Find problems',
    findHint: 'Menu, key, words',
    notFoundTitle: 'None of these',
    notFound: 'No problem fits what is looked for.',
    done: 'Done: {what}',
    undo: 'Undo',
  },
  path: {
    atOnce: 'As soon as the call is answered',
    by: 'Callers come here by {path}.',
    next: '{before}, then {key}',
    fails: 'fails',
    whichFails: '{key}, which fails',
    more: '{count} more',
  },
  fixes: {
    createMenu: 'Create {menu}',
    beginIn: 'Begin in {menu}',
    addKey: 'Add key {key}',
    mentionKey: 'Mention key {key} in the prompt',
    addAnyKey: 'Add a key',
    chooseExit: 'Choose what “{exit}” does',
    pointToStart: 'Point it to the start',
    endOnSilence: 'Let silence end the call',
    sayThreeTimes: 'Say it three times',
    addTimeOut: 'Add a time-out exit',
    whenNobodyAnswers: 'Lead back or hang up then',
    deleteOption: 'Delete {option}',
    deleteTranslation: 'Delete the words in {language}',
    deleteCase: 'Delete the case',
    openOnWorkdays: 'Open Monday to Friday, 9 to 5',
    deleteMenu: 'Delete {menu}',
    deleteMenus: 'Delete it and {count, plural, =1 {# more that leads} other {# more that lead}} here',
    makeStart: 'Make it the start',
    addWayBack: 'Add a way back (key {key})',
    addWayOut: 'Add a key that leads out',
  },
} as const
