/** The sample that a byte of µ-law (ITU-T G.711) stands for, within ±1. */
export const muLawSample = (byte: number): number => muLaw[byte & 0xff] ?? 0

/** The sample that a byte of A-law (ITU-T G.711) stands for, within ±1. */
export const aLawSample = (byte: number): number => aLaw[byte & 0xff] ?? 0

const muLaw = Float32Array.from({ length: 256 }, (_, byte) => {
  const bits = ~byte & 0xff
  const magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84
  return (bits & 0x80 ? -magnitude : magnitude) / 32_768
})

const aLaw = Float32Array.from({ length: 256 }, (_, byte) => {
  const bits = byte ^ 0x55
  const segment = (bits & 0x70) >> 4
  const step = ((bits & 0x0f) << 4) + 8
  const magnitude = segment === 0 ? step : (step + 0x100) << (segment - 1)
  return (bits & 0x80 ? magnitude : -magnitude) / 32_768
})
