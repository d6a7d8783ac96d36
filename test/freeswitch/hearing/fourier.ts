type Turns = { cos: Float64Array; sin: Float64Array }
const known = new Map<number, Turns>()

/** Discrete Fourier transform in place, of a power-of-two number of complex values; `inverse` leaves out the 1/n. */
export function fourier(re: Float64Array, im: Float64Array, inverse = false): void {
  const n = re.length
  const { cos, sin } = turnsOf(n)
  const sign = inverse ? -1 : 1
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      swap(re, i, j)
      swap(im, i, j)
    }
  }
  for (let half = 1; half < n; half *= 2) {
    const stride = n / 2 / half
    for (let start = 0; start < n; start += half * 2) {
      for (let k = 0; k < half; k++) {
        const a = start + k
        const b = a + half
        const c = cos[k * stride] as number
        const s = sign * (sin[k * stride] as number)
        const bRe = (re[b] as number) * c - (im[b] as number) * s
        const bIm = (re[b] as number) * s + (im[b] as number) * c
        re[b] = (re[a] as number) - bRe
        im[b] = (im[a] as number) - bIm
        re[a] = (re[a] as number) + bRe
        im[a] = (im[a] as number) + bIm
      }
    }
  }
}

function turnsOf(n: number): Turns {
  let turns = known.get(n)
  if (!turns) {
    const angles = Float64Array.from({ length: n / 2 }, (_, k) => (-2 * Math.PI * k) / n)
    turns = { cos: angles.map(Math.cos), sin: angles.map(Math.sin) }
    known.set(n, turns)
  }
  return turns
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] as number
  values[i] = values[j] as number
  values[j] = kept
}
