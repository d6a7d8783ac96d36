/** A piece of sound, mixed to one channel. Samples are mostly within ±1. */
export type SoundBlock = { sampleRateHz: number; mono: Float32Array }

/** What an upload can be. */
export type SourceFormat = 'wav' | 'mp3' | 'opus' | 'vorbis' | 'flac'
