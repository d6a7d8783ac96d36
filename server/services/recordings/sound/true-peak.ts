const oversampling = 4
const half = 12

/** Interpolates at a quarter, a half and three quarters after a sample: a sinc under a Hann window. */
const filters = Array.from({ length: oversampling - 1 }, (_, index) => {
  const fraction = (index + 1) / oversampling
  return Float64Array.from({ length: 2 * half }, (_, tap) => {
    const x = tap - half + 1 - fraction
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * 0.5 * (1 + Math.cos((Math.PI * x) / half))
  })
})

/**
 * How far the wave goes at sample `at` and between it and the next one, as an amplitude: the true peak of
 * ITU-R BS.1770-4, four times oversampled.
 */
export function truePeakAt(samples: Float32Array, at: number): number {
  let peak = Math.abs(samples[at] ?? 0)
  for (const filter of filters) {
    let sum = 0
    for (let tap = 0; tap < filter.length; tap++) sum += (filter[tap] as number) * (samples[at + tap - half + 1] ?? 0)
    peak = Math.max(peak, Math.abs(sum))
  }
  return peak
}

/** The highest of all. */
export function truePeakOf(samples: Float32Array): number {
  let peak = 0
  for (let at = 0; at < samples.length; at++) peak = Math.max(peak, truePeakAt(samples, at))
  return peak
}
