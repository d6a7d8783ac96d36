import type { RequestListener } from 'node:http'
import { afterEach } from 'vitest'
import { httpApiCall } from '../../../domain/flow/http-api-call.ts'
import { HttpApiClient, type HttpApiClientOptions } from '../api-client.ts'
import { webService } from './web-service.ts'

/** Where services of tests are, as hosts that are allowed. */
export const everywhere = ['127.0.0.1']

/** Web services and those who ask them, closed after each test of the file that calls this. */
export function asking() {
  const opened: { close(): Promise<void> }[] = []
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()))
  })
  return {
    async service(answer: RequestListener, options?: { tls: boolean }) {
      const one = await webService(answer, options)
      opened.push(one)
      return one
    },
    /** Asks with hosts allowed by name. */
    ask(
      target: string,
      config: object = {},
      allowed: string[] = [],
      options: HttpApiClientOptions = {},
      signal?: AbortSignal,
    ) {
      const client = new HttpApiClient(options)
      opened.push(client)
      const action = httpApiCall.parse({ type: 'http_api_call', target, config })
      return client.call({ ...action, type: 'http_api_call' }, allowed, signal ?? new AbortController().signal)
    },
  }
}
