import type { CallSession, CarriedOut } from '../call-session.ts'
import { runApplication } from '../run-application.ts'

/** Takes the call. Harmless where it was answered before. */
export async function answer(session: CallSession): Promise<CarriedOut> {
  const result = await runApplication(session, 'answer', '', 10_000)
  return result.kind === 'completed' ? { kind: 'answered' } : result
}
