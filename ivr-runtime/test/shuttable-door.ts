import { createServer, type Socket, connect as tcpConnect } from 'node:net'

/**
 * A door in front of a database that can be shut and opened: what goes through it is the real protocol. Shut, it
 * refuses like a server that is not there, and cuts what is open.
 */
export async function shuttableDoor(databaseUrl: string) {
  const to = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const listen = (port: number) => {
    const server = createServer((inward) => {
      const outward = tcpConnect(Number(to.port), to.hostname)
      for (const socket of [inward, outward]) {
        sockets.add(socket)
        socket.on('error', () => undefined)
        socket.on('close', () => {
          sockets.delete(socket)
          for (const each of [inward, outward]) each.destroy()
        })
      }
      inward.pipe(outward).pipe(inward)
    })
    return new Promise<typeof server>((done, fail) => {
      server.once('error', fail)
      server.listen(port, '127.0.0.1', () => done(server))
    })
  }
  let server = await listen(0)
  const { port } = server.address() as { port: number }
  const through = new URL(databaseUrl)
  through.port = String(port)
  const shut = async () => {
    const closed = new Promise((done) => server.close(done))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    url: through.href,
    shut,
    async open() {
      server = await listen(port)
    },
    close: shut,
  }
}
