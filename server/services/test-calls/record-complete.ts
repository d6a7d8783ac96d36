import type { Services } from '../services.ts'

const waitMs = 5_000
const lookAgainMs = 100

/**
 * Waits until the runtime has stored the end of a test call, so that whoever reads "ended" reads the outcome and every
 * step too. False when nothing came within 5 s.
 */
export async function recordComplete({ db }: Pick<Services, 'db'>, testCallId: string): Promise<boolean> {
  const deadline = Date.now() + waitMs
  for (;;) {
    const call = await db.call.findUnique({ where: { testCallId }, select: { endedAt: true } })
    if (call?.endedAt) return true
    if (Date.now() >= deadline) return false
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
}
