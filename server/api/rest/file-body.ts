import { createReadStream } from 'node:fs'
import { ReadableStream as NodeStream } from 'node:stream/web'
import type { ByteRange } from './byte-range.ts'

/**
 * The bytes of a file as a body. Opens it when the first of them is wanted: whoever asks for the head only, or goes
 * away early, leaves no open file behind.
 */
export const fileBody = (file: string, { start, end }: ByteRange): ReadableStream<Uint8Array> =>
  NodeStream.from(bytesOf(file, { start, end })) as ReadableStream<Uint8Array>

async function* bytesOf(file: string, { start, end }: ByteRange): AsyncGenerator<Uint8Array> {
  if (end >= start) yield* createReadStream(file, { start, end })
}
