import { BadAudio } from 'ivr-runtime/speech/wav'
import type { SourceFormat } from './sound-block.ts'

const lookedAtBytes = 256

/** Says what a file is by what is in it, never by its name. Throws BadAudio naming what it is instead. */
export function sniffFormat(bytes: Uint8Array): SourceFormat {
  if (bytes.byteLength === 0) throw new BadAudio('is empty')
  const text = String.fromCharCode(...bytes.subarray(0, lookedAtBytes))
  if (/^(?:RIFF|RF64)....WAVE/s.test(text)) return 'wav'
  if (text.startsWith('fLaC')) return 'flac'
  if (text.startsWith('OggS')) return inOgg(text)
  if (text.startsWith('ID3') || isMpegFrame(bytes)) return 'mp3'
  const other = others.find(([pattern]) => pattern.test(text))
  throw new BadAudio(other ? `is ${other[1]}` : 'is not a sound file')
}

const unread = ', which is not read here: save it as WAV, MP3, Ogg or FLAC'

const others: readonly [RegExp, string][] = [
  [/^....ftyp/s, `an MP4 or M4A file${unread}`],
  [/^FORM....AIF/s, `an AIFF file${unread}`],
  [/^.E\xdf\xa3/s, `a WebM or Matroska file${unread}`],
  [/^#!AMR/, `an AMR file${unread}`],
  [/^(?:ADIF|\xff[\xf0\xf1\xf8\xf9])/, `an AAC file${unread}`],
  [/^RIFF....AVI /s, 'a video'],
  [/^PK[^ -~]{2}/, 'a ZIP file: upload what is in it'],
  [/^0&\xb2u/, `a WMA file${unread}`],
  [/^MThd/, 'a MIDI file, which holds no sound'],
]

function inOgg(text: string): SourceFormat {
  if (text.includes('OpusHead')) return 'opus'
  if (text.includes('\x01vorbis')) return 'vorbis'
  if (text.includes('\x7fFLAC')) return 'flac'
  throw new BadAudio('is an Ogg file without Opus, Vorbis or FLAC in it')
}

/** A frame's header of MPEG audio: the sync word, a version, a layer, a bit rate and a sample rate that there are. */
const isMpegFrame = ([first = 0, second = 0, third = 0]: Uint8Array) =>
  first === 0xff &&
  (second & 0xe0) === 0xe0 &&
  (second & 0x18) !== 0x08 &&
  (second & 0x06) !== 0 &&
  (third & 0xf0) !== 0xf0 &&
  (third & 0x0c) !== 0x0c
