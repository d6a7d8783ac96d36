/** Mono 16 bit PCM, little endian. */
export type Sound = { sampleRateHz: number; pcm: Uint8Array }

/** The bytes are not sound that a caller could hear. The message says what is wrong with them. */
export class BadAudio extends Error {
  override readonly name = 'BadAudio'
}

const headerBytes = 44
const maxDurationMs = 30 * 60_000
const sampleRatesHz = { min: 8_000, max: 96_000 }

type Format = { kind: number; channels: number; sampleRateHz: number; bits: number }

/**
 * Reads a WAV file by walking its RIFF chunks. Sizes that a streaming writer left open (0xFFFFFFFF and its like, or 0) are
 * replaced by what is there; a file that ends before its stated size is refused. Several channels are mixed to one.
 * Throws BadAudio.
 */
export function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 12 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE')
    throw new BadAudio('is not a WAV file')
  let format: Format | null = null
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const name = tag(view, at)
    const size = view.getUint32(at + 4, true)
    const start = at + 8
    if (name === 'fmt ') format = readFormat(view, start, size)
    if (name === 'data') {
      if (!format) throw new BadAudio('has sound before its format')
      const open = isOpenSize(size) || (size === 0 && view.getUint32(4, true) <= start)
      if (!open && start + size > bytes.byteLength) throw new BadAudio('ends before its stated size')
      return toMono(bytes.subarray(start, open ? bytes.byteLength : start + size), format)
    }
    at = start + size + (size % 2)
  }
  throw new BadAudio('has no sound in it')
}

/** A WAV file with a 44 byte header and true sizes. */
export function writeWav({ sampleRateHz, pcm }: Sound): Uint8Array {
  const bytes = new Uint8Array(headerBytes + pcm.byteLength)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('RIFF....WAVEfmt '))
  view.setUint32(4, headerBytes - 8 + pcm.byteLength, true)
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRateHz, true)
  view.setUint32(28, sampleRateHz * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  bytes.set(new TextEncoder().encode('data'), 36)
  view.setUint32(40, pcm.byteLength, true)
  bytes.set(pcm, headerBytes)
  return bytes
}

export function silence(durationMs: number, sampleRateHz = 16_000): Sound {
  return { sampleRateHz, pcm: new Uint8Array(Math.round((sampleRateHz * durationMs) / 1000) * 2) }
}

export function durationMsOf(sound: Sound): number {
  return Math.round((sound.pcm.byteLength / 2 / sound.sampleRateHz) * 1000)
}

/** How many bytes of a file `durationOfWritten` needs to see. */
export const writtenHeaderBytes = headerBytes

/**
 * The length in ms of a file that `writeWav` wrote, told from its first 44 bytes and its size on disk; null when the file is
 * cut short, longer than it says, or of another make.
 */
export function durationOfWritten(header: Uint8Array, fileBytes: number): number | null {
  if (header.byteLength < headerBytes || fileBytes <= headerBytes) return null
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const known =
    tag(view, 0) === 'RIFF' && tag(view, 8) === 'WAVE' && tag(view, 12) === 'fmt ' && tag(view, 36) === 'data'
  if (!known || view.getUint32(4, true) !== fileBytes - 8 || view.getUint32(40, true) !== fileBytes - headerBytes)
    return null
  const sampleRateHz = view.getUint32(24, true)
  if (!isSaneRate(sampleRateHz) || view.getUint16(22, true) !== 1 || view.getUint16(34, true) !== 16) return null
  return Math.round(((fileBytes - headerBytes) / 2 / sampleRateHz) * 1000)
}

function readFormat(view: DataView, start: number, size: number): Format {
  if (size < 16 || start + size > view.byteLength) throw new BadAudio('has a broken format chunk')
  let kind = view.getUint16(start, true)
  // WAVE_FORMAT_EXTENSIBLE: the real kind begins its sub-format identifier.
  if (kind === 0xfffe && size >= 26) kind = view.getUint16(start + 24, true)
  const format = {
    kind,
    channels: view.getUint16(start + 2, true),
    sampleRateHz: view.getUint32(start + 4, true),
    bits: view.getUint16(start + 14, true),
  }
  const readable = (kind === 1 && [8, 16, 24, 32].includes(format.bits)) || (kind === 3 && format.bits === 32)
  if (!readable) throw new BadAudio(`has an encoding that is not PCM (kind ${kind}, ${format.bits} bits)`)
  if (format.channels < 1 || format.channels > 8) throw new BadAudio(`has ${format.channels} channels`)
  if (!isSaneRate(format.sampleRateHz)) throw new BadAudio(`has a sample rate of ${format.sampleRateHz} Hz`)
  return format
}

function toMono(data: Uint8Array, format: Format): Sound {
  const frameBytes = (format.bits / 8) * format.channels
  const frames = Math.floor(data.byteLength / frameBytes)
  if (frames === 0) throw new BadAudio('has no sound in it')
  if ((frames / format.sampleRateHz) * 1000 > maxDurationMs) throw new BadAudio('is longer than half an hour')
  if (format.kind === 1 && format.bits === 16 && format.channels === 1) {
    return { sampleRateHz: format.sampleRateHz, pcm: data.subarray(0, frames * 2) }
  }
  const from = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const pcm = new Uint8Array(frames * 2)
  const to = new DataView(pcm.buffer)
  for (let frame = 0; frame < frames; frame++) {
    let sum = 0
    for (let channel = 0; channel < format.channels; channel++) {
      sum += sampleAt(from, frame * frameBytes + (channel * format.bits) / 8, format)
    }
    const mixed = Math.max(-1, Math.min(1, sum / format.channels))
    to.setInt16(frame * 2, Math.round(mixed * 32_767), true)
  }
  return { sampleRateHz: format.sampleRateHz, pcm }
}

/** One sample between -1 and 1. */
function sampleAt(view: DataView, at: number, { kind, bits }: Format): number {
  if (kind === 3) return view.getFloat32(at, true) || 0
  if (bits === 8) return (view.getUint8(at) - 128) / 128
  if (bits === 16) return view.getInt16(at, true) / 32_768
  if (bits === 24) return ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608
  return view.getInt32(at, true) / 2_147_483_648
}

/** OpenAI and ffmpeg write 0xFFFFFFFF where they cannot seek back, espeak-ng 0x7FFFF000. */
function isOpenSize(size: number): boolean {
  return size >= 0x7fff_0000
}

function isSaneRate(sampleRateHz: number): boolean {
  return sampleRateHz >= sampleRatesHz.min && sampleRateHz <= sampleRatesHz.max
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
}
