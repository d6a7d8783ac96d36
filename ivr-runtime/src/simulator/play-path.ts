import type { CallContext } from './application.ts'
import { findPlayable } from './audio-files.ts'

export type Played = { kind: 'finished' } | { kind: 'key'; key: string } | { kind: 'hangup' } | { kind: 'notFound' }

/**
 * Plays a path as `switch_ivr_play_file` does. `keys` says what becomes of keys pressed meanwhile, or before: `keep`
 * leaves them waiting, `take` ends with the first, and a list of terminators ends with one of those, all others being
 * swallowed.
 */
export const playPath = async (
  call: CallContext,
  path: string,
  keys: 'keep' | 'take' | { terminators: string },
): Promise<Played> => {
  const playable = await findPlayable(path)
  if (!playable) return { kind: 'notFound' }
  if (call.channel.hangupCause !== null) return { kind: 'hangup' }
  const audible = playable.files.length > 0
  if (audible) call.tell({ kind: 'playing', ...playable })
  const begunAt = call.now()
  let played: Played | null = null
  while (!played) {
    const left = playable.durationMs - (call.now() - begunAt)
    const woken = left > 0 ? await call.wait(left, { keys: keys !== 'keep' }) : 'elapsed'
    if (woken === 'elapsed') played = { kind: 'finished' }
    else if (woken === 'hangup') played = { kind: 'hangup' }
    else {
      const key = call.takeKey()
      if (key !== null && (keys === 'take' || (keys !== 'keep' && keys.terminators.includes(key)))) {
        played = { kind: 'key', key }
      }
    }
  }
  const finished = played.kind === 'finished'
  rememberPlayed(call, finished ? playable.durationMs : Math.min(playable.durationMs, call.now() - begunAt))
  if (audible)
    call.tell({ kind: 'playbackEnded', by: finished ? 'finished' : played.kind === 'key' ? 'key' : 'hangup' })
  return played
}

const rememberPlayed = ({ channel }: CallContext, ms: number) => {
  const samples = String(Math.round(ms * 8))
  channel.setVariable('playback_last_offset_pos', samples)
  channel.setVariable('playback_seconds', String(Math.floor(ms / 1000)))
  channel.setVariable('playback_ms', String(Math.round(ms)))
  channel.setVariable('playback_samples', samples)
}
