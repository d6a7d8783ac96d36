import type { Draft, DraftMenu, DraftOption } from '../../ivr-runtime/src/domain/flow/draft.ts'

/** Addresses and files that exist only while the tests run. */
export type Surroundings = {
  /** A web service that says `{"answer": "four"}`. */
  serviceUrl: string
  /** One that refuses connections. */
  deadUrl: string
  /** Absolute path of a recording. */
  recording: string
  /** `host:port` of the other switch, and of one where nobody is. */
  othersHost: string
  nobodyHost: string
}

type Option = [digit: string, actionType: string, target: string, config?: unknown]

const menu = (menuId: string, promptText: string, options: Option[], more: Partial<DraftMenu> = {}): DraftMenu => ({
  menuId,
  kind: 'menu',
  config: null,
  language: null,
  translations: null,
  promptText,
  ttsVoice: null,
  // Longer than a busy machine takes to hear and to press.
  timeoutSeconds: 8,
  maxRetries: 2,
  invalidPrompt: null,
  options: options.map(
    ([digit, actionType, actionTarget, actionConfig = null]): DraftOption => ({
      ...{ digit, actionType, actionTarget, actionConfig, description: null },
    }),
  ),
  ...more,
})

/** Says it and hangs up. */
const last = (menuId: string, promptText: string, more: Partial<DraftMenu> = {}): DraftMenu =>
  menu(menuId, promptText, [['next', 'hangup', 'NORMAL_CLEARING']], { kind: 'message', ...more })

/** Stands where a kind of menu has no words; nobody must hear it. */
export const neverSpoken = 'These words stay on paper.'

/** Name of a recording in the tenant's library. */
export const libraryRecording = 'jingle'

/** So long that nobody listens to the end. */
export const longPrompt = Array.from(
  { length: 10 },
  (_, i) => `This is sentence number ${i + 1} of a prompt that goes on and on.`,
).join(' ')

/** One IVR for all calls: two keys in its main menu lead to what a test is about. */
export function flowUnderTest(around: Surroundings): Draft {
  const { serviceUrl, deadUrl, recording, othersHost, nobodyHost } = around
  const everyDay = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay }
  return {
    ivr: { name: 'under-test', defaultLanguage: 'en', defaultVoice: 'rms', ttsModel: 'flite', rootMenuId: null },
    menus: [
      menu('main_menu', 'Main menu.', [
        ...['side_by_side', 'star_and_hash', 'silence', 'wrong_keys', 'no_exits', 'long', 'empty', 'wiped'].map(
          (target, i): Option => [`1${i}`, 'sub_menu', target],
        ),
        ['20', 'transfer_queue', 'queue-sales'],
        ['21', 'transfer_extension', '1001'],
        ['22', 'transfer_extension', `sofia/ivr/+15550100@${othersHost}`],
        ['23', 'transfer_extension', '1486'],
        ['24', 'transfer_extension', '1480', { ring_seconds: 5 }],
        ['25', 'transfer_extension', `sofia/ivr/+15550100@${nobodyHost}`],
        ['26', 'transfer_extension', 'error/USER_BUSY'],
        ['27', 'transfer_queue', 'queue-closed', { on_fail: { menu: 'instead' } }],
        ['30', 'voicemail', '1001'],
        ['31', 'http_api_call', serviceUrl, { response_path: 'answer', tts_template: 'The answer is here.' }],
        ['32', 'http_api_call', deadUrl],
        ['33', 'play_audio', recording, { next: 'hangup' }],
        ['34', 'play_audio', '/nowhere/missing.wav'],
        ['35', 'hangup', 'USER_BUSY'],
        ['36', 'play_audio', `library:${libraryRecording}`, { next: 'hangup' }],
        ...['open', 'closed', 'holiday', 'account', 'secret', 'by_caller', 'choose_language', 'other_voice'].map(
          (target, i): Option => [`4${i}`, 'sub_menu', target],
        ),
      ]),
      // Time until another runtime was started, on a busy machine too; a switch whose handler is gone waits it out first.
      menu(
        'side_by_side',
        'One, or twelve.',
        [
          ['1', 'sub_menu', 'said_one'],
          ['12', 'sub_menu', 'said_twelve'],
        ],
        { timeoutSeconds: 15 },
      ),
      menu('star_and_hash', 'Star, or hash.', [
        ['*', 'sub_menu', 'said_star'],
        ['#', 'sub_menu', 'said_hash'],
      ]),
      menu('silence', 'Are you there?', [['t', 'sub_menu', 'said_nothing']], { timeoutSeconds: 1 }),
      menu(
        'wrong_keys',
        'Only five is right.',
        [
          ['5', 'sub_menu', 'said_five'],
          ['i', 'sub_menu', 'said_wrong'],
        ],
        { invalidPrompt: 'Sorry, that is no choice.' },
      ),
      menu('no_exits', 'Nothing leads on.', [['1', 'sub_menu', 'said_one']], { timeoutSeconds: 1, maxRetries: 1 }),
      menu('long', longPrompt, [['1', 'sub_menu', 'said_one']]),
      menu('empty', 'This is taken away.', [['1', 'sub_menu', 'said_one']]),
      menu('wiped', 'The file of this is deleted.', [['1', 'sub_menu', 'said_one']]),
      last('said_one', 'You took number one.'),
      last('said_twelve', 'That makes a dozen.'),
      last('said_star', 'A star is born.'),
      last('said_hash', 'Hash it is.'),
      last('said_five', 'High five.'),
      last('said_nothing', 'We heard nobody.'),
      last('said_wrong', 'Too many mistakes.'),
      last('instead', 'Something else instead.'),
      menu('open', neverSpoken, exits('open', 'closed'), {
        kind: 'hours',
        config: { time_zone: 'UTC', weekly: everyDay },
      }),
      menu('closed', neverSpoken, exits('open', 'closed'), { kind: 'hours', config: { time_zone: 'UTC', weekly: {} } }),
      menu('holiday', neverSpoken, [...exits('open', 'closed'), ['holiday', 'sub_menu', 'on_holiday']], {
        kind: 'hours',
        config: { time_zone: 'UTC', weekly: everyDay, holidays: daysAroundNow() },
      }),
      last('we_are_open', 'Welcome, come in.'),
      last('we_are_closed', 'Come back tomorrow.'),
      last('on_holiday', 'Happy holidays.'),
      menu('account', 'Your account number.', [['done', 'sub_menu', 'repeat_account']], {
        kind: 'collect',
        config: { variable: 'account', min_digits: 3, max_digits: 6, terminator: '#', confirm: true },
      }),
      last('repeat_account', 'Thanks for {account}.'),
      menu('secret', 'Your secret code.', [['done', 'sub_menu', 'by_secret']], {
        kind: 'collect',
        config: { variable: 'code', min_digits: 4, max_digits: 4, terminator: 'none', masked: true },
        timeoutSeconds: 15,
      }),
      menu(
        'by_secret',
        neverSpoken,
        [
          ['right', 'sub_menu', 'let_in'],
          ['else', 'sub_menu', 'kept_out'],
        ],
        {
          kind: 'branch',
          config: { on: '{code}', cases: [{ exit: 'right', op: 'equals', value: '4711' }] },
        },
      ),
      last('let_in', 'Open sesame.'),
      last('kept_out', 'Stay outside.'),
      menu(
        'by_caller',
        neverSpoken,
        [
          ['known', 'sub_menu', 'known_caller'],
          ['else', 'sub_menu', 'kept_out'],
        ],
        {
          kind: 'branch',
          config: { on: '{caller_number}', cases: [{ exit: 'known', op: 'starts_with', value: '+1555' }] },
        },
      ),
      last('known_caller', 'Nice to have you back.'),
      menu('choose_language', 'Choose a language.', [
        ['1', 'sub_menu', 'in_language', { set: { language: 'fr' } }],
        ['2', 'sub_menu', 'in_language'],
      ]),
      last('in_language', 'English it stays.', {
        translations: { fr: { prompt_text: 'Bonjour tout le monde.', voice: 'kal' } },
      }),
      last('other_voice', 'A lady speaks now.', { ttsVoice: 'slt' }),
    ],
  }
}

const allDay = [['00:00', '24:00']]
const exits = (open: string, closed: string): Option[] => [
  [open, 'sub_menu', 'we_are_open'],
  [closed, 'sub_menu', 'we_are_closed'],
]

/** Today, whatever happens at midnight. */
const daysAroundNow = () =>
  [-1, 0, 1].map((days) => ({ date: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10) }))
