import { BitWriter } from './bit-writer.ts'

const frameBytes = 104
/** 44.1 kHz mono, 32 kbit/s, MPEG 1 layer III without CRC. */
const header = [0xff, 0xfb, 0x10, 0xc0]
/** The line of the transform that sounds: near 1 kHz. */
const linePair = 13

/** An MP3 file that hums near 1 kHz: each frame sets one line of the transform and nothing else. */
export function makeMp3(durationSec: number): Uint8Array {
  const frames = Math.ceil((durationSec * 44_100) / 1152)
  const frame = makeFrame()
  const file = new Uint8Array(frames * frameBytes)
  for (let at = 0; at < frames; at++) file.set(frame, at * frameBytes)
  return file
}

function makeFrame(): Uint8Array {
  // Table 1: (0,0) is 1; (1,0) is 01, and then its sign.
  const lines = new BitWriter()
  for (let pair = 0; pair < linePair; pair++) lines.put(1, 1)
  lines.put(0b01, 2).put(0, 1)
  // main_data_begin, private_bits, scfsi
  const side = new BitWriter().put(0, 9).put(0, 5).put(0, 4)
  for (let granule = 0; granule < 2; granule++) {
    side.put(lines.length, 12)
    side.put(linePair + 1, 9)
    side.put(202, 8)
    // scalefac_compress, window_switching_flag
    side.put(0, 4).put(0, 1)
    for (let region = 0; region < 3; region++) side.put(1, 5)
    // region0_count, region1_count, preflag, scalefac_scale, count1table_select
    side.put(15, 4).put(7, 3).put(0, 1).put(0, 1).put(0, 1)
  }
  const main = new BitWriter()
  for (let granule = 0; granule < 2; granule++) {
    for (let pair = 0; pair < linePair; pair++) main.put(1, 1)
    main.put(0b01, 2).put(0, 1)
  }
  const frame = new Uint8Array(frameBytes)
  frame.set(header)
  frame.set(side.bytes(), header.length)
  frame.set(main.bytes(), header.length + 17)
  return frame
}
