import { BadAudio } from 'ivr-runtime/speech/wav'

const headBytes = 27

/** Looks whether an Ogg file is whole, page by page (RFC 3533): the decoders would leave out what is damaged. Throws BadAudio. */
export function checkOggPages(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.byteLength; ) {
    if (at + headBytes > bytes.byteLength) throw new BadAudio('was cut off')
    if (view.getUint32(at) !== 0x4f_67_67_53) throw new BadAudio('is damaged')
    const segments = view.getUint8(at + 26)
    const lacing = bytes.subarray(at + headBytes, at + headBytes + segments)
    const end = at + headBytes + segments + lacing.reduce((sum, length) => sum + length, 0)
    if (end > bytes.byteLength) throw new BadAudio('was cut off')
    if (checksum(bytes, at, end) !== view.getUint32(at + 22, true)) throw new BadAudio('is damaged')
    at = end
  }
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24
  for (let bit = 0; bit < 8; bit++) value = value & 0x8000_0000 ? (value << 1) ^ 0x04c1_1db7 : value << 1
  return value
})

/** Of a page, with zeros in place of the checksum that it holds. */
function checksum(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const byte = at >= from + 22 && at < from + 26 ? 0 : (bytes[at] as number)
    value = (value << 8) ^ (table[(value >>> 24) ^ byte] as number)
  }
  return value >>> 0
}
