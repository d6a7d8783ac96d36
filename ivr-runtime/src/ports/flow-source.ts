import type { TestSettings } from '../domain/call/test-settings.ts'
import type { Flow } from '../domain/flow/flow.ts'

/** A supervisor's hand on opening hours. `until` null: until it is taken away. */
export type HoursOverride = { state: 'open' | 'closed'; until: Date | null }

/** A flow as a call runs it. `version` null: the draft of a test call. */
export type RunnableFlow = {
  version: number | null
  flow: Flow
  /** Hosts that the tenant lets `http_api_call` reach although private or without TLS: `host` or `host:port`. */
  allowedHosts: readonly string[]
  /** Beginnings of full dial strings that `transfer_extension` may use. */
  allowedDialStrings: readonly string[]
  /** By menu. As they stand at this moment: a switch that is flipped counts for calls in progress, too. */
  hoursOverrides: ReadonlyMap<string, HoursOverride>
}

/** The flow of a test call, and how the call differs from a caller's. */
export type TestFlow = RunnableFlow & { settings: TestSettings }

/** Where a runtime gets its flow. Calls in progress keep the one they began with. */
export interface FlowSource {
  /** The published version in force now, from memory; null when nothing was published yet. */
  published(): RunnableFlow | null
  /** A version by its number, for a call that began with it; null when it cannot be had. Never rejects. */
  version(version: number): Promise<RunnableFlow | null>
  /** The flow that a test call asked for; null when there is no such test call for this IVR. */
  forTestCall(testCallId: string): Promise<TestFlow | null>
}
