import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import type { TemplateMenu, TemplateOption } from './template.ts'

type Action = [actionType: ActionType, actionTarget: string, actionConfig?: Record<string, unknown>]

/** `key('1', ['sub_menu', 'sales_menu'], 'Navigate to sales menu')` */
export const key = (
  digit: string,
  [actionType, actionTarget, actionConfig]: Action,
  description: string,
): TemplateOption => ({
  digit,
  actionType,
  actionTarget,
  actionConfig: actionConfig ?? null,
  description,
})

type Rest = Partial<Omit<TemplateMenu, 'menuId' | 'kind' | 'description' | 'options'>>

/** A menu of one kind: `message('welcome', 'What everybody hears first', {promptText: '…'}, [key('next', …)])` */
const menuOf =
  (kind: MenuKind) =>
  (menuId: string, description: string, rest: Rest, options: TemplateOption[]): TemplateMenu => ({
    menuId,
    kind,
    description,
    config: null,
    language: null,
    translations: null,
    promptText: '',
    ttsVoice: null,
    timeoutSeconds: 6,
    maxRetries: 3,
    invalidPrompt: null,
    options,
    ...rest,
  })

export const menu = menuOf('menu')
export const message = menuOf('message')
export const hours = menuOf('hours')
export const collect = menuOf('collect')
export const branch = menuOf('branch')

/** Opening hours of the five workdays: `onWorkdays('08:00', '18:00')` */
export const onWorkdays = (from: string, to: string): Record<string, [string, string][]> =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, to]]]))

/** The days on which nearly everybody is closed, every year. */
export const commonHolidays = [
  { date: '2026-01-01', name: 'New Year’s Day', every_year: true },
  { date: '2026-12-25', name: 'Christmas Day', every_year: true },
]

/** Settings that templates share. */
export const english = { defaultLanguage: 'en', defaultVoice: 'alloy', ttsModel: 'tts-1' }

/** The clock that templates go by until it is set. */
export const timeZone = 'America/New_York'
