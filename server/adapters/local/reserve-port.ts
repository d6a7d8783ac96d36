import { createSocket } from 'node:dgram'

/**
 * Promises a TCP port to one process, machine-wide, for the seconds between choosing it and listening there: whoever
 * holds the UDP port of the same number has it. The system lets go of it when this process dies, however it dies.
 * Resolves with what gives it back; null: it is promised to somebody else.
 */
export function reservePort(host: string, port: number): Promise<(() => void) | null> {
  return new Promise((done) => {
    const socket = createSocket('udp4')
    socket.once('error', () => {
      socket.close()
      done(null)
    })
    socket.bind({ address: host, port, exclusive: true }, () => {
      socket.unref()
      done(() => socket.close())
    })
  })
}
