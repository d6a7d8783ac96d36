import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { parseAction } from 'ivr-runtime/domain/flow/parse-action'
import type { DraftOption } from '../draft/draft.ts'
import type { OptionFields } from '../draft/edit.ts'
import { failMenuOf, nextMenuOf } from '../draft/pointing-options.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import type { ValueTexts } from './inspector-texts.ts'
import { toConfig } from './option-config.ts'

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

/** What is stored of a form. */
export function toFields(values: OptionValues): OptionFields {
  return {
    digit: values.digit,
    actionType: values.actionType,
    actionTarget: values.actionTarget.trim(),
    actionConfig: toConfig(values),
    description: values.description.trim() || null,
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
