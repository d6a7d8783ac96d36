import { createHash } from 'node:crypto'
import { BadAudio, writeWav } from 'ivr-runtime/speech/wav'
import { decodeCompressed } from './decode-compressed.ts'
import { level } from './level.ts'
import { peaksOf } from './peaks.ts'
import { readWavBlocks } from './read-wav-blocks.ts'
import { Resampler } from './resampler.ts'
import { sniffFormat } from './sniff-format.ts'
import { maxDurationSec, type SoundBlock, type SourceFormat, tooLong } from './sound-block.ts'

/**
 * What callers are played is mono, 16 bit, 16 kHz: wideband callers and browsers hear all of it, and the switch halves the
 * rate for the others (docs/adr/0009).
 */
export const telephoneRateHz = 16_000

const minDurationSec = 0.1

export type Converted = {
  wav: Uint8Array
  /** SHA-256 of `wav`, hex. */
  sha256: string
  sourceFormat: SourceFormat
  durationMs: number
  /** Of what came out at the telephone's rate, before and after levelling. */
  sourceLufs: number
  lufs: number
  peaks: number[]
}

/** Makes of an uploaded file what callers are played. Throws BadAudio that says what is wrong with the file. */
export async function convert(bytes: Uint8Array): Promise<Converted> {
  const sourceFormat = sniffFormat(bytes)
  const blocks = sourceFormat === 'wav' ? readWavBlocks(bytes) : decodeCompressed(bytes, sourceFormat)
  const samples = await atTelephoneRate(blocks)
  if (samples.length === 0) throw new BadAudio('has no sound in it')
  if (samples.length < minDurationSec * telephoneRateHz) throw new BadAudio('is shorter than a tenth of a second')
  const levelled = level(samples, telephoneRateHz)
  if (!levelled) throw new BadAudio('is silent: there is nothing in it that a caller could hear')
  const wav = writeWav({ sampleRateHz: telephoneRateHz, pcm: toPcm(samples) })
  return {
    wav,
    sha256: createHash('sha256').update(wav).digest('hex'),
    sourceFormat,
    durationMs: Math.round((samples.length / telephoneRateHz) * 1000),
    ...levelled,
    peaks: peaksOf(samples),
  }
}

async function atTelephoneRate(blocks: Iterable<SoundBlock> | AsyncIterable<SoundBlock>): Promise<Float32Array> {
  const parts: Float32Array[] = []
  let length = 0
  let resampler: Resampler | null = null
  let fromHz = 0
  const keep = (part: Float32Array) => {
    length += part.length
    if (length > maxDurationSec * telephoneRateHz) throw tooLong()
    if (part.length > 0) parts.push(part)
  }
  for await (const { sampleRateHz, mono } of blocks) {
    if (!resampler || sampleRateHz !== fromHz) {
      if (resampler) keep(resampler.flush())
      resampler = new Resampler(sampleRateHz, telephoneRateHz)
      fromHz = sampleRateHz
    }
    keep(resampler.push(mono))
  }
  if (resampler) keep(resampler.flush())
  const samples = new Float32Array(length)
  let at = 0
  for (const part of parts) {
    samples.set(part, at)
    at += part.length
  }
  return samples
}

function toPcm(samples: Float32Array): Uint8Array {
  const pcm = new Uint8Array(samples.length * 2)
  const view = new DataView(pcm.buffer)
  for (let at = 0; at < samples.length; at++) {
    const value = Math.round((samples[at] as number) * 32_767)
    view.setInt16(at * 2, Math.max(-32_768, Math.min(32_767, value)), true)
  }
  return pcm
}
