import { invalidFields } from '../../services/parse-input.ts'
import { readBody } from '../read-body.ts'

/** What a body usually may have: 1 MiB. */
const usualMaxBytes = 1_048_576

/**
 * The JSON of a request, whatever its `Content-Type` says (`curl -d` says it is a form); `{}` when it is empty.
 * Throws AppError `too_large`, Invalid.
 */
export async function readJson(request: Request, maxBytes = usualMaxBytes): Promise<unknown> {
  const text = await readText(request, maxBytes)
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw invalidFields([{ path: '', message: 'is not valid JSON' }])
  }
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const body = await readBody(request, maxBytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw invalidFields([{ path: '', message: 'is not valid UTF-8' }])
  }
}
