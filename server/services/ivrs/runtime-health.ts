import { z } from 'zod'

// What the runtime tells, see ivr-runtime/src/adapters/http/health-server.ts.
const healthSchema = z.object({ activeCalls: z.int().nonnegative() })

export type RuntimeHealth = { answers: boolean; activeCalls: number }

const timeoutMs = 1_000

/** Asks the runtime at `httpAddress` (`host:port`) how it is. Never throws: no good answer in a second is an answer. */
export async function runtimeHealth(httpAddress: string | null): Promise<RuntimeHealth> {
  if (httpAddress === null) return { answers: false, activeCalls: 0 }
  try {
    const response = await fetch(`http://${httpAddress}/health`, { signal: AbortSignal.timeout(timeoutMs) })
    const health = healthSchema.safeParse(await response.json())
    return { answers: response.ok, activeCalls: health.success ? health.data.activeCalls : 0 }
  } catch {
    return { answers: false, activeCalls: 0 }
  }
}
