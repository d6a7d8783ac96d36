import type { TestSettings } from '../domain/call/test-settings.ts'
import type { FlowSource, RunnableFlow } from '../ports/flow-source.ts'
import type { SwitchChannel } from '../ports/switch-channel.ts'
import type { CallMemory } from './call-memory.ts'

/** Channel variable by which the simulator names the test call that it dials for. */
export const testCallVariable = 'ominis_test_call_id'

export type PickedFlow = {
  testCallId: string | null
} /** `settings`: how a test call differs; null: a caller's call. */ & (
  | { runnable: RunnableFlow; settings: TestSettings | null }
  | { runnable: null; reason: 'no_published_flow' | 'test_call_unknown' | 'flow_unavailable'; error: unknown }
)

/**
 * The flow that this call runs: the one it began with where another handler had it before, the one its test call asks
 * for, else the published one. A version that is not to be had any more gives way to the published one.
 */
export async function pickFlow(
  channel: SwitchChannel,
  memory: CallMemory | null,
  flows: FlowSource,
): Promise<PickedFlow> {
  const testCallId = memory ? memory.testCallId : channel.variables.get(testCallVariable) || null
  try {
    if (testCallId !== null) {
      const runnable = await flows.forTestCall(testCallId)
      if (runnable) return { testCallId, runnable, settings: runnable.settings }
      return { testCallId, runnable: null, reason: 'test_call_unknown', error: null }
    }
    const begun = memory?.flowVersion ? await flows.version(memory.flowVersion) : null
    const runnable = begun ?? flows.published()
    if (runnable) return { testCallId, runnable, settings: null }
    return { testCallId, runnable: null, reason: 'no_published_flow', error: null }
  } catch (error) {
    return { testCallId, runnable: null, reason: 'flow_unavailable', error }
  }
}
