import { z } from 'zod'

/** As the dashboard's other refusals: what to say, and about which field. */
export type SendRefusal = { message: string; fields: { path: string; message: string }[] }

export type Sending = {
  method: 'POST' | 'PUT'
  url: string
  file: File
  /** 0 to 1; 1: all of it has arrived and is being converted. */
  onProgress: (share: number) => void
  signal: AbortSignal
  /** What to say where the server did not. */
  texts: Record<'lost' | 'cancelled' | 'signedOut' | 'failed', string>
}

const problemSchema = z.object({
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
})

/** Sends a file, telling how much of it has gone. Resolves to null when it was taken; never rejects. */
export function sendSound({ method, url, file, onProgress, signal, texts }: Sending): Promise<SendRefusal | null> {
  return new Promise((resolve) => {
    // fetch does not tell how much of a body has gone.
    const request = new XMLHttpRequest()
    request.open(method, url)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.upload.addEventListener('load', () => onProgress(1))
    request.addEventListener('error', () => resolve({ message: texts.lost, fields: [] }))
    request.addEventListener('abort', () => resolve({ message: texts.cancelled, fields: [] }))
    request.addEventListener('load', () => resolve(refusalOf(request, texts)))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function refusalOf({ status, responseText }: XMLHttpRequest, texts: Sending['texts']): SendRefusal | null {
  if (status >= 200 && status < 300) return null
  if (status === 401) return { message: texts.signedOut, fields: [] }
  const problem = problemSchema.safeParse(safeJson(responseText))
  if (problem.success) return { message: problem.data.detail, fields: problem.data.errors }
  return { message: texts.failed, fields: [] }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
