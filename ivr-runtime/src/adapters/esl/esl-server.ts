import { createServer, type Socket } from 'node:net'
import type { SwitchChannel } from '../../ports/switch-channel.ts'
import { EslChannel } from './esl-channel.ts'
import type { EslLogger } from './esl-logger.ts'

export type EslServerOptions = {
  host: string
  /** 0: any free port. */
  port: number
  /** Lets a process that takes over listen there, too, before this one closes. Default false. */
  reusePort?: boolean
  /** Handles one call. When its promise settles, the call is let go of, whatever is left of it. */
  onCall: (channel: SwitchChannel) => Promise<void> | void
  /** Connections beyond these are closed at once, and the switch tries its next handler. Default 1000. */
  maxConnections?: number
  /** Longest frame taken from the switch. Default 4 MiB. */
  maxFrameBytes?: number
  /** How long a connection may take to present its call. Default 5000. */
  handshakeTimeoutMs?: number
  logger?: EslLogger
}

export type EslServer = {
  readonly port: number
  /** `host:port`, as it stands in the dialplan's `socket` action. */
  readonly address: string
  readonly activeConnections: number
  /** Takes no new calls, waits up to `drainMs` for those in progress, then cuts the rest. */
  close(options: { drainMs: number }): Promise<void>
}

const maxHeaderBytes = 1024 * 1024

/** Listens for the switch's outbound event socket. Rejects when the address cannot be listened on. */
export const startEslServer = async (options: EslServerOptions): Promise<EslServer> => {
  const { host, maxConnections = 1000, maxFrameBytes = 4 * 1024 * 1024, handshakeTimeoutMs = 5000, logger } = options
  const limits = { maxFrameBytes, maxHeaderBytes: Math.min(maxHeaderBytes, maxFrameBytes) }
  const sockets = new Set<Socket>()

  const handle = async (socket: Socket) => {
    const channel = await EslChannel.open(socket, { limits, logger, handshakeTimeoutMs })
    if (!channel) {
      logger?.warn('a connection was closed because it presented no call')
      return
    }
    try {
      const running = options.onCall(channel)
      if (running) await running.finally(() => channel.close())
    } catch (error) {
      logger?.error({ err: error, channelUuid: channel.channelUuid }, 'handling a call failed')
      channel.close()
    }
  }

  const server = createServer({ noDelay: true }, (socket) => {
    if (sockets.size >= maxConnections) {
      logger?.warn({ maxConnections }, 'a call was turned away: too many connections')
      socket.on('error', () => {})
      socket.destroy()
      return
    }
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    handle(socket).catch((error: unknown) => {
      logger?.error({ err: error }, 'taking a call failed')
      socket.destroy()
    })
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port: options.port, reusePort: options.reusePort ?? false }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  server.on('error', (error) => logger?.error({ err: error }, 'listening for the switch failed'))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : options.port

  return {
    port,
    address: `${host.includes(':') ? `[${host}]` : host}:${port}`,
    get activeConnections() {
      return sockets.size
    },
    close: async ({ drainMs }) => {
      const gone = [...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      const timer = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, drainMs)
      await new Promise((resolve) => server.close(resolve))
      await Promise.all(gone)
      clearTimeout(timer)
    },
  }
}
