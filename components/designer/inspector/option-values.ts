import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { parseAction } from 'ivr-runtime/domain/flow/parse-action'
import type { ActionConfig, DraftOption } from '../draft/draft.ts'
import type { OptionFields } from '../draft/edit.ts'
import { failMenuOf, nextMenuOf } from '../draft/pointing-options.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import type { ValueTexts } from './inspector-texts.ts'

/** A header of a request, or a variable with its value. */
export type NamedValue = { name: string; value: string }

/** An option as its form holds it: `action_config` spread over fields, texts as they were typed. */
export type OptionValues = {
  digit: string
  actionType: ActionType
  actionTarget: string
  description: string
  method: string
  headers: NamedValue[]
  body: string
  responsePath: string
  ttsTemplate: string
  /** The variable that keeps a web service's answer; '': none. */
  saveAs: string
  silent: boolean
  /** Variables that get a value on the way to a menu. */
  set: NamedValue[]
  ringSeconds: string
  /** Where the caller goes whom nobody takes: as `next`. */
  onFail: string
  maxSeconds: string
  greeting: string
  /** Where the caller goes on: '' back to the menu, 'hangup', or `menu:<menuId>`. */
  next: string
}

export type OptionErrors = Partial<Record<keyof OptionValues, string>>

const fieldOfConfig: Record<string, keyof OptionValues> = {
  method: 'method',
  headers: 'headers',
  body: 'body',
  response_path: 'responsePath',
  tts_template: 'ttsTemplate',
  save_as: 'saveAs',
  silent: 'silent',
  set: 'set',
  ring_seconds: 'ringSeconds',
  on_fail: 'onFail',
  max_seconds: 'maxSeconds',
  greeting: 'greeting',
  next: 'next',
}

export function toValues(option: DraftOption): OptionValues {
  const config = option.actionConfig ?? {}
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const named = (value: unknown): NamedValue[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, each]) => ({ name, value: String(each) }))
      : []
  const number = (value: unknown) => (typeof value === 'number' ? String(value) : '')
  return {
    digit: option.digit,
    actionType: option.actionType,
    actionTarget: option.actionTarget,
    description: option.description ?? '',
    method: text(config.method) || 'GET',
    headers: named(config.headers),
    body: config.body === undefined ? '' : text(config.body) || JSON.stringify(config.body, null, 2),
    responsePath: text(config.response_path),
    ttsTemplate: text(config.tts_template) || '{value}',
    saveAs: text(config.save_as),
    silent: config.silent === true,
    set: named(config.set),
    ringSeconds: number(config.ring_seconds),
    onFail: placeValue(failMenuOf(option.actionConfig), config.on_fail),
    maxSeconds: number(config.max_seconds),
    greeting: text(config.greeting),
    next: placeValue(nextMenuOf(option.actionConfig), config.next),
  }
}

const placeValue = (menuId: string | null, place: unknown) =>
  menuId ? `menu:${menuId}` : place === 'hangup' ? 'hangup' : ''

/** What is stored of a form. A body that is a JSON object or list is stored as such, anything else as text. */
export function toFields(values: OptionValues): OptionFields {
  return {
    digit: values.digit,
    actionType: values.actionType,
    actionTarget: values.actionTarget.trim(),
    actionConfig: toConfig(values),
    description: values.description.trim() || null,
  }
}

function toConfig(values: OptionValues): ActionConfig {
  const config = Object.fromEntries(Object.entries(settingsOf(values)).filter(([, value]) => value !== undefined))
  return Object.keys(config).length > 0 ? config : null
}

function settingsOf(values: OptionValues): Record<string, unknown> {
  switch (values.actionType) {
    case 'sub_menu':
      return { set: record(values.set) }
    case 'transfer_queue':
    case 'transfer_extension':
      return { ring_seconds: number(values.ringSeconds), on_fail: placeOf(values.onFail) }
    case 'voicemail':
      return { max_seconds: number(values.maxSeconds), greeting: values.greeting.trim() || undefined }
    case 'play_audio':
      return { next: placeOf(values.next) }
    case 'http_api_call':
      return {
        method: values.method,
        headers: record(values.headers),
        body: parsedBody(values.body),
        response_path: values.responsePath.trim() || undefined,
        tts_template: values.ttsTemplate.trim() || undefined,
        save_as: values.saveAs.trim() || undefined,
        silent: values.silent || undefined,
        next: placeOf(values.next),
      }
    case 'hangup':
      return {}
  }
}

const placeOf = (place: string) =>
  place.startsWith('menu:') ? { menu: place.slice('menu:'.length) } : place || undefined

function record(rows: readonly NamedValue[]): Record<string, string> | undefined {
  const named = rows.filter((row) => row.name.trim() !== '')
  return named.length > 0 ? Object.fromEntries(named.map(({ name, value }) => [name.trim(), value])) : undefined
}

// What is no number stays as it was typed, so that the check names its field.
const number = (typed: string) =>
  typed.trim() === '' ? undefined : /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : typed

function parsedBody(text: string): unknown {
  if (text.trim() === '') return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? parsed : text
  } catch {
    return text
  }
}

/** What errors of a form are told with. */
export type CheckTexts = ValueTexts & { words: FlowWords }

/** What is wrong with a form, by field, in the words of the domain. `otherKeys`: what the menu's other options use. */
export function checkValues(
  values: OptionValues,
  otherKeys: readonly string[],
  { t, words, said }: CheckTexts,
): OptionErrors {
  const errors: OptionErrors = {}
  if (!/^[0-9*#]{1,10}$/.test(values.digit) && !isExit(values.digit)) errors.digit = t('checks.key')
  else if (otherKeys.includes(values.digit)) errors.digit = t('checks.keyTaken', { key: words.key(values.digit) })
  if (values.description.length > 1000) errors.description = t('checks.atMost', { count: '1000' })
  const fields = toFields(values)
  for (const issue of parseAction(fields.actionType, fields.actionTarget, fields.actionConfig).issues) {
    const field =
      issue.column === 'actionConfig' ? (fieldOfConfig[issue.path[0] ?? ''] ?? 'actionTarget') : issue.column
    errors[field] ??= said(issue.message)
  }
  return errors
}
