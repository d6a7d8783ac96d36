import { ReadableStream as NodeStream } from 'node:stream/web'

/**
 * Text that comes in parts as a body, each made when the one before was taken. Resolves when the first part is there,
 * so that what fails at once is a refusal and not a body that breaks off.
 */
export async function textBody(parts: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const first = await parts.next()
  return NodeStream.from(bytesOf(first, parts)) as ReadableStream<Uint8Array>
}

async function* bytesOf(first: IteratorResult<string>, parts: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  if (first.done) return
  yield encoder.encode(first.value)
  for await (const part of parts) yield encoder.encode(part)
}
