import { AppError } from '../../errors.ts'
import { invalidFields } from '../../services/parse-input.ts'

/** Bodies may have 1 MiB. */
export const maxBodyBytes = 1_048_576

/**
 * The JSON of a request, whatever its `Content-Type` says (`curl -d` says it is a form); `{}` when it is empty.
 * Throws AppError `too_large`, Invalid.
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request)
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw invalidFields([{ path: '', message: 'is not valid JSON' }])
  }
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) throw tooLarge()
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.length
    if (length > maxBodyBytes) throw tooLarge()
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw invalidFields([{ path: '', message: 'is not valid UTF-8' }])
  }
}

const tooLarge = () => new AppError('too_large', `The body is larger than ${maxBodyBytes} bytes.`)
