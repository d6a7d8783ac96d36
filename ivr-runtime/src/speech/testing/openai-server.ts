import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeWav } from '../wav.ts'

export type SpokenRequest = {
  authorization: string | undefined
  input: string
  voice: string
  model: string
  response_format: string
}
export type Answer = (response: ServerResponse, request: SpokenRequest) => void

/** A tone of this length as OpenAI would send it: 24 kHz, with the sizes left open. */
export function streamedTone(durationMs = 500): Uint8Array {
  const wav = writeWav({ sampleRateHz: 24_000, pcm: tone(durationMs, 24_000) })
  const view = new DataView(wav.buffer)
  view.setUint32(4, 0xffff_ffff, true)
  view.setUint32(40, 0xffff_ffff, true)
  return wav
}

export function tone(durationMs: number, sampleRateHz: number): Uint8Array {
  const samples = Int16Array.from({ length: (durationMs / 1000) * sampleRateHz }, (_, at) => 8_000 * Math.sin(at / 8))
  return new Uint8Array(samples.buffer)
}

export const speaks: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'audio/wav' }).end(streamedTone())
}

export const answers =
  (status: number): Answer =>
  (response, { authorization }) => {
    const message = `Incorrect API key provided: ${authorization}`
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message } }))
  }

/** A server that speaks OpenAI's speech API over a real socket, and misbehaves as it is told to. */
export async function openAiServer(first: Answer = speaks) {
  const requests: SpokenRequest[] = []
  const state = { answer: first }
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const spoken = { ...(JSON.parse(body) as SpokenRequest), authorization: request.headers.authorization }
      requests.push(spoken)
      state.answer(response, spoken)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    /** From the next request on. */
    behave(answer: Answer) {
      state.answer = answer
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}
