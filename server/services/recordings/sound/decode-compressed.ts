import { FLACDecoder } from '@wasm-audio-decoders/flac'
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis'
import { BadAudio } from 'ivr-runtime/speech/wav'
import { MPEGDecoder } from 'mpg123-decoder'
import { OggOpusDecoder } from 'ogg-opus-decoder'
import { checkOggPages } from './check-ogg-pages.ts'
import type { SoundBlock, SourceFormat } from './sound-block.ts'

type Decoded = { channelData: Float32Array[]; samplesDecoded: number; sampleRate: number; errors: unknown[] }

type Decoder = {
  ready: Promise<void>
  decode(bytes: Uint8Array): Decoded | Promise<Decoded>
  flush?(): Decoded | Promise<Decoded>
}

export type CompressedFormat = Exclude<SourceFormat, 'wav'>

const decoders: Record<CompressedFormat, () => Decoder> = {
  mp3: () => new MPEGDecoder(),
  opus: () => new OggOpusDecoder(),
  vorbis: () => new OggVorbisDecoder(),
  flac: () => new FLACDecoder(),
}

/** Small pieces: a few bytes can stand for minutes of silence, and whoever counts them must get to see them. */
const pieceBytes: Record<CompressedFormat, number> = { mp3: 2_048, opus: 4_096, vorbis: 8_192, flac: 1_024 }

/** The sound of a compressed file, piece by piece. Throws BadAudio when it is damaged. */
export async function* decodeCompressed(bytes: Uint8Array, format: CompressedFormat): AsyncGenerator<SoundBlock> {
  if (bytes[0] === 0x4f) checkOggPages(bytes)
  const decoder = decoders[format]()
  await decoder.ready
  let samples = 0
  let heard = false
  let broken = false
  for (let at = 0; at <= bytes.byteLength; at += pieceBytes[format]) {
    const rest = at + pieceBytes[format] >= bytes.byteLength
    for (const decoded of [
      await decoder.decode(bytes.subarray(at, at + pieceBytes[format])),
      ...(rest && decoder.flush ? [await decoder.flush()] : []),
    ]) {
      // What cannot be read at either end is a tag or a cut; with sound before and after it is damage.
      if (broken && decoded.samplesDecoded > 0) throw new BadAudio('is damaged')
      broken ||= heard && decoded.errors.length > 0
      if (decoded.samplesDecoded === 0) continue
      heard = true
      samples += decoded.samplesDecoded
      yield { sampleRateHz: decoded.sampleRate, mono: mixed(decoded) }
    }
  }
  if (format === 'flac' && samples < statedFlacSamples(bytes)) throw new BadAudio('is damaged or was cut off')
}

/** How many samples the header of a FLAC file promises; 0: it does not say, or the file is an Ogg one. */
function statedFlacSamples(bytes: Uint8Array): number {
  if (bytes[0] !== 0x66 || bytes.byteLength < 26) return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (view.getUint8(21) & 0x0f) * 2 ** 32 + view.getUint32(22)
}

function mixed({ channelData, samplesDecoded }: Decoded): Float32Array {
  const mono = new Float32Array(samplesDecoded)
  for (const channel of channelData) {
    for (let at = 0; at < samplesDecoded; at++) {
      mono[at] = (mono[at] as number) + (channel[at] ?? 0) / channelData.length
    }
  }
  return mono
}
