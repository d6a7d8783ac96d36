import type { Draft, DraftMenu, DraftOption } from '../src/domain/flow/draft.ts'

type Action = [actionType: string, actionTarget: string, actionConfig?: unknown]

export const option = (digit: string, [actionType, actionTarget, actionConfig = null]: Action): DraftOption => ({
  digit,
  actionType,
  actionTarget,
  actionConfig,
  description: null,
})

/** Puts an option in the place of the one with the same key. */
export function replaceOption(menu: DraftMenu | undefined, other: DraftOption): void {
  if (menu) menu.options = [...menu.options.filter(({ digit }) => digit !== other.digit), other]
}

/** A menu of any kind; `options` by key. */
export const menuOf = (
  menuId: string,
  options: Record<string, Action>,
  change: Partial<DraftMenu> = {},
): DraftMenu => ({
  menuId,
  kind: 'menu',
  config: null,
  language: null,
  translations: null,
  promptText: `This is ${menuId}.`,
  ttsVoice: null,
  timeoutSeconds: 5,
  maxRetries: 3,
  invalidPrompt: null,
  options: Object.entries(options).map(([key, action]) => option(key, action)),
  ...change,
})

export const draftOf = (...menus: DraftMenu[]): Draft => ({
  ivr: {
    name: 'power',
    defaultLanguage: 'en',
    defaultVoice: 'nova',
    ttsModel: 'tts-1',
    rootMenuId: menus[0]?.menuId ?? null,
  },
  menus,
})

const french = { fr: { prompt_text: 'Bonjour {caller_number}.', voice: 'alloy' } }

/** The telephone of a power company: every kind of menu and action, two languages, variables wherever they may stand. */
export const powerCompany = (): Draft =>
  draftOf(
    menuOf('welcome', { next: ['sub_menu', 'language'] }, { kind: 'message', promptText: 'Hello {caller_number}.' }),
    menuOf(
      'language',
      {
        '1': ['sub_menu', 'office', { set: { language: 'en' } }],
        '2': ['sub_menu', 'office', { set: { language: 'fr', chosen: 'by {caller_number}' } }],
      },
      { language: 'en', promptText: 'For English, press 1. Pour le français, appuyez sur 2.' },
    ),
    menuOf(
      'office',
      {
        open: ['sub_menu', 'main_menu'],
        closed: ['voicemail', '1001', { max_seconds: 60, greeting: 'Leave a message, {caller_number}.' }],
        holiday: ['sub_menu', 'holiday'],
      },
      {
        kind: 'hours',
        promptText: '',
        config: {
          time_zone: 'Europe/Berlin',
          weekly: { mon: [['09:00', '17:00']] },
          holidays: [{ date: '2026-12-25', every_year: true }],
        },
      },
    ),
    menuOf('holiday', { next: ['hangup', 'NORMAL_CLEARING'] }, { kind: 'message' }),
    menuOf(
      'main_menu',
      {
        '1': ['sub_menu', 'account'],
        '2': ['transfer_queue', 'queue-sales', { ring_seconds: 20 }],
        '3': ['http_api_call', 'https://api.example/outages?for={caller_number}'],
        '4': [
          'http_api_call',
          'https://api.example/readings/{account}',
          {
            method: 'POST',
            headers: { 'X-Caller': '{caller_number}' },
            body: { account: '{account}', note: 'from {ivr_name}' },
            save_as: 'ticket',
            tts_template: 'Your ticket is {value}, in {language}.',
          },
        ],
        '5': ['play_audio', 'library:prices'],
        '6': ['sub_menu', 'important'],
        '7': ['transfer_extension', 'sofia/gateway/carrier/{account}'],
        '8': ['transfer_extension', '{account}', { on_fail: { menu: 'account' } }],
        '9': ['transfer_extension', '{pin}', { on_fail: 'hangup' }],
        '*': ['sub_menu', 'pin'],
        '#': ['play_audio', 'towns/{account}.wav', { next: 'hangup' }],
        '0': ['voicemail', '{account}'],
        t: ['transfer_queue', 'queue-operator'],
        i: ['hangup', 'NORMAL_CLEARING'],
      },
      { translations: french, promptText: 'Press 1 to 9, star, pound or 0. Press * or #. Press 1 2 3 4 5 6 7 8 9 0.' },
    ),
    menuOf(
      'account',
      { done: ['sub_menu', 'important'], t: ['sub_menu', 'main_menu'] },
      {
        kind: 'collect',
        promptText: 'Enter your account number.',
        config: { variable: 'account', min_digits: 4, max_digits: 6, confirm: true },
      },
    ),
    menuOf(
      'pin',
      { done: ['sub_menu', 'main_menu', { set: { copy: 'a{pin}' } }] },
      {
        kind: 'collect',
        config: { variable: 'pin', min_digits: 4, max_digits: 4, confirm: true, masked: true, terminator: 'none' },
      },
    ),
    menuOf(
      'important',
      { vip: ['transfer_queue', 'queue-vip'], else: ['sub_menu', 'main_menu'] },
      {
        kind: 'branch',
        promptText: '',
        config: {
          on: '{account}',
          cases: [
            { exit: 'vip', op: 'one_of', value: ['4711', '4712'] },
            { exit: 'vip', op: 'starts_with', value: '99' },
          ],
        },
      },
    ),
  )
