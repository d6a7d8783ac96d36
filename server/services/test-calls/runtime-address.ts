import type { Services } from '../services.ts'

const lookAgainMs = 250

export type RuntimeAddress =
  | { eslAddress: string; ivrName: string; failure: null }
  | { eslAddress: null; failure: string }

/**
 * Where an IVR's runtime takes calls, as the orchestrator last saw it; waits until `deadline` (ms since 1970) while it
 * is being started. `failure` says in words why there is none.
 */
export async function runtimeAddress(
  { db }: Pick<Services, 'db'>,
  ivrId: number,
  deadline: number,
  signal: AbortSignal,
): Promise<RuntimeAddress> {
  for (;;) {
    const ivr = await db.ivr.findUnique({ where: { id: ivrId } })
    if (!ivr) return { eslAddress: null, failure: 'The IVR was deleted.' }
    const { name: ivrName, eslAddress } = ivr
    if (ivr.podStatus === 'Running' && eslAddress) return { eslAddress, ivrName, failure: null }
    if (Date.now() >= deadline || signal.aborted) {
      const reason = ivr.statusReason ? `: ${ivr.statusReason}` : ''
      return { eslAddress: null, failure: `The runtime of "${ivrName}" is not running (${ivr.podStatus}${reason}).` }
    }
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
}
