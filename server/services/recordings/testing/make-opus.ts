const packetMs = 20
const packetsPerPage = 50

/** An Ogg file of Opus packets that hold noise: whatever bits a CELT packet has, they decode to some sound. */
export function makeOpus(durationSec: number): Uint8Array {
  const packets = Math.ceil((durationSec * 1000) / packetMs)
  let seed = 7
  const noise = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return (seed >> 16) & 0xff
  }
  // Configuration 31 (CELT, full band, 20 ms), mono, one frame.
  const packet = () => Uint8Array.from({ length: 80 }, (_, at) => (at === 0 ? 0xf8 : noise()))
  const pages = [
    page([head()], { flags: 2, granule: 0, sequence: 0 }),
    page([tags()], { flags: 0, granule: 0, sequence: 1 }),
  ]
  for (let at = 0; at < packets; at += packetsPerPage) {
    const here = Math.min(packetsPerPage, packets - at)
    pages.push(
      page(Array.from({ length: here }, packet), {
        flags: at + here >= packets ? 4 : 0,
        granule: (at + here) * packetMs * 48,
        sequence: pages.length,
      }),
    )
  }
  return new Uint8Array(Buffer.concat(pages))
}

function head(): Uint8Array {
  const bytes = Buffer.alloc(19)
  bytes.write('OpusHead')
  bytes.writeUInt8(1, 8)
  bytes.writeUInt8(1, 9)
  bytes.writeUInt32LE(48_000, 12)
  return bytes
}

const tags = (): Uint8Array => Buffer.concat([Buffer.from('OpusTags'), Buffer.alloc(8)])

function page(packets: Uint8Array[], place: { flags: number; granule: number; sequence: number }): Uint8Array {
  const lacing = packets.flatMap(({ length }) => [...Array<number>(Math.floor(length / 255)).fill(255), length % 255])
  const bytes = Buffer.concat([Buffer.alloc(27), Uint8Array.from(lacing), ...packets])
  bytes.write('OggS')
  bytes.writeUInt8(place.flags, 5)
  bytes.writeBigUInt64LE(BigInt(place.granule), 6)
  bytes.writeUInt32LE(1, 14)
  bytes.writeUInt32LE(place.sequence, 18)
  bytes.writeUInt8(lacing.length, 26)
  bytes.writeUInt32LE(checksum(bytes), 22)
  return bytes
}

function checksum(bytes: Uint8Array): number {
  let value = 0
  for (const byte of bytes) {
    value ^= byte << 24
    for (let bit = 0; bit < 8; bit++) value = value & 0x8000_0000 ? (value << 1) ^ 0x04c1_1db7 : value << 1
  }
  return value >>> 0
}
