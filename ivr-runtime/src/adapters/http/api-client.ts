import { type Dispatcher, request } from 'undici'
import type { ActionOf } from '../../domain/flow/action.ts'
import { type ReceivedAnswer, readApiAnswer } from '../../domain/flow/read-api-answer.ts'
import type { ApiAnswer, ApiClient, ApiExchange, WebServices } from '../../ports/api-client.ts'
import { type ApiAgents, makeApiAgents, type Resolve } from './api-agents.ts'
import { type FailureReason, reasonOf } from './api-failure.ts'
import { type ApiRequest, firstRequest, redirected } from './api-request.ts'
import { checkTarget } from './api-target.ts'

type HttpApiCall = ActionOf<'http_api_call'>
type Received = ReceivedAnswer & { bytes: number }

type Answered = Omit<Extract<ApiAnswer, { kind: 'answered' }>, 'latencyMs'>

export type HttpApiClientOptions = {
  /** From the look-up of the name to the last byte, redirects included. */
  timeoutMs?: number
  /** How names are resolved; the system's way when left out. */
  resolve?: Resolve
}

const maxAnswerBytes = 1024 * 1024
const maxRedirects = 3

/** Ends a call with its reason. Holds nothing of the request. */
class Failed extends Error {
  readonly reason: FailureReason
  readonly status: number | null
  constructor(reason: FailureReason, status: number | null = null) {
    super(reason)
    this.reason = reason
    this.status = status
  }
}

/** Calls web services over HTTP with undici. */
export class HttpApiClient implements ApiClient, WebServices {
  readonly #timeoutMs: number
  readonly #agents: ApiAgents

  constructor({ timeoutMs = 10_000, resolve }: HttpApiClientOptions = {}) {
    this.#timeoutMs = timeoutMs
    this.#agents = makeApiAgents(timeoutMs, resolve)
  }

  /** Never rejects. A call given up through `signal` ends as a time-out. */
  async call(action: HttpApiCall, allowedHosts: readonly string[], signal: AbortSignal): Promise<ApiAnswer> {
    return this.#timed(signal, async (deadline): Promise<Answered> => {
      const received = await this.#follow(firstRequest(action), allowedHosts, deadline, goodOnly)
      return { kind: 'answered', status: received.status, value: valueIn(received, action) }
    })
  }

  /** Never rejects. */
  async exchange(action: HttpApiCall, allowedHosts: readonly string[], signal: AbortSignal): Promise<ApiExchange> {
    return this.#timed(signal, async (deadline) => ({
      kind: 'answered' as const,
      ...(await this.#follow(firstRequest(action), allowedHosts, deadline, () => true)),
    }))
  }

  async #timed<T extends object>(signal: AbortSignal, ask: (deadline: AbortSignal) => Promise<T>) {
    const startedMs = performance.now()
    const latencyMs = () => Math.round(performance.now() - startedMs)
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)])
    try {
      const answer = await ask(deadline)
      return { ...answer, latencyMs: latencyMs() }
    } catch (error) {
      const { reason, status } =
        error instanceof Failed ? error : { reason: deadline.aborted ? 'timeout' : reasonOf(error), status: null }
      return { kind: 'failed' as const, status, latencyMs: latencyMs(), reason }
    }
  }

  /** Closes the connections that are kept open. */
  async close(): Promise<void> {
    await Promise.all([this.#agents.allowed.destroy(), this.#agents.public.destroy()])
  }

  /** `isGood`: the statuses of which the answer is read; any other is a failure. */
  async #follow(
    first: ApiRequest,
    allowedHosts: readonly string[],
    deadline: AbortSignal,
    isGood: (status: number) => boolean,
  ): Promise<Received> {
    let next = first
    for (let hop = 0; ; hop++) {
      const reach = checkTarget(next.url, allowedHosts)
      if (!reach) throw new Failed('forbidden_address')
      const { url, method, headers, body } = next
      const response = await request(url, { method, headers, body, signal: deadline, dispatcher: this.#agents[reach] })
      // A body that is given up says so as an error, which without a listener ends the process.
      response.body.on('error', () => undefined)
      const status = response.statusCode
      const location = status >= 300 && status < 400 ? response.headers.location : undefined
      if (typeof location !== 'string') {
        if (isGood(status)) return read(response)
        response.body.destroy()
        throw new Failed('status', status)
      }
      response.body.destroy()
      if (hop === maxRedirects || !URL.canParse(location, url)) throw new Failed('status', status)
      next = redirected(next, new URL(location, url), status)
    }
  }
}

const goodOnly = (status: number) => status >= 200 && status <= 299

async function read({ statusCode: status, headers, body }: Dispatcher.ResponseData): Promise<Received> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.byteLength
    if (length > maxAnswerBytes) throw new Failed('too_large', status)
    chunks.push(chunk)
  }
  const contentType = String(headers['content-type'] ?? '')
  return { status, text: new TextDecoder().decode(Buffer.concat(chunks)), bytes: length, contentType }
}

function valueIn(received: ReceivedAnswer, { config }: HttpApiCall): string {
  const read = readApiAnswer(received, config)
  if (read.kind === 'failed') throw new Failed(read.reason, received.status)
  return read.value
}
