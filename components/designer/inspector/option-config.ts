import type { ActionConfig } from '../draft/draft.ts'
import type { NamedValue, OptionValues } from './option-values.ts'

/**
 * The `action_config` of a form: the settings of its action that are filled in; null without any. A body that is a JSON
 * object or list is stored as such, anything else as text.
 */
export function toConfig(values: OptionValues): ActionConfig {
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
