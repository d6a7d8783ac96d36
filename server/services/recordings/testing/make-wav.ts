export type WavOptions = {
  /** 1 PCM, 3 float, 6 A-law, 7 µ-law. */
  kind?: number
  bits?: number
  channels?: number
  sampleRateHz?: number
  /** What the header says of the sound's size; by default the truth. */
  dataSize?: number
  riffSize?: number
  extensible?: boolean
  /** Bytes of further chunks, before the sound. */
  before?: Uint8Array
}

/** A WAV file of one channel's samples, the same in every channel. */
export function makeWav(samples: Float32Array, options: WavOptions = {}): Uint8Array {
  const { kind = 1, bits = 16, channels = 1, sampleRateHz = 16_000, extensible = false } = options
  const { before = new Uint8Array(0) } = options
  const sampleBytes = Math.ceil(bits / 8)
  const data = Buffer.alloc(samples.length * channels * sampleBytes)
  let at = 0
  for (const sample of samples)
    for (let channel = 0; channel < channels; channel++) at = put(data, at, sample, kind, bits)
  const format = Buffer.alloc(extensible ? 40 : 16)
  format.writeUInt16LE(extensible ? 0xfffe : kind, 0)
  format.writeUInt16LE(channels, 2)
  format.writeUInt32LE(sampleRateHz, 4)
  format.writeUInt32LE((sampleRateHz * sampleBytes * channels) >>> 0, 8)
  format.writeUInt16LE((sampleBytes * channels) & 0xffff, 12)
  format.writeUInt16LE(bits, 14)
  if (extensible) {
    format.writeUInt16LE(22, 16)
    format.writeUInt16LE(kind, 24)
  }
  const chunks = [chunk('fmt ', format), before, chunk('data', data, options.dataSize)]
  const size = chunks.reduce((sum, part) => sum + part.byteLength, 4)
  const head = Buffer.from('RIFF....WAVE')
  head.writeUInt32LE(options.riffSize ?? size, 4)
  return new Uint8Array(Buffer.concat([head, ...chunks]))
}

function chunk(name: string, body: Uint8Array, size = body.byteLength): Buffer {
  const head = Buffer.alloc(8)
  head.write(name)
  head.writeUInt32LE(size >>> 0, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.byteLength % 2)])
}

function put(data: Buffer, at: number, sample: number, kind: number, bits: number): number {
  if (kind === 3) return bits === 32 ? data.writeFloatLE(sample, at) : data.writeDoubleLE(sample, at)
  if (kind === 6 || kind === 7) return data.writeUInt8(kind === 7 ? toMuLaw(sample) : toALaw(sample), at)
  if (bits <= 8) return data.writeUInt8(Math.round(sample * 127) + 128, at)
  const bytes = Math.ceil(bits / 8)
  return data.writeIntLE(Math.round(sample * (2 ** (bytes * 8 - 1) - 1)), at, bytes)
}

/** As G.711 gives it: sign, segment, step. */
function toMuLaw(sample: number): number {
  const magnitude = Math.min(32_635, Math.round(Math.abs(sample) * 32_768)) + 0x84
  const segment = 31 - Math.clz32(magnitude) - 7
  return ~((sample < 0 ? 0x80 : 0) | (segment << 4) | ((magnitude >> (segment + 3)) & 0x0f)) & 0xff
}

function toALaw(sample: number): number {
  const magnitude = Math.min(32_767, Math.round(Math.abs(sample) * 32_768))
  const segment = magnitude < 256 ? 0 : 31 - Math.clz32(magnitude) - 7
  const step = (magnitude >> (segment === 0 ? 4 : segment + 3)) & 0x0f
  return ((sample < 0 ? 0 : 0x80) | (segment << 4) | step) ^ 0x55
}
