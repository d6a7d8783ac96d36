/** What a request is answered with. */
export type Reply = {
  status: number
  body: string | ReadableStream<Uint8Array> | null
  headers: Record<string, string>
}

/** An answer in JSON. */
export const json = (body: unknown, status = 200): Reply => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

export const noContent = (): Reply => ({ status: 204, body: null, headers: {} })

/** Turns replies into responses that all carry the same headers. */
export const sender =
  (common: Record<string, string>) =>
  ({ status, body, headers }: Reply): Response =>
    new Response(body, { status, headers: { ...headers, ...common } })
