import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import { playedAudioUrl } from '../recordings/recording-view.ts'
import type { Services } from '../services.ts'
import { audioDirs, audioUrl, isHash } from '../speech/audio-dirs.ts'

/** Finds where what was said in a call can still be heard: '' where the audio was cleared, or never was. */
export async function audioFinder(
  { db, audioDir }: Pick<Services, 'db' | 'audioDir'>,
  callId: string,
  ivrName: string,
): Promise<(step: CallStep) => Promise<string[]>> {
  const call = await db.call.findUnique({ where: { id: callId }, select: { ivrId: true, tenantId: true } })
  const folders = call ? audioDirs(audioDir, call.ivrId) : []
  const looked = new Map<string, Promise<string>>()

  async function look(hash: string): Promise<string> {
    for (const folder of isHash(hash) ? folders : []) {
      const found = await stat(join(folder, `${hash}.wav`)).catch(() => null)
      if (found?.isFile()) return audioUrl(ivrName, hash)
    }
    return ''
  }
  /** Of a recording as it sounds now: the library keeps no older sound. */
  async function recordingUrl(target: string): Promise<string> {
    const url = playedAudioUrl(target)
    if (url === null || !call) return ''
    const where = { tenantId: call.tenantId, name: libraryName(target) ?? '' }
    return (await db.recording.count({ where })) > 0 ? url : ''
  }
  return async (step) => {
    if (step.kind === 'played') return [await recordingUrl(step.file)]
    if (step.kind !== 'prompt' && step.kind !== 'said') return []
    return Promise.all(
      step.spoken.map(({ hash }) => {
        if (!hash) return ''
        const url = looked.get(hash) ?? look(hash)
        looked.set(hash, url)
        return url
      }),
    )
  }
}
