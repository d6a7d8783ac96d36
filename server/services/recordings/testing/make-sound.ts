export type Wave = (sec: number) => number

/** Samples of a wave. */
export const samplesOf = (wave: Wave, durationSec: number, sampleRateHz: number): Float32Array =>
  Float32Array.from({ length: Math.round(durationSec * sampleRateHz) }, (_, at) => wave(at / sampleRateHz))

/** A sine. `db`: its peak below full scale. */
export const tone =
  (frequencyHz: number, db = -12): Wave =>
  (sec) =>
    10 ** (db / 20) * Math.sin(2 * Math.PI * frequencyHz * sec)

/** Bursts of a few tones with pauses, about as loud and as uneven as a voice. */
export const speechLike: Wave = (sec) => {
  const syllable = Math.max(0, Math.sin(2 * Math.PI * 3.1 * sec)) * (sec % 2.3 < 1.7 ? 1 : 0)
  return 0.25 * syllable * (Math.sin(2 * Math.PI * 210 * sec) + Math.sin(2 * Math.PI * 640 * sec + 1) / 2)
}
