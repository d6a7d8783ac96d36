/** As many as a waveform of some 500 pixels can show. */
export const peakCount = 240

/** How far the wave goes in each of `peakCount` equal parts, 0 to 100, for drawing. */
export function peaksOf(samples: Float32Array): number[] {
  return Array.from({ length: peakCount }, (_, part) => {
    const from = Math.floor((part * samples.length) / peakCount)
    const to = Math.max(from + 1, Math.floor(((part + 1) * samples.length) / peakCount))
    let peak = 0
    for (let at = from; at < to; at++) peak = Math.max(peak, Math.abs(samples[at] ?? 0))
    return Math.min(100, Math.round(peak * 100))
  })
}
