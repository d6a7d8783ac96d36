import { readWav } from 'ivr-runtime/speech/wav'
import { expect, test } from 'vitest'
import { makeFlac, makeFlacBomb } from '../testing/make-flac.ts'
import { makeMp3 } from '../testing/make-mp3.ts'
import { makeOpus } from '../testing/make-opus.ts'
import { samplesOf, speechLike, tone } from '../testing/make-sound.ts'
import { makeWav, type WavOptions } from '../testing/make-wav.ts'
import { convert, telephoneRateHz } from './convert.ts'

const hum = (sampleRateHz: number, sec = 1) => samplesOf(tone(440), sec, sampleRateHz)

/** How strong a frequency is in a WAV file, next to all there is: 1, nothing else. */
function shareOf(frequencyHz: number, wav: Uint8Array): number {
  const { pcm, sampleRateHz } = readWav(wav)
  const samples = new Int16Array(pcm.slice().buffer)
  let [cosine, sine, power] = [0, 0, 0]
  for (const [at, sample] of samples.entries()) {
    const angle = (2 * Math.PI * frequencyHz * at) / sampleRateHz
    cosine += sample * Math.cos(angle)
    sine += sample * Math.sin(angle)
    power += sample * sample
  }
  return (2 * (cosine ** 2 + sine ** 2)) / (samples.length * power)
}

const wavs: [string, number, WavOptions][] = [
  ['8 bit', 11_025, { bits: 8 }],
  ['12 bit', 16_000, { bits: 12 }],
  ['16 bit, stereo', 44_100, { channels: 2 }],
  ['24 bit', 48_000, { bits: 24 }],
  ['32 bit, 96 kHz', 96_000, { bits: 32 }],
  ['32 bit float', 22_050, { kind: 3, bits: 32 }],
  ['64 bit float', 22_254, { kind: 3, bits: 64 }],
  ['A-law, 8 kHz', 8_000, { kind: 6, bits: 8 }],
  ['µ-law, 8 kHz', 8_000, { kind: 7, bits: 8 }],
  ['six channels with an extensible header', 48_000, { channels: 6, bits: 24, extensible: true }],
  ['sizes that a stream left open', 16_000, { dataSize: 0xffff_ffff, riffSize: 0xffff_ffff }],
  ['sizes that were never filled in', 16_000, { dataSize: 0, riffSize: 0 }],
]

test.each(wavs)('a WAV file of %s sounds the same at the telephone', async (_, sampleRateHz, options) => {
  const made = await convert(makeWav(hum(sampleRateHz), { sampleRateHz, ...options }))
  expect(made).toMatchObject({ sourceFormat: 'wav', durationMs: 1000 })
  expect(readWav(made.wav).sampleRateHz).toBe(telephoneRateHz)
  expect(shareOf(440, made.wav)).toBeGreaterThan(0.99)
  expect(made.lufs).toBeCloseTo(-19, 1)
})

test('MP3, FLAC and Ogg are read', async () => {
  const mp3 = await convert(makeMp3(2))
  expect(mp3).toMatchObject({ sourceFormat: 'mp3', durationMs: expect.closeTo(2000, -2) })
  expect(mp3.lufs).toBeCloseTo(-19, 1)
  const flac = await convert(makeFlac(hum(44_100), 44_100))
  expect(flac).toMatchObject({ sourceFormat: 'flac', durationMs: 1000 })
  expect(shareOf(440, flac.wav)).toBeGreaterThan(0.99)
  expect(await convert(makeOpus(2))).toMatchObject({ sourceFormat: 'opus', durationMs: 2000 })
})

test('tags around an MP3 file do no harm', async () => {
  const id3 = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 20, ...Buffer.alloc(20)])
  const ape = Buffer.from(`APETAGEX${'junk and more '.repeat(60)}TAG${' '.repeat(125)}`)
  const { durationMs } = await convert(Buffer.concat([id3, makeMp3(2), ape]))
  expect(durationMs).toBeCloseTo(2000, -2)
})

test('what is told for drawing follows the sound', async () => {
  const loudInTheMiddle = samplesOf((sec) => (sec > 1 && sec < 2 ? tone(300, -6)(sec) : 0), 3, 16_000)
  const { peaks } = await convert(makeWav(loudInTheMiddle))
  expect(peaks).toHaveLength(240)
  expect(Math.max(...peaks.slice(0, 75))).toBe(0)
  expect(Math.min(...peaks.slice(85, 155))).toBeGreaterThan(10)
})

const broken = (file: Uint8Array, from: number, to: number) =>
  file.map((byte, at) => (at >= from && at < to ? (at * 7919) & 0xff : byte))

const refusals: [string, () => Uint8Array, string][] = [
  ['nothing', () => new Uint8Array(0), 'is empty'],
  ['a text', () => Buffer.from('Thank you for calling.'), 'is not a sound file'],
  ['a ZIP file called greeting.wav', () => Buffer.from('PK\x03\x04rest'), 'is a ZIP file: upload what is in it'],
  [
    'an M4A file',
    () => Buffer.from('\0\0\0\x20ftypM4A '),
    'is an MP4 or M4A file, which is not read here: save it as WAV, MP3, Ogg or FLAC',
  ],
  ['a WAV header only', () => makeWav(new Float32Array(0)), 'has no sound in it'],
  ['no channels', () => makeWav(hum(16_000), { channels: 0 }), 'has 0 channels'],
  ['65,535 channels', () => patched(makeWav(hum(16_000)), 22, 65_535), 'has 65535 channels'],
  ['a sample rate of 0', () => makeWav(hum(16_000), { sampleRateHz: 0 }), 'has a sample rate of 0 Hz'],
  ['4 GHz', () => makeWav(hum(16_000), { sampleRateHz: 4e9 }), 'has a sample rate of 4000000000 Hz'],
  ['frames of a wrong size', () => patched(makeWav(hum(16_000)), 32, 7), 'has a broken header'],
  [
    'ADPCM',
    () => makeWav(hum(16_000), { kind: 17, bits: 4 }),
    'is a WAV file in an encoding that is not read here (IMA ADPCM)',
  ],
  ['a file cut short', () => makeWav(hum(16_000)).subarray(0, 9_000), 'was cut off: it ends before its stated size'],
  ['more than it has', () => makeWav(hum(16_000), { dataSize: 1e9 }), 'was cut off: it ends before its stated size'],
  [
    'floats that are no numbers',
    () => makeWav(hum(16_000).fill(NaN, 500, 510), { kind: 3, bits: 32 }),
    'is damaged: it holds numbers that are no sound',
  ],
  [
    'endless floats',
    () => makeWav(hum(16_000).fill(Infinity, 500, 510), { kind: 3, bits: 32 }),
    'is damaged: it holds numbers that are no sound',
  ],
  ['silence', () => makeWav(new Float32Array(16_000)), 'is silent: there is nothing in it that a caller could hear'],
  ['a click', () => makeWav(hum(16_000, 0.05)), 'is shorter than a tenth of a second'],
  [
    '31 minutes',
    () => makeWav(samplesOf(tone(440), 31 * 60, 4_000), { sampleRateHz: 4_000, bits: 8 }),
    'is longer than 30 minutes',
  ],
  ['a damaged MP3 file', () => broken(makeMp3(3), 3000, 6000), 'is damaged'],
  ['a damaged FLAC file', () => broken(makeFlac(hum(16_000)), 9_000, 14_000), 'is damaged or was cut off'],
  ['a FLAC file that promises more', () => makeFlac(hum(16_000), 16_000, 2 ** 35), 'is damaged or was cut off'],
  ['a damaged Ogg file', () => broken(makeOpus(3), 6_000, 6_100), 'is damaged'],
  ['an Ogg file cut short', () => makeOpus(3).subarray(0, 8_000), 'was cut off'],
  [
    'an Ogg file without sound',
    () => Buffer.from(`OggS${'\0'.repeat(40)}theora`),
    'is an Ogg file without Opus, Vorbis or FLAC in it',
  ],
  ['an ID3 tag only', () => Buffer.from(`ID3${'hello '.repeat(999)}`), 'has no sound in it'],
]

const patched = (file: Uint8Array, at: number, value: number) => {
  new DataView(file.buffer, file.byteOffset).setUint16(at, value, true)
  return file
}

test.each(refusals)('%s is refused', async (_, file, message) => {
  await expect(convert(file())).rejects.toMatchObject({ name: 'BadAudio', message })
})

test('a few bytes that stand for hours are refused as soon as they are too long', async () => {
  const bomb = makeFlacBomb(300)
  expect(bomb.byteLength).toBeLessThan(6_000)
  await expect(convert(bomb)).rejects.toMatchObject({ message: 'is longer than 30 minutes' })
})

test('floats far beyond full scale are brought back', async () => {
  const { lufs, peaks } = await convert(
    makeWav(
      samplesOf(speechLike, 3, 16_000).map((sample) => sample * 32_768),
      { kind: 3, bits: 32 },
    ),
  )
  expect(lufs).toBeCloseTo(-19, 1)
  expect(Math.max(...peaks)).toBeLessThan(75)
})
