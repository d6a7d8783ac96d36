import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

/** Where mod_xml_rpc listens and with which name it lets in. */
export type XmlRpcAddress = { url: string; user: string; password: string }

/** `text` is what the command printed. `reason` names no credentials. */
export type XmlRpcResult = { kind: 'answered'; text: string } | { kind: 'unreachable'; reason: string }

const maxAnswerBytes = 4 * 1024 * 1024

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false })
const value = z.union([z.string(), z.object({ string: z.string() }).transform(({ string }) => string)])
const answerSchema = z
  .object({ methodResponse: z.object({ params: z.object({ param: z.object({ value }) }) }) })
  .transform(({ methodResponse }) => methodResponse.params.param.value)

/**
 * Runs one API command of the switch through mod_xml_rpc: method `freeswitch.api(command, arguments)`. What the
 * switch refuses comes back as text (`-ERR …`, `ERROR!`), as it does not use faults. Never throws.
 */
export async function xmlRpcCall(
  { url, user, password }: XmlRpcAddress,
  [command, args]: readonly [string, string],
  timeoutMs: number,
): Promise<XmlRpcResult> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'text/xml',
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      },
      body: methodCall(command, args),
      // The name and password are for this address only.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (answer.status === 401) return unreachable('the switch does not know this user name and password')
    if (!answer.ok) return unreachable(`the switch answered with HTTP ${answer.status}`)
    const text = await bodyWithin(answer, maxAnswerBytes)
    const parsed = answerSchema.safeParse(text === null ? null : parser.parse(text))
    return parsed.success ? { kind: 'answered', text: parsed.data } : unreachable('the answer makes no sense')
  } catch (error) {
    return unreachable(reasonOf(error))
  }
}

const unreachable = (reason: string): XmlRpcResult => ({ kind: 'unreachable', reason })

const methodCall = (command: string, args: string) =>
  `<?xml version="1.0"?><methodCall><methodName>freeswitch.api</methodName><params>${[command, args]
    .map((text) => `<param><value><string>${escaped(text)}</string></value></param>`)
    .join('')}</params></methodCall>`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign)

/** Null: there is more than that. */
async function bodyWithin(answer: Response, maxBytes: number): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of answer.body ?? []) {
    bytes += piece.length
    if (bytes > maxBytes) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** An error's own text may repeat the address; its code does not. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'the switch did not answer in time'
  const cause = error instanceof Error ? error.cause : null
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  return typeof code === 'string' ? `the switch cannot be reached (${code})` : 'the switch cannot be reached'
}
