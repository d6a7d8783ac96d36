import type { Command } from '../../engine/command.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'

/** Tells the time, and whether a supervisor's hand has opened or closed the menu that asks. */
export async function readClock(
  { clock, hoursOverrides }: CallSession,
  { menuId }: Extract<Command, { kind: 'readClock' }>,
): Promise<CarriedOut> {
  const nowMs = clock.nowMs()
  const override = hoursOverrides.get(menuId)
  const holds = override && (override.until === null || override.until.getTime() > nowMs)
  return { kind: 'clock', nowMs, override: holds ? override.state : null }
}
