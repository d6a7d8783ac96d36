import type { Flow } from '../domain/flow/flow.ts'

/** A flow as a call runs it. `version` null: the draft of a test call. */
export type RunnableFlow = {
  version: number | null
  flow: Flow
  /** Hosts that the tenant lets `http_api_call` reach although private or without TLS: `host` or `host:port`. */
  allowedHosts: readonly string[]
}

/** Where a runtime gets its flow. Calls in progress keep the one they began with. */
export interface FlowSource {
  /** The published version in force now, from memory; null when nothing was published yet. */
  published(): RunnableFlow | null
  /** The flow that a test call asked for; null when there is no such test call for this IVR. */
  forTestCall(testCallId: string): Promise<RunnableFlow | null>
}
