import { BadAudio } from 'ivr-runtime/speech/wav'

/** A piece of sound, mixed to one channel. Samples are mostly within ±1. */
export type SoundBlock = { sampleRateHz: number; mono: Float32Array }

export const maxDurationSec = 30 * 60

/** A refusal that names the limit. */
export const tooLong = () => new BadAudio(`is longer than ${maxDurationSec / 60} minutes`)

/** What an upload can be. */
export type SourceFormat = 'wav' | 'mp3' | 'opus' | 'vorbis' | 'flac'
