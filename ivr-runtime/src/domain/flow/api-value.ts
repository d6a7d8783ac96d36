import { type JsonValue, query } from 'jsonpath-rfc9535'

export type { JsonValue }

const maxSpokenLength = 1_000

/**
 * What a web service's answer says at `responsePath` (the whole answer when left out), as it can be put into a prompt. Several
 * values found are joined by commas. Null when there is nothing that can be spoken.
 */
export function spokenValue(answer: JsonValue, responsePath: string | undefined): string | null {
  const found = responsePath === undefined ? [answer] : valuesAt(answer, responsePath)
  const values = found?.flatMap((value) => (Array.isArray(value) ? value : [value]))
  if (!values?.every(isScalar)) return null
  const text = speakable(values.map(String).join(', '))
  return text === '' ? null : text
}

/** Text of a stranger made harmless for a prompt: no control characters, nothing the switch would expand, 1000 characters. */
export function speakable(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\$+\{+/g, '')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ')
  return [...plain.trim()].slice(0, maxSpokenLength).join('').trim()
}

/**
 * `results[0].name`, `[0].x` and `$.results[0].name` as a JSONPath of RFC 9535. Without a leading `$`, names may hold hyphens
 * and a number between dots is an index: `list.0.first-name`.
 */
export function toJsonPath(path: string): string {
  const trimmed = path.trim()
  if (trimmed.startsWith('$')) return trimmed
  const dotted = trimmed.startsWith('[') || trimmed.startsWith('.') ? trimmed : `.${trimmed}`
  const steps = dotted.match(/\[(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\]"'])*\]|\.{1,2}[^.[\]]*|./gs) ?? []
  return `$${steps.map(toStep).join('')}`
}

function toStep(step: string): string {
  const name = /^\.([^.].*)$/s.exec(step)?.[1]
  if (name === undefined || name === '*' || /^[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*$/u.test(name))
    return step
  return /^\d+$/.test(name) ? `[${Number(name)}]` : `[${JSON.stringify(name)}]`
}

/** Null: the path is none, or leads nowhere. */
function valuesAt(answer: JsonValue, path: string): JsonValue[] | null {
  try {
    const found = query(answer, toJsonPath(path))
    return found.length > 0 ? found : null
  } catch {
    return null
  }
}

function isScalar(value: JsonValue): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
