import type { ActionOf } from '../../domain/flow/action.ts'

/** One request on the way to an answer. Header names are in lower case. */
export type ApiRequest = { url: URL; method: string; headers: Record<string, string>; body: string | null }

// Framing belongs to the connection, and an answer is read as it is, not unpacked.
const ownHeaders = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
const harmlessElsewhere = new Set(['accept', 'accept-encoding', 'accept-language', 'content-type', 'user-agent'])

/** The request that an action describes. A name and password in its address become Basic authorisation. */
export function firstRequest({ target, config }: ActionOf<'http_api_call'>): ApiRequest {
  const url = new URL(target)
  const headers: Record<string, string> = { accept: 'application/json', 'user-agent': 'ominis-ivr' }
  for (const [name, value] of Object.entries(config.headers ?? {})) {
    if (!ownHeaders.has(name.toLowerCase())) headers[name.toLowerCase()] = value
  }
  headers['accept-encoding'] = 'identity'
  if (url.username !== '') {
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
    headers.authorization ??= `Basic ${Buffer.from(credentials).toString('base64')}`
    url.username = ''
    url.password = ''
  }
  const { body, method } = config
  if (body === undefined) return { url, method, headers, body: null }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  headers['content-type'] ??= isJson(text) ? 'application/json' : 'text/plain; charset=utf-8'
  return { url, method, headers, body: text }
}

/**
 * The request after a redirect, as browsers do it (Fetch standard, "HTTP-redirect fetch"). Elsewhere only harmless headers
 * go along: any other may be a key.
 */
export function redirected(from: ApiRequest, url: URL, status: number): ApiRequest {
  const toGet =
    (status === 303 && from.method !== 'GET') || ((status === 301 || status === 302) && from.method === 'POST')
  url.username = ''
  url.password = ''
  const headers = Object.entries(from.headers).filter(
    ([name]) => (url.origin === from.url.origin || harmlessElsewhere.has(name)) && !(toGet && name === 'content-type'),
  )
  return {
    url,
    method: toGet ? 'GET' : from.method,
    headers: Object.fromEntries(headers),
    body: toGet ? null : from.body,
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
