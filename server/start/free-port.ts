import { createServer } from 'node:net'

/** A TCP port nobody listens on now: `wanted` when it is free, else one that the system picks. */
export async function freePort(host: string, wanted = 0): Promise<number> {
  return (await tryPort(host, wanted)) ?? (await tryPort(host, 0)) ?? 0
}

/** Null when the port is taken or may not be opened. */
export function tryPort(host: string, port: number): Promise<number | null> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(null))
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : null))
    })
  })
}
