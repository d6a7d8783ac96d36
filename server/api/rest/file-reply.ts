import { byteRange } from './byte-range.ts'
import { fileBody } from './file-body.ts'
import { problem } from './problem.ts'
import type { Reply } from './reply.ts'

export type ServedFile = { file: string; sizeBytes: number; contentType: string; headers: Record<string, string> }

/** A file, or the `Range` of its bytes that was asked for; 416 when that lies outside. */
export function fileReply(request: Request, { file, sizeBytes, contentType, headers }: ServedFile): Reply {
  const range = byteRange(request.headers.get('range'), sizeBytes)
  if (range === 'unsatisfiable') {
    return problem(416, `The audio has ${sizeBytes} bytes.`, [], { 'content-range': `bytes */${sizeBytes}` })
  }
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 }
  return {
    status: range ? 206 : 200,
    body: fileBody(file, { start, end }),
    headers: {
      'content-type': contentType,
      'content-length': String(end - start + 1),
      'accept-ranges': 'bytes',
      ...headers,
      ...(range && { 'content-range': `bytes ${start}-${end}/${sizeBytes}` }),
    },
  }
}
