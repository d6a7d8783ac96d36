import { randomUUID } from 'node:crypto'
import type { CallOutcome } from 'ivr-runtime/domain/call/call-outcome'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import type { Access } from '../../../access.ts'
import { notify } from '../../../events.ts'
import { findIvr } from '../../ivrs/find-ivr.ts'
import type { Services } from '../../services.ts'

export type StoredCall = {
  ivr?: string
  startedAt?: string
  /** Null: it goes on. */
  durationMs?: number | null
  callerNumber?: string
  callerName?: string
  calledNumber?: string
  flowVersion?: number | null
  testCallId?: string
  outcome?: CallOutcome
  resumes?: number
  steps?: CallStep[]
}

/** Writes a call as the runtime does, a step every second; answers its id. */
export async function storeCall(
  { db }: Pick<Services, 'db'>,
  access: Access,
  {
    ivr = 'support-hotline',
    startedAt = '2026-11-20T10:00:00.000Z',
    durationMs = 12_000,
    outcome = { kind: 'hungUp', by: 'caller', cause: 'NORMAL_CLEARING' },
    steps = [],
    flowVersion = 1,
    callerNumber = '+12025550123',
    calledNumber = '1000',
    ...given
  }: StoredCall = {},
): Promise<string> {
  const { id: ivrId, tenantId } = await findIvr(db, access, ivr)
  const begin = new Date(startedAt)
  const id = randomUUID()
  const end =
    durationMs === null
      ? {}
      : {
          outcome,
          endedAt: new Date(begin.getTime() + durationMs),
          hangupCause: 'NORMAL_CLEARING',
          hungUpBy: outcome.kind === 'hungUp' ? outcome.by : null,
        }
  const numbers = { callerNumber, calledNumber, flowVersion, channelUuid: `channel-${id}` }
  await db.call.create({
    data: { ...given, ...numbers, ...end, id, ivrId, tenantId, startedAt: begin, answeredAt: begin },
  })
  await db.callStep.createMany({
    data: steps.map((step, index) => ({
      callId: id,
      seq: index + 1,
      at: new Date(begin.getTime() + index * 1000),
      kind: step.kind,
      menuId: 'menuId' in step ? step.menuId : null,
      detail: JSON.parse(JSON.stringify(step)),
    })),
  })
  await notify(db, 'call_changed', { callId: id, tenantId, testCallId: given.testCallId ?? null })
  return id
}

const spoken = (text: string, hash: string | null = null) => ({
  text,
  hash,
  durationMs: 900,
  voice: 'rms',
  engine: 'flite',
})

/** For tests: a menu that speaks, first try. */
export const promptStep = (menuId: string, text: string, hash?: string): CallStep => ({
  kind: 'prompt',
  menuId,
  attempt: 1,
  spoken: [spoken(text, hash)],
  timeoutMs: 5000,
})

export const saidStep = (menuId: string, text: string): CallStep => ({ kind: 'said', menuId, spoken: [spoken(text)] })
