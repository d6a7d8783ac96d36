import { open } from 'node:fs/promises'
import { decodeLine } from './spool-line.ts'

const lineFeed = 0x0a

export type SegmentEntry<T> = { entry: T /** Where the next line begins. */; endOffset: number }

/**
 * The entries of a segment between two offsets, at most a segment's size in memory. Lines that are torn, damaged or
 * not understood are left out and counted. Rejects when the file cannot be read.
 */
export async function readSegment<T>(
  file: string,
  range: { from: number; to: number | null },
  parse: (value: unknown) => T | null,
): Promise<{ entries: SegmentEntry<T>[]; unreadable: number; endOffset: number }> {
  const bytes = await readRange(file, range)
  const entries: SegmentEntry<T>[] = []
  let unreadable = 0
  for (let at = 0; at < bytes.byteLength; ) {
    const feed = bytes.indexOf(lineFeed, at)
    const end = feed === -1 ? bytes.byteLength : feed
    const value = feed === -1 ? undefined : decodeLine(bytes.subarray(at, end))
    const entry = value === undefined ? null : parse(value)
    if (entry === null) unreadable += 1
    else entries.push({ entry, endOffset: range.from + end + 1 })
    at = end + 1
  }
  return { entries, unreadable, endOffset: range.from + bytes.byteLength }
}

async function readRange(file: string, { from, to }: { from: number; to: number | null }): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const until = to ?? (await handle.stat()).size
    const bytes = Buffer.alloc(Math.max(0, until - from))
    let length = 0
    while (length < bytes.byteLength) {
      const { bytesRead } = await handle.read(bytes, length, bytes.byteLength - length, from + length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await handle.close()
  }
}
