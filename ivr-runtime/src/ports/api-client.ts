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

/** Calls the web service of an `http_api_call`: 10 s in all, HTTPS and public addresses unless allowed by name. */
export interface ApiClient {
  call(action: ActionOf<'http_api_call'>, allowedHosts: readonly string[], signal: AbortSignal): Promise<ApiAnswer>
}
