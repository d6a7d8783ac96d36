import { AppError } from '../errors.ts'

/** The body of a request. Throws AppError `too_large` as soon as it has more than `maxBytes`, however it is sent. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** The same request with its body read, for handlers that would read it without a limit; null when it is too large. */
export async function withBodyRead(request: Request, maxBytes: number): Promise<Request | null> {
  if (!request.body) return request
  try {
    return new Request(request, { body: await readBody(request, maxBytes) })
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_large') return null
    throw error
  }
}

const tooLarge = (maxBytes: number) => new AppError('too_large', `The body is larger than ${maxBytes} bytes.`)
