import type { MockAnswer } from '../../domain/call/test-settings.ts'
import type { HttpApiCallConfig } from '../../domain/flow/http-api-call.ts'
import { readApiAnswer } from '../../domain/flow/read-api-answer.ts'
import type { ApiAnswer } from '../../ports/api-client.ts'

/** What a mock comes to, read as the real answer would be; at once. */
export function mockedAnswer(mock: MockAnswer, config: HttpApiCallConfig): ApiAnswer {
  if (mock.kind === 'failure') return { kind: 'failed', status: null, latencyMs: 0, reason: mock.reason }
  const { status, body } = mock
  const isText = typeof body === 'string'
  const contentType = isText ? 'text/plain' : 'application/json'
  const read = readApiAnswer({ status, text: isText ? body : JSON.stringify(body), contentType }, config)
  return read.kind === 'value'
    ? { kind: 'answered', status, latencyMs: 0, value: read.value }
    : { kind: 'failed', status, latencyMs: 0, reason: read.reason }
}
