import { BitWriter } from './bit-writer.ts'

const blockSamples = 4096

/** How a frame's header writes a sample rate. */
const rateCodes = { 8000: 4, 16000: 5, 44100: 9, 48000: 10 } as const
type FlacRateHz = keyof typeof rateCodes

/** A FLAC file, 16 bit mono, that holds its samples as they are; `statedSamples` is what its header claims. */
export function makeFlac(
  samples: Float32Array,
  sampleRateHz: FlacRateHz = 16_000,
  statedSamples = samples.length,
): Uint8Array {
  const parts: Uint8Array[] = [streamInfo(sampleRateHz, statedSamples)]
  for (let at = 0, frame = 0; at < samples.length; at += blockSamples, frame++) {
    parts.push(makeFrame(samples.subarray(at, at + blockSamples), sampleRateHz, frame))
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** A FLAC file of frames that say "65,535 times this one value": 14 bytes each for eight seconds. */
export function makeFlacBomb(frames: number): Uint8Array {
  const parts: Uint8Array[] = [streamInfo(8_000, 0)]
  for (let frame = 0; frame < frames; frame++) {
    const body = frameHead(65_535, 8_000, frame)
      // A constant subframe.
      .put(0, 8)
      .put(1000, 16)
    parts.push(closed(body))
  }
  return new Uint8Array(Buffer.concat(parts))
}

function streamInfo(sampleRateHz: number, statedSamples: number): Uint8Array {
  const info = new BitWriter().put(16, 16).put(65_535, 16).put(0, 24).put(0, 24)
  info.put(sampleRateHz, 20).put(0, 3).put(15, 5).put(statedSamples, 36)
  const bytes = Buffer.concat([info.bytes(), Buffer.alloc(16)])
  return Buffer.concat([Buffer.from('fLaC'), Buffer.from([0x80, 0, 0, bytes.length]), bytes])
}

function makeFrame(samples: Float32Array, sampleRateHz: FlacRateHz, frame: number): Uint8Array {
  // A verbatim subframe.
  const body = frameHead(samples.length, sampleRateHz, frame).put(0b0000_0010, 8)
  for (const sample of samples) body.put(Math.round(sample * 32_767) & 0xffff, 16)
  return closed(body)
}

function frameHead(samples: number, sampleRateHz: FlacRateHz, frame: number): BitWriter {
  // Fixed block size, which is written as 16 bits; mono; 16 bit.
  const head = new BitWriter().put(0xfff8, 16).put(0b0111, 4).put(rateCodes[sampleRateHz], 4).put(0b0000_1000, 8)
  for (const byte of utf8(frame)) head.put(byte, 8)
  head.put(samples - 1, 16)
  return head.put(crc(head.bytes(), 8, 0x07), 8)
}

const closed = (body: BitWriter): Uint8Array => body.put(crc(body.bytes(), 16, 0x8005), 16).bytes()

const utf8 = (number: number): Uint8Array =>
  number < 0x80
    ? Uint8Array.of(number)
    : number < 0x800
      ? Uint8Array.of(0xc0 | (number >> 6), 0x80 | (number & 0x3f))
      : Uint8Array.of(0xe0 | (number >> 12), 0x80 | ((number >> 6) & 0x3f), 0x80 | (number & 0x3f))

function crc(bytes: Uint8Array, width: number, polynomial: number): number {
  let value = 0
  const top = 2 ** (width - 1)
  for (const byte of bytes) {
    value ^= byte << (width - 8)
    for (let bit = 0; bit < 8; bit++) {
      value = value & top ? ((value << 1) ^ polynomial) & (2 ** width - 1) : (value << 1) & (2 ** width - 1)
    }
  }
  return value
}
