import type { Access } from '../../access.ts'
import type { Services } from '../../services/services.ts'
import { getTestCall } from '../../services/test-calls/get.ts'
import type { TestCallView } from '../../services/test-calls/test-call-view.ts'
import { watchTestCall } from '../../services/test-calls/watch.ts'

export type Waiting = {
  /** How long to wait at most; 0: not at all. */
  waitMs: number
  /** Wait for a step after this one; by default for any further step or change of state. */
  afterStep: number | undefined
  /** What to wait for: whatever comes next, or the end of the call. */
  until: 'step' | 'ended'
}

/** A test call once something new happened in it (or it has ended), or as it is when the time is up. Throws NotFound. */
export async function awaitTestCall(
  services: Services,
  access: Access,
  id: string,
  { waitMs, afterStep, until }: Waiting,
  hangUp: AbortSignal,
): Promise<TestCallView> {
  const seen = await getTestCall(services, access, { id })
  if (waitMs === 0 || seen.state === 'ended') return seen
  const known = afterStep ?? lastSeq(seen)
  if (until === 'step' && lastSeq(seen) > known) return seen
  const signal = AbortSignal.any([hangUp, AbortSignal.timeout(waitMs)])
  let newest = seen
  for await (const call of watchTestCall(services, access, { id }, signal)) {
    newest = call
    if (until === 'step' && (lastSeq(call) > known || call.state !== seen.state)) break
  }
  return newest
}

const lastSeq = (call: TestCallView) => call.steps.at(-1)?.seq ?? 0
