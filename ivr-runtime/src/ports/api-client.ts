import type { ActionOf } from '../domain/flow/action.ts'

export type ApiAnswer =
  | { kind: 'answered'; status: number; latencyMs: number; value: string }
  | {
      kind: 'failed'
      status: number | null
      latencyMs: number
      reason:
        | 'timeout'
        | 'status'
        | 'not_json'
        | 'no_value'
        | 'forbidden_address'
        | 'unreachable'
        | 'too_large'
        | 'certificate'
        /** It failed time after time and is left alone for a while; it was not asked. */
        | 'paused'
    }

/** What a web service said, whole: also with a status that a call takes for a failure. */
export type ApiExchange =
  | { kind: 'answered'; status: number; latencyMs: number; text: string; bytes: number; contentType: string }
  | Extract<ApiAnswer, { kind: 'failed' }>

/** Asks web services as a call would, for those who want to see the answer. */
export interface WebServices {
  exchange(
    action: ActionOf<'http_api_call'>,
    allowedHosts: readonly string[],
    signal: AbortSignal,
  ): Promise<ApiExchange>
}

/** The option whose web service is called. */
export type ApiCaller = { menuId: string; key: string }

/** Calls the web service of an `http_api_call`: 10 s in all, HTTPS and public addresses unless allowed by name. */
export interface ApiClient {
  call(
    action: ActionOf<'http_api_call'>,
    allowedHosts: readonly string[],
    signal: AbortSignal,
    from: ApiCaller,
  ): Promise<ApiAnswer>
}
