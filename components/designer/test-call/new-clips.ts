import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import type { TestCallTexts } from './test-call-texts.ts'

/** One recording that the caller hears. `url` '': there is no audio, only the words. */
export type Clip = {
  id: string
  text: string
  url: string
  durationMs: number | null
  /** A key ends it, as it does for a caller; announcements play on. */
  interruptible: boolean
}

export type CallStepWithAudio = { seq: number; step: CallStep; audioUrls: string[] }

/**
 * What to play of the steps after `afterSeq`. `stop`: first be quiet, because the caller pressed a key or hung up.
 * Clips from before such a moment are left out, so that who joins late does not hear what is over.
 */
export function newClips(
  steps: readonly CallStepWithAudio[],
  afterSeq: number,
  t: TestCallTexts,
): { stop: boolean; clips: Clip[]; lastSeq: number } {
  let stop = false
  let clips: Clip[] = []
  let lastSeq = afterSeq
  for (const { seq, step, audioUrls } of steps) {
    if (seq <= afterSeq) continue
    lastSeq = seq
    if (step.kind === 'prompt' || step.kind === 'said') {
      clips.push(
        ...step.spoken.map(({ text, durationMs }, at) => ({
          id: `${seq}.${at}`,
          text,
          url: audioUrls[at] ?? '',
          durationMs,
          interruptible: step.kind === 'prompt',
        })),
      )
    } else if (step.kind === 'action' && audioUrls[0]) {
      clips.push(recording(`${seq}.0`, step.target, audioUrls[0], t))
    } else if (endsAudio(step)) {
      stop = true
      clips = []
    }
  }
  return { stop, clips, lastSeq }
}

/** Any key ends it. */
const recording = (id: string, target: string, url: string, t: TestCallTexts): Clip => ({
  id,
  text: t('recordingIsPlayed', { recording: libraryName(target) ?? target }),
  url,
  durationMs: null,
  interruptible: true,
})

function endsAudio(step: CallStep): boolean {
  if (step.kind === 'input' || step.kind === 'noMatch') return true
  return step.kind === 'ended' && step.outcome.kind === 'hungUp' && step.outcome.by === 'caller'
}
