import { callOutcomeSchema } from 'ivr-runtime/domain/call/call-outcome'
import { type CallStep, callStepSchema } from 'ivr-runtime/domain/call/call-step'
import { noSettings, testSettingsSchema } from 'ivr-runtime/domain/call/test-settings'
import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import { playedAudioUrl } from '../recordings/recording-view.ts'
import type { Services } from '../services.ts'
import { audioUrl } from '../speech/audio-dirs.ts'
import type { TestCallStep, TestCallView } from './test-call-view.ts'

/** A test call with everything that has happened in it so far. Throws NotFound. */
export async function getTestCall(
  services: Pick<Services, 'db'>,
  access: Access,
  { id }: { id: string },
): Promise<TestCallView> {
  const row = await services.db.testCall.findFirst({
    where: { id, tenantId: access.tenantId },
    include: {
      ivr: { select: { name: true } },
      call: { include: { steps: { orderBy: { seq: 'asc' } } } },
    },
  })
  // Prisma reads relations with queries of their own: the IVR may be deleted between them.
  if (!row?.ivr) throw new NotFound('There is no such test call.')
  const ivrName = row.ivr.name
  const steps = (row.call?.steps ?? []).map(({ seq, at, detail }): TestCallStep => {
    const step = callStepSchema.parse(detail)
    return { seq, at, step, audioUrls: audioUrlsOf(ivrName, step) }
  })
  const { state, flowVersion, callerNumber, failure, createdAt, startedAt, endedAt } = row
  return {
    id,
    callId: row.call?.id ?? null,
    ivrName,
    flowVersion,
    callerNumber,
    settings: row.settings === null ? noSettings : testSettingsSchema.parse(row.settings),
    state,
    failure,
    createdAt,
    startedAt,
    endedAt,
    currentMenuId: state === 'in_progress' ? menuOf(steps) : null,
    outcome: row.call?.outcome ? callOutcomeSchema.parse(row.call.outcome) : null,
    steps,
  }
}

function audioUrlsOf(ivrName: string, step: CallStep): string[] {
  // It begins to play with the action; the step that says so comes at its end.
  if (step.kind === 'action' && step.action === 'play_audio') return [playedAudioUrl(step.target) ?? '']
  if (step.kind !== 'prompt' && step.kind !== 'said') return []
  return step.spoken.map(({ hash }) => (hash ? audioUrl(ivrName, hash) : ''))
}

function menuOf(steps: readonly TestCallStep[]): string | null {
  const last = steps.findLast(({ step }) => step.kind === 'prompt')
  return last?.step.kind === 'prompt' ? last.step.menuId : null
}
