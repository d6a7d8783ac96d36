import { invalidFields } from '../../services/parse-input.ts'
import { readBody } from '../read-body.ts'

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
  const body = await readBody(request, maxBodyBytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw invalidFields([{ path: '', message: 'is not valid UTF-8' }])
  }
}
