import { describe, expect, test } from 'vitest'
import { streamedTone, tone } from './testing/openai-server.ts'
import { BadAudio, durationMsOf, durationOfWritten, readWav, writeWav } from './wav.ts'

const sound = { sampleRateHz: 16_000, pcm: tone(250, 16_000) }

/** A WAV of any format: chunks as given, sizes true. */
function wavOf(format: { kind: number; channels: number; rate: number; bits: number }, data: Uint8Array, before = 0) {
  const fmt = Buffer.alloc(16)
  fmt.writeUInt16LE(format.kind, 0)
  fmt.writeUInt16LE(format.channels, 2)
  fmt.writeUInt32LE(format.rate, 4)
  fmt.writeUInt16LE(format.bits, 14)
  const chunk = (name: string, body: Uint8Array) => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(body.byteLength)
    return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.byteLength % 2)])
  }
  const extra = before > 0 ? [chunk('LIST', Buffer.alloc(before))] : []
  const body = Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', fmt), ...extra, chunk('data', data)])
  return chunk('RIFF', body)
}

describe('reading a WAV file', () => {
  test('what was written is read again', () => {
    expect(readWav(writeWav(sound))).toEqual(sound)
    expect(durationMsOf(sound)).toBe(250)
  })

  test.each([0xffff_ffff, 0x7fff_f000])('a size that a stream left open (%i) becomes the true one', (open) => {
    const wav = writeWav(sound)
    new DataView(wav.buffer).setUint32(40, open, true)
    expect(readWav(wav).pcm).toEqual(sound.pcm)
  })

  test('a size of zero that was never filled in becomes the true one', () => {
    const wav = writeWav(sound)
    new DataView(wav.buffer).setUint32(4, 36, true)
    new DataView(wav.buffer).setUint32(40, 0, true)
    expect(readWav(wav).pcm).toEqual(sound.pcm)
  })

  test('half a sample at the end of a stream is dropped', () => {
    const wav = streamedTone()
    expect(readWav(wav.subarray(0, -1)).pcm.byteLength).toBe(wav.byteLength - 44 - 2)
  })

  test('other chunks before the sound are passed over, also of odd length', () => {
    const wav = wavOf({ kind: 1, channels: 1, rate: 16_000, bits: 16 }, sound.pcm, 27)
    expect(readWav(Uint8Array.from(wav))).toEqual(sound)
  })

  test('a file cut short is refused, wherever it is cut', () => {
    const wav = writeWav({ sampleRateHz: 8_000, pcm: tone(10, 8_000) })
    for (let length = 0; length < wav.byteLength; length++) {
      expect(() => readWav(wav.subarray(0, length)), `${length} bytes`).toThrow(BadAudio)
    }
  })

  test.each([
    ['a web page', Buffer.from('<html>not found</html>')],
    ['an mp3', Buffer.from([0xff, 0xfb, 0x90, 0x64, ...Buffer.alloc(500)])],
    ['no sound at all', wavOf({ kind: 1, channels: 1, rate: 16_000, bits: 16 }, new Uint8Array())],
    ['a rate of 1 Hz', wavOf({ kind: 1, channels: 1, rate: 1, bits: 16 }, sound.pcm)],
    ['no channels', wavOf({ kind: 1, channels: 0, rate: 16_000, bits: 16 }, sound.pcm)],
    ['mu-law', wavOf({ kind: 7, channels: 1, rate: 8_000, bits: 8 }, sound.pcm)],
    ['an hour', wavOf({ kind: 1, channels: 1, rate: 8_000, bits: 16 }, new Uint8Array(3_600 * 16_000))],
  ])('%s is refused', (_, bytes) => {
    expect(() => readWav(bytes)).toThrow(BadAudio)
  })

  test('stereo, 8, 24 and 32 bits and floating point become mono of 16 bits', () => {
    const half = 16_384
    const stereo = Buffer.from(new Int16Array([half, 0, half, 0]).buffer)
    expect(valuesOf(wavOf({ kind: 1, channels: 2, rate: 8_000, bits: 16 }, stereo))).toEqual([8_192, 8_192])
    const bytes8 = Buffer.from([192, 128])
    expect(valuesOf(wavOf({ kind: 1, channels: 1, rate: 8_000, bits: 8 }, bytes8))).toEqual([half, 0])
    const bytes24 = Buffer.from([0, 0, 0x40, 0, 0, 0xc0])
    expect(valuesOf(wavOf({ kind: 1, channels: 1, rate: 8_000, bits: 24 }, bytes24))).toEqual([half, -half + 1])
    const bytes32 = Buffer.from(new Int32Array([2 ** 30, -(2 ** 30)]).buffer)
    expect(valuesOf(wavOf({ kind: 1, channels: 1, rate: 8_000, bits: 32 }, bytes32))).toEqual([half, -half + 1])
    const floats = Buffer.from(new Float32Array([0.5, 7, Number.NaN]).buffer)
    expect(valuesOf(wavOf({ kind: 3, channels: 1, rate: 8_000, bits: 32 }, floats))).toEqual([half, 32_767, 0])
  })
})

describe('telling a good file on disk by its header', () => {
  const wav = writeWav(sound)

  test('a whole file tells its length', () => {
    expect(durationOfWritten(wav.subarray(0, 44), wav.byteLength)).toBe(250)
  })

  test('a file that is shorter or longer than it says is not good', () => {
    expect(durationOfWritten(wav.subarray(0, 44), wav.byteLength - 1)).toBeNull()
    expect(durationOfWritten(wav.subarray(0, 44), wav.byteLength + 1)).toBeNull()
    expect(durationOfWritten(wav.subarray(0, 20), 20)).toBeNull()
    expect(durationOfWritten(Buffer.alloc(44), wav.byteLength)).toBeNull()
  })
})

function valuesOf(wav: Uint8Array): number[] {
  const { pcm } = readWav(wav)
  return Array.from({ length: pcm.byteLength / 2 }, (_, at) => Buffer.from(pcm).readInt16LE(at * 2))
}
