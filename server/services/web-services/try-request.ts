import type { ActionOf } from 'ivr-runtime/domain/flow/action'
import { parseAction } from 'ivr-runtime/domain/flow/parse-action'
import { variableMaxLength, variablesMax } from 'ivr-runtime/domain/flow/variable'
import { fillWith } from 'ivr-runtime/engine/fill-api-call'
import type { ApiExchange } from 'ivr-runtime/ports/api-client'
import { z } from 'zod'
import type { Access } from '../../access.ts'
import { fewAtOnce } from '../few-at-once.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { invalidFields, parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { maskedHeaders } from './masked-headers.ts'

export const tryRequestSchema = z.strictObject({
  actionTarget: z.string().max(2048, 'must be at most 2048 characters').describe('The address, as the option has it.'),
  actionConfig: z.record(z.string(), z.unknown()).nullish().describe('Method, headers, body, as the option has them.'),
  variables: z
    .record(z.string().max(64), z.string().max(variableMaxLength))
    .refine((all) => Object.keys(all).length <= variablesMax, `must be at most ${variablesMax} variables`)
    .optional()
    .describe('Values to put in the place of `{name}`, as a call would have them.'),
})

/** The request as it was sent, and what came back. Headers that may hold keys are masked; `text` is cut at 64 KiB. */
export type TriedRequest = {
  request: { method: string; url: string; headers: Record<string, string>; body: string | null }
  answer:
    | (Omit<Extract<ApiExchange, { kind: 'answered' }>, 'text'> & { text: string; truncated: boolean })
    | Extract<ApiExchange, { kind: 'failed' }>
}

const shownLength = 65_536

/** Each may take ten seconds; the web process has other things to do. */
const inTurn = fewAtOnce({
  maxAtOnce: 8,
  maxWaiting: 16,
  refusal: 'Too many requests are being tried out. Try again in a few seconds.',
})

type TryRequest = z.input<typeof tryRequestSchema> & { name: string; signal?: AbortSignal | undefined }

/**
 * Makes the request of an API action now, as a call would: the same client, limits and allowed hosts. It is a real
 * request. Throws NotFound, Invalid naming the fields, TooManyRequests.
 */
export async function tryRequest(
  services: Services,
  access: Access,
  { name, signal, ...input }: TryRequest,
): Promise<TriedRequest> {
  const { actionTarget, actionConfig = null, variables = {} } = parseInput(tryRequestSchema, input)
  const ivr = await findIvr(services.db, access, name)
  const { action, issues } = parseAction('http_api_call', actionTarget, actionConfig)
  if (action?.type !== 'http_api_call') {
    throw invalidFields(issues.map(({ column, path, message }) => ({ path: [column, ...path].join('.'), message })))
  }
  const filled = fillWith((variable) => (Object.hasOwn(variables, variable) ? variables[variable] : undefined), action)
  if (!filled) {
    const message = 'leads elsewhere with these values: a variable may only stand for a part of the path or query'
    throw invalidFields([{ path: 'actionTarget', message }])
  }
  const { allowedHosts } = await services.db.tenant.findUniqueOrThrow({
    where: { id: ivr.tenantId },
    select: { allowedHosts: true },
  })
  const exchange = await inTurn(() =>
    services.webServices.exchange(filled, allowedHosts, signal ?? new AbortController().signal),
  )
  return { request: shownRequest(filled), answer: shownAnswer(exchange) }
}

function shownRequest({ target, config }: ActionOf<'http_api_call'>): TriedRequest['request'] {
  const { method, headers = {}, body } = config
  const url = new URL(target)
  if (url.password !== '') url.password = 'masked'
  return {
    method,
    url: url.href,
    headers: maskedHeaders(headers),
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  }
}

function shownAnswer(exchange: ApiExchange): TriedRequest['answer'] {
  if (exchange.kind === 'failed') return exchange
  const { text } = exchange
  return { ...exchange, text: text.slice(0, shownLength), truncated: text.length > shownLength }
}
