import { crc32 } from 'node:zlib'

const checksumLength = 8
const space = 0x20

/** An entry as a line of a segment: CRC-32 of its JSON as 8 hex digits, a space, the JSON, a line feed. */
export function encodeLine(entry: unknown): Buffer {
  const line = Buffer.from(`00000000 ${JSON.stringify(entry)}\n`)
  const checksum = crc32(line.subarray(checksumLength + 1, -1))
  line.write(checksum.toString(16).padStart(checksumLength, '0'), 'latin1')
  return line
}

/** The JSON of a line without its line feed; undefined when the line is torn or damaged. */
export function decodeLine(line: Buffer): unknown {
  if (line.byteLength <= checksumLength + 1 || line[checksumLength] !== space) return undefined
  const json = line.subarray(checksumLength + 1)
  if (Number.parseInt(line.toString('latin1', 0, checksumLength), 16) !== crc32(json)) return undefined
  try {
    return JSON.parse(json.toString())
  } catch {
    return undefined
  }
}
