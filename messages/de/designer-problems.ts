import type { designerProblems as english } from '../en/designer-problems.ts'
import type { Words } from '../words.ts'

export const designerProblems = {
  sentences: {
    root_missing:
      'Anrufe beginnen im Menü „{menu}“, das es nicht gibt. Wählen Sie ein anderes erstes Menü, oder legen Sie es an.',
    no_menus: 'Die IVR hat kein Menü. Fügen Sie das erste hinzu.',
    target_menu_missing:
      '{key_kind, select, exit {Ausgang „{key}“} other {Taste {key}}} im Menü „{menu}“ führt zum Menü „{target}“, das es nicht gibt. Legen Sie es an, oder wählen Sie ein anderes.',
    no_options:
      'Das Menü „{menu}“ hat keine Optionen, also kommen Anrufende nicht weiter. Fügen Sie mindestens eine hinzu.',
    prompt_empty:
      '{words, select, translated {Das Menü „{menu}“ sagt in der Sprache „{language}“ nichts. Schreiben Sie die Ansage, oder löschen Sie die Übersetzung.} other {Das Menü „{menu}“ sagt nichts. Schreiben Sie seine Ansage.}}',
    prompt_too_long:
      'Eine Ansage des Menüs „{menu}“ hat {length} Zeichen; sprechen lassen sich {most}. Kürzen Sie sie, oder teilen Sie das Menü.',
    target_invalid:
      '{reason, select, language {{key_kind, select, exit {Ausgang „{key}“} other {Taste {key}}} im Menü „{menu}“ setzt die Sprache auf „{value}“; das ist kein Sprachkürzel wie en oder pt-BR. Berichtigen Sie es.} recording {{key_kind, select, exit {Ausgang „{key}“} other {Taste {key}}} im Menü „{menu}“ spielt die Aufnahme „{value}“, die es in der Bibliothek nicht gibt. Laden Sie sie hoch, oder wählen Sie eine andere.} dial_string {{key_kind, select, exit {Ausgang „{key}“} other {Taste {key}}} im Menü „{menu}“ wählt „{value}“, was die Einstellungen nicht erlauben. Bitten Sie die Administration, den Anfang zu erlauben, oder wählen Sie eine Nebenstelle.} option {{key_kind, select, exit {Ausgang „{key}“} other {Taste {key}}} im Menü „{menu}“: {field} {fault}.} menu {Menü „{menu}“: {field} {fault}.} other {{field} {fault}.}}',
    duplicate_key:
      '{key_kind, select, exit {Ausgang „{key}“} other {Taste {key}}} im Menü „{menu}“ hat zwei Optionen. Geben Sie einer davon eine andere Taste.',
    duplicate_menu: 'Zwei Menüs heißen „{menu}“. Benennen Sie eines um.',
    menu_unreachable:
      '{reason, select, never_taken {Kein Anruf kommt zum Menü „{menu}“: Keiner der Wege dorthin wird je genommen. Führen Sie eine andere Option dorthin, oder löschen Sie es.} other {Kein Weg führt zum Menü „{menu}“. Führen Sie eine Option dorthin, oder löschen Sie es.}}',
    loop_without_exit:
      '{reason, select, this_way {Wer auf diesem Weg ins Menü „{menu}“ kommt, findet keine Weiterleitung, keine Mailbox und kein Auflegen mehr: Anrufende drehen sich im Kreis. Fügen Sie einen Ausweg hinzu.} keys {Vom Menü „{menu}“ führt keine Taste zu einer Weiterleitung, einer Mailbox oder zum Auflegen: Anrufende drehen sich im Kreis. Fügen Sie einen Ausweg hinzu.} other {Vom Menü „{menu}“ führt nichts zu einer Weiterleitung, einer Mailbox oder zum Auflegen: Anrufende drehen sich im Kreis. Fügen Sie einen Ausweg hinzu.}}',
    prompt_promises_missing_key:
      'Die Ansage des Menüs „{menu}“{words, select, translated { in der Sprache „{language}“} other {}} bittet Anrufende, {key} zu drücken, aber dafür hat das Menü keine Option. Fügen Sie die Option hinzu, oder ändern Sie die Ansage.',
    option_not_mentioned:
      'Die Ansage des Menüs „{menu}“ {words, select, translated {in der Sprache „{language}“ nennt die Taste {key} nicht. Anrufende dieser Sprache} other {nennt die Taste {key} nicht. Anrufende}} werden nichts von ihr wissen.',
    config_invalid: 'Menü „{menu}“: {field} {fault}.',
    translation_invalid: 'Menü „{menu}“: {field} {fault}.',
    exit_missing:
      'Dem Menü „{menu}“ fehlt eine Option für seinen Ausgang „{exit}“. Fügen Sie eine hinzu, die sagt, wohin Anrufende dann gehen.',
    key_not_of_kind:
      '{key_kind, select, exit {Ausgang „{key}“} other {Taste {key}}} im Menü „{menu}“ wird nie genommen: Ein Menü der Art {kind, select, menu {„Menü“} message {„Durchsage“} hours {„Öffnungszeiten“} collect {„Zifferneingabe“} branch {„Verzweigung“} other {„{kind}“}} kennt {takes, select, exits {} other {Tasten, }}{exits}. Löschen Sie die Option, oder geben Sie ihr eines davon.',
    circle_without_caller:
      'Anrufende können vom Menü „{menu}“ immer wieder dorthin zurückkommen, ohne je gefragt zu werden. Führen Sie eine der Optionen auf dem Weg anderswohin oder zu einem Menü, das auf Anrufende wartet.',
    variable_unknown:
      "{key_kind, select, none {Das Menü „{menu}“} exit {Ausgang „{key}“ im Menü „{menu}“} other {Taste {key} im Menü „{menu}“}} verwendet '{'{variable}'}', aber nichts gibt dieser Variablen einen Wert. Fragen Sie ihn ab, behalten Sie ihn von einem Webdienst, oder berichtigen Sie den Namen.",
    translation_missing:
      'Anrufe können in der Sprache „{language}“ sein, aber {menus, plural, =1 {dem Menü „{menu}“ fehlen} other {{menus} Menüs, darunter „{menu}“, fehlen}} die Worte dafür: Anrufende hören dort „{heard}“. Fügen Sie die Übersetzungen hinzu.',
    translation_unused:
      '{reason, select, fixed {Das Menü „{menu}“ spricht immer „{spoken}“, also sind seine Worte in der Sprache „{language}“ nie zu hören. Löschen Sie sie, oder lassen Sie das Menü der Sprache des Anrufs folgen.} other {Das Menü „{menu}“ hat Worte in der Sprache „{language}“, aber keine Option setzt die Sprache des Anrufs darauf. Fügen Sie eine solche Option hinzu, oder löschen Sie die Übersetzung.}}',
    transfer_without_return:
      '{key_kind, select, exit {Ausgang „{key}“} other {Taste {key}}} im Menü „{menu}“ leitet Anrufende weiter, bevor ein Menü auf sie gewartet hat: Nimmt niemand ab, wird aufgelegt. Wählen Sie, wohin sie dann gehen.',
    case_unreachable:
      'Fall {number} des Menüs „{menu}“ (Ausgang „{exit}“) fragt dasselbe wie einer davor und wird nie genommen. Ändern oder löschen Sie ihn.',
    never_open: 'Das Menü „{menu}“ hat keine Öffnungszeiten: Es ist immer geschlossen. Tragen Sie welche ein.',
    caller_stranded:
      'Was Anrufende im Menü „{menu}“ auch tun, sie werden im Kreis geführt, bis der Anruf nach {most} Menüs getrennt wird. Führen Sie eine Taste oder den Ausgang für keine Eingabe zu einem Menschen, einer Mailbox oder zum Auflegen.',
    silence_never_ends:
      'Wer im Menü „{menu}“ nichts drückt, wird im Kreis geführt und nie entlassen, auch wenn niemand mehr am Telefon ist. Lassen Sie den Ausgang für keine Eingabe den Anruf beenden oder zu einem Menschen führen.',
    timeout_cuts_off:
      'Das Menü „{menu}“ spricht seine Ansage einmal und legt auf, wenn Anrufende {seconds} s nichts drücken. Lassen Sie sie öfter sprechen, oder fügen Sie einen Ausgang für keine Eingabe hinzu.',
    too_many_options:
      'Das Menü „{menu}“ stellt {choices} Möglichkeiten zur Wahl; Anrufende behalten etwa {most}. Verlegen Sie einige in ein eigenes Menü.',
    prompt_long:
      'Das Menü „{menu}“ spricht{words, select, translated { in der Sprache „{language}“} other {}} etwa {seconds} s; nach {most} s hören Anrufende nicht mehr zu. Kürzen Sie die Ansage, oder teilen Sie das Menü.',
    path_too_long:
      'Anrufende müssen durch {most} Menüs, bevor sie zum Menü „{menu}“ kommen. Führen Sie von einem früheren Menü dorthin, oder fassen Sie Menüs auf dem Weg zusammen.',
    key_with_two_meanings:
      'Taste {key} {was, select, again {wiederholt die Ansage} back {führt zurück} reach {führt zu jemandem} end {beendet den Anruf} other {führt weiter}} im Menü „{above}“ und {is, select, again {wiederholt die Ansage} back {führt zurück} reach {führt zu jemandem} end {beendet den Anruf} other {führt weiter}} in {menus, plural, =1 {dem Menü „{below}“ dahinter} other {{menus} Menüs dahinter (darunter „{below}“)}}. Anrufende drücken sie aus Gewohnheit: Geben Sie ihr überall dieselbe Bedeutung.',
    paths_unchecked:
      'Dieser Ablauf hat mehr Wege, als geprüft werden: {places, number} Stellen in Anrufen wurden angesehen, und es gibt mehr. Es kann Probleme geben, die hier fehlen.',
  },
  panel: {
    errors: 'Fehler',
    errorsAbout: 'verhindern das Veröffentlichen',
    warnings: 'Warnungen',
    warningsAbout: 'einen Blick wert',
    noneTitle: 'Keine Probleme gefunden',
    none: 'Jeder Weg wurde abgeschritten: Anrufende kommen aus jedem Menü heraus, jede Taste führt irgendwohin, und die Ansagen nennen die Tasten, die es gibt.',
    which: 'Welche Probleme',
    showAll: 'Alle {count}',
    showErrors: 'Fehler {count}',
    showWarnings: 'Warnungen {count}',
    find: 'Probleme suchen',
    findHint: 'Menü, Taste, Worte',
    notFoundTitle: 'Keines davon',
    notFound: 'Kein Problem passt zur Suche.',
    done: 'Erledigt: {what}',
    undo: 'Rückgängig',
  },
  path: {
    atOnce: 'Sobald der Anruf angenommen ist',
    by: 'Anrufende kommen hierher über: {path}.',
    next: '{before}, dann {key}',
    fails: 'scheitert',
    whichFails: '{key}, was scheitert',
    more: '{count} weitere',
  },
  fixes: {
    createMenu: '{menu} anlegen',
    beginIn: 'In {menu} beginnen',
    addKey: 'Taste {key} hinzufügen',
    mentionKey: 'Taste {key} in der Ansage nennen',
    addAnyKey: 'Eine Taste hinzufügen',
    chooseExit: 'Wählen, was „{exit}“ tut',
    pointToStart: 'Zum Start führen',
    endOnSilence: 'Bei Stille auflegen',
    sayThreeTimes: 'Dreimal sprechen',
    addTimeOut: 'Ausgang für keine Eingabe hinzufügen',
    whenNobodyAnswers: 'Dann zurückführen oder auflegen',
    deleteOption: '{option} löschen',
    deleteTranslation: 'Worte in {language} löschen',
    deleteCase: 'Den Fall löschen',
    openOnWorkdays: 'Montag bis Freitag, 9 bis 17 Uhr öffnen',
    deleteMenu: '{menu} löschen',
    deleteMenus:
      'Löschen, mit {count, plural, =1 {# weiteren, das} other {# weiteren, die}} hierher {count, plural, =1 {führt} other {führen}}',
    makeStart: 'Zum Start machen',
    addWayBack: 'Einen Weg zurück hinzufügen (Taste {key})',
    addWayOut: 'Eine Taste hinzufügen, die hinausführt',
  },
} satisfies Words<typeof english>
