import { BadAudio } from 'ivr-runtime/speech/wav'
import { aLawSample, muLawSample } from './g711.ts'
import { maxDurationSec, type SoundBlock, tooLong } from './sound-block.ts'

const blockFrames = 65_536
const maxChannels = 32
const sampleRatesHz = { min: 4_000, max: 192_000 }
/** Floats may go beyond full scale; this far they are not sound. */
const wildestSample = 1e6

type Layout = { sampleRateHz: number; channels: number; sampleBytes: number; sampleAt: (at: number) => number }

const encodingNames: Record<number, string> = {
  2: 'Microsoft ADPCM',
  17: 'IMA ADPCM',
  49: 'GSM 6.10',
  80: 'MPEG',
  85: 'MP3 in WAV',
}

/**
 * The sound of a WAV file: 8 to 32 bit PCM, 32 and 64 bit float, A-law and µ-law, RIFF or RF64. Sizes that a streaming
 * writer left open (0xFFFFFFFF and its like, or 0) count to the end of the file. Throws BadAudio.
 */
export function* readWavBlocks(bytes: Uint8Array): Generator<SoundBlock> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let layout: Layout | null = null
  let wideDataBytes: number | null = null
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const name = tagAt(view, at)
    const size = view.getUint32(at + 4, true)
    const start = at + 8
    if (name === 'ds64' && start + 16 <= view.byteLength) wideDataBytes = Number(view.getBigUint64(start + 8, true))
    if (name === 'fmt ') layout = readLayout(view, start, size)
    if (name === 'data') {
      if (!layout) throw new BadAudio('has sound before it says what kind')
      return yield* blocksOf(layout, start, dataEnd(view, start, size, wideDataBytes))
    }
    at = start + size + (size % 2)
  }
  throw new BadAudio('has no sound in it')
}

/** Where the sound ends. Throws BadAudio when the file ends before. */
function dataEnd(view: DataView, start: number, size: number, wideDataBytes: number | null): number {
  const there = view.byteLength - start
  if (size === 0xffff_ffff && wideDataBytes) {
    if (wideDataBytes > there) throw new BadAudio('was cut off: it ends before its stated size')
    return start + wideDataBytes
  }
  // ffmpeg writes 0xFFFFFFFF where it cannot seek back, espeak-ng 0x7FFFF000, some recorders that crashed 0.
  const open = size >= 0x7fff_0000 || (size === 0 && view.getUint32(4, true) <= start)
  if (open) return view.byteLength
  if (size > there) throw new BadAudio('was cut off: it ends before its stated size')
  return start + size
}

function readLayout(view: DataView, start: number, size: number): Layout {
  if (size < 16 || start + size > view.byteLength) throw new BadAudio('has a broken header')
  let kind = view.getUint16(start, true)
  // WAVE_FORMAT_EXTENSIBLE: the real kind begins its sub-format identifier.
  if (kind === 0xfffe && size >= 26) kind = view.getUint16(start + 24, true)
  const channels = view.getUint16(start + 2, true)
  const sampleRateHz = view.getUint32(start + 4, true)
  const frameBytes = view.getUint16(start + 12, true)
  const bits = view.getUint16(start + 14, true)
  const sampleAt = sampleReader(view, kind, bits)
  if (!sampleAt) {
    throw new BadAudio(`is a WAV file in an encoding that is not read here (${encodingNames[kind] ?? `kind ${kind}`})`)
  }
  if (channels < 1 || channels > maxChannels) throw new BadAudio(`has ${channels} channels`)
  if (sampleRateHz < sampleRatesHz.min || sampleRateHz > sampleRatesHz.max) {
    throw new BadAudio(`has a sample rate of ${sampleRateHz} Hz`)
  }
  const sampleBytes = Math.ceil(bits / 8)
  if (frameBytes !== sampleBytes * channels) throw new BadAudio('has a broken header')
  return { sampleRateHz, channels, sampleBytes, sampleAt }
}

/** Reads the sample at a place; null: not an encoding that is read here. */
function sampleReader(view: DataView, kind: number, bits: number): ((at: number) => number) | null {
  if (kind === 6 && bits === 8) return (at) => aLawSample(view.getUint8(at))
  if (kind === 7 && bits === 8) return (at) => muLawSample(view.getUint8(at))
  if (kind === 3 && bits === 32) return (at) => view.getFloat32(at, true)
  if (kind === 3 && bits === 64) return (at) => view.getFloat64(at, true)
  if (kind !== 1 || bits < 1 || bits > 32) return null
  if (bits <= 8) return (at) => (view.getUint8(at) - 128) / 128
  if (bits <= 16) return (at) => view.getInt16(at, true) / 32_768
  if (bits <= 24) return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608
  return (at) => view.getInt32(at, true) / 2_147_483_648
}

function* blocksOf(layout: Layout, start: number, end: number): Generator<SoundBlock> {
  const { sampleRateHz, channels, sampleBytes, sampleAt } = layout
  const frameBytes = sampleBytes * channels
  const frames = Math.floor((end - start) / frameBytes)
  if (frames > maxDurationSec * sampleRateHz) throw tooLong()
  for (let from = 0; from < frames; from += blockFrames) {
    const mono = new Float32Array(Math.min(blockFrames, frames - from))
    for (let frame = 0; frame < mono.length; frame++) {
      let sum = 0
      const at = start + (from + frame) * frameBytes
      for (let channel = 0; channel < channels; channel++) sum += sampleAt(at + channel * sampleBytes)
      // Also false for what is not a number.
      if (!(Math.abs(sum) < wildestSample)) throw new BadAudio('is damaged: it holds numbers that are no sound')
      mono[frame] = sum / channels
    }
    yield { sampleRateHz, mono }
  }
}

const tagAt = (view: DataView, at: number) =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
