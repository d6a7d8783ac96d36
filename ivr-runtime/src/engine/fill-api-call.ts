import type { ActionOf } from '../domain/flow/action.ts'
import type { Flow } from '../domain/flow/flow.ts'
import { fillTemplate } from '../domain/flow/template.ts'
import type { CallState } from './call-state.ts'
import { variable } from './variables.ts'

type ApiCall = ActionOf<'http_api_call'>
type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
/** The value of a variable; undefined where there is none of that name. */
export type Value = (name: string) => string | undefined

const addressMaxLength = 8_192
const headerMaxLength = 4_096

/**
 * An API call with its variables filled in, so that no value can do more than be a value: percent-encoded in the
 * address, one line in headers, escaped in JSON. Null when a value would lead elsewhere (`..` in a path).
 */
export const fillApiCall = (flow: Flow, state: CallState, action: ApiCall): ApiCall | null =>
  fillWith((name) => variable(flow, state, name), action)

/** As `fillApiCall`, with values from elsewhere. */
export function fillWith(value: Value, action: ApiCall): ApiCall | null {
  const target = fillAddress(action.target, value)
  if (target === null) return null
  const { headers, body } = action.config
  const form = isForm(headers)
  return {
    ...action,
    target,
    config: {
      ...action.config,
      ...(headers && {
        headers: mapValues(headers, (text) => fillTemplate(text, oneLine(value)).slice(0, headerMaxLength)),
      }),
      ...(body !== undefined && {
        body: typeof body === 'string' ? fillText(body, value, form) : fillJson(body, value),
      }),
    },
  }
}

function fillAddress(template: string, value: Value): string | null {
  const filled = fillTemplate(template, (name) => encoded(value(name)))
  if (filled === template) return template
  const before = parse(template)
  const after = parse(filled)
  if (!before || !after || filled.length > addressMaxLength) return null
  const depth = (url: URL) => url.pathname.split('/').length
  const same =
    before.origin === after.origin && before.username === after.username && before.password === after.password
  return same && depth(before) === depth(after) ? filled : null
}

const parse = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

const encoded = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : encodeURIComponent(text.toWellFormed())

/** Line breaks would begin another header, and what is no Latin character cannot be sent in one. */
const oneLine =
  (value: Value): Value =>
  (name) =>
    value(name)?.replace(/[^\x20-\x7e\xa0-\xff]/g, ' ')

const isForm = (headers: ApiCall['config']['headers']): boolean =>
  Object.entries(headers ?? {}).some(
    ([name, text]) => name.toLowerCase() === 'content-type' && text.includes('application/x-www-form-urlencoded'),
  )

function fillText(body: string, value: Value, form: boolean): string {
  if (form) return fillTemplate(body, (name) => encoded(value(name)))
  return /^\s*[[{]/.test(body) ? fillJsonText(body, value) : fillTemplate(body, value)
}

/** JSON as text, which need not be valid before it is filled in: `{"id": {account}, "name": "{name}"}`. */
function fillJsonText(body: string, value: Value): string {
  const strings = /"(?:[^"\\]|\\.)*"/gs
  let text = ''
  let from = 0
  for (const found of body.matchAll(strings)) {
    text += fillTemplate(body.slice(from, found.index), (name) => asJson(value(name)))
    text += fillTemplate(found[0], (name) => inString(value(name)))
    from = found.index + found[0].length
  }
  return text + fillTemplate(body.slice(from), (name) => asJson(value(name)))
}

/** Outside a string: a number as it is, everything else as a string of its own. */
const asJson = (text: string | undefined): string | undefined =>
  text === undefined || /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text) ? text : JSON.stringify(text)

const inString = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : JSON.stringify(text).slice(1, -1)

function fillJson<T extends Json>(body: T, value: Value): T
function fillJson(body: Json, value: Value): Json {
  if (typeof body === 'string') return fillTemplate(body, value)
  if (Array.isArray(body)) return body.map((each) => fillJson(each, value))
  return body !== null && typeof body === 'object' ? mapValues(body, (each) => fillJson(each, value)) : body
}

const mapValues = <From, To>(of: Readonly<Record<string, From>>, map: (each: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(of).map(([name, each]) => [name, map(each)]))
