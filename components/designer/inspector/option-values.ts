import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { optionKeySchema } from 'ivr-runtime/domain/flow/option-key'
import { parseAction } from 'ivr-runtime/domain/flow/parse-action'
import { sentence } from '../../app/sentence.ts'
import type { ActionConfig, DraftOption } from '../draft/draft.ts'
import type { OptionFields } from '../draft/edit.ts'
import { keyInWords } from '../draft/keys.ts'
import { nextMenuOf } from '../draft/pointing-options.ts'

export type HeaderRow = { name: string; value: string }

/** An option as its form holds it: `action_config` spread over fields, texts as they were typed. */
export type OptionValues = {
  digit: string
  actionType: ActionType
  actionTarget: string
  description: string
  method: string
  headers: HeaderRow[]
  body: string
  responsePath: string
  ttsTemplate: string
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
  next: 'next',
}

export function toValues(option: DraftOption): OptionValues {
  const config = option.actionConfig ?? {}
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const headers = typeof config.headers === 'object' && config.headers !== null ? Object.entries(config.headers) : []
  const nextMenu = nextMenuOf(option.actionConfig)
  return {
    digit: option.digit,
    actionType: option.actionType,
    actionTarget: option.actionTarget,
    description: option.description ?? '',
    method: text(config.method) || 'GET',
    headers: headers.map(([name, value]) => ({ name, value: String(value) })),
    body: config.body === undefined ? '' : text(config.body) || JSON.stringify(config.body, null, 2),
    responsePath: text(config.response_path),
    ttsTemplate: text(config.tts_template) || '{value}',
    next: nextMenu ? `menu:${nextMenu}` : config.next === 'hangup' ? 'hangup' : '',
  }
}

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
  const next = values.next.startsWith('menu:') ? { menu: values.next.slice('menu:'.length) } : values.next || undefined
  if (values.actionType === 'play_audio') return next ? { next } : null
  if (values.actionType !== 'http_api_call') return null
  const headers = values.headers.filter((row) => row.name.trim() !== '')
  const config = {
    method: values.method,
    headers:
      headers.length > 0 ? Object.fromEntries(headers.map(({ name, value }) => [name.trim(), value])) : undefined,
    body: parsedBody(values.body),
    response_path: values.responsePath.trim() || undefined,
    tts_template: values.ttsTemplate.trim() || undefined,
    next,
  }
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined))
}

function parsedBody(text: string): unknown {
  if (text.trim() === '') return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? parsed : text
  } catch {
    return text
  }
}

/** What is wrong with a form, by field, in the words of the domain. `otherKeys`: what the menu's other options use. */
export function checkValues(values: OptionValues, otherKeys: readonly string[]): OptionErrors {
  const errors: OptionErrors = {}
  const key = optionKeySchema.safeParse(values.digit)
  if (!key.success) errors.digit = `The key ${key.error.issues[0]?.message ?? 'is not valid'}.`
  else if (otherKeys.includes(values.digit)) errors.digit = `${keyInWords(values.digit)} of this menu is taken already.`
  if (values.description.length > 1000) errors.description = 'Must be at most 1000 characters.'
  const fields = toFields(values)
  for (const issue of parseAction(fields.actionType, fields.actionTarget, fields.actionConfig).issues) {
    const field =
      issue.column === 'actionConfig' ? (fieldOfConfig[issue.path[0] ?? ''] ?? 'actionTarget') : issue.column
    errors[field] ??= sentence(issue.message)
  }
  return errors
}
