import { createServer, type Socket } from 'node:net'
import type { SwitchChannel } from '../../ports/switch-channel.ts'
import { allowedPeers } from './allowed-peers.ts'
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
  /** Who may connect beside this machine itself: addresses, ranges, names. Others are closed at once. Default none. */
  allowedHosts?: readonly string[]
  /** Connections beyond these are closed at once, and the switch tries its next handler. Default 1000. */
  maxConnections?: number
  /** Longest frame taken from the switch. Default 4 MiB. */
  maxFrameBytes?: number
  /** How long a connection may take to present its call. Default 5000. */
  handshakeTimeoutMs?: number
  /** Told of each connection that is closed without a call having been taken. */
  onRefused?: (reason: Refusal) => void
  logger?: EslLogger
}

/** `host`: a peer that may not connect. `calls`: there are too many already. `handshake`: it presented no call. */
export type Refusal = 'host' | 'calls' | 'handshake'

export type EslServer = {
  readonly port: number
  /** `host:port`, as it stands in the dialplan's `socket` action. */
  readonly address: string
  readonly activeConnections: number
  /** Takes no new calls, waits up to `drainMs` for those in progress, then cuts the rest. */
  close(options: { drainMs: number }): Promise<void>
}

const maxHeaderBytes = 1024 * 1024
/** A switch presents its call within milliseconds; who takes longer gives way to one that wants to. */
const greetingMs = 1000
const tellEveryMs = 1000

/** Listens for the switch's outbound event socket. Rejects when the address cannot be listened on. */
export const startEslServer = async (options: EslServerOptions): Promise<EslServer> => {
  const { host, maxConnections = 1000, maxFrameBytes = 4 * 1024 * 1024, handshakeTimeoutMs = 5000, logger } = options
  const limits = { maxFrameBytes, maxHeaderBytes: Math.min(maxHeaderBytes, maxFrameBytes) }
  const mayConnect = allowedPeers(options.allowedHosts ?? [])
  const sockets = new Set<Socket>()
  /** Those that have not presented their call yet, and since when; the oldest first. */
  const greeting = new Map<Socket, number>()

  const toldAtMs = new Map<Refusal, number>()
  const refuse = (socket: Socket, reason: Refusal, text: string) => {
    // All are counted; a flood of them must not become a flood of lines.
    if (performance.now() - (toldAtMs.get(reason) ?? Number.NEGATIVE_INFINITY) >= tellEveryMs) {
      toldAtMs.set(reason, performance.now())
      logger?.warn({ reason, maxConnections }, text)
    }
    options.onRefused?.(reason)
    socket.destroy()
  }

  const handle = async (socket: Socket) => {
    const channel = await EslChannel.open(socket, { limits, logger, handshakeTimeoutMs })
    greeting.delete(socket)
    if (!channel) return refuse(socket, 'handshake', 'a connection was closed because it presented no call')
    try {
      const running = options.onCall(channel)
      if (running) await running.finally(() => channel.close())
    } catch (error) {
      logger?.error({ err: error, channelUuid: channel.channelUuid }, 'handling a call failed')
      channel.close()
    }
  }

  const take = (socket: Socket) => {
    if (sockets.size >= maxConnections && !makeRoom()) {
      return refuse(socket, 'calls', 'a call was turned away: there are too many')
    }
    sockets.add(socket)
    greeting.set(socket, performance.now())
    socket.once('close', () => {
      sockets.delete(socket)
      greeting.delete(socket)
    })
    handle(socket).catch((error: unknown) => {
      logger?.error({ err: error }, 'taking a call failed')
      socket.destroy()
    })
  }

  const makeRoom = (): boolean => {
    const [oldest] = greeting
    if (!oldest || performance.now() - oldest[1] < greetingMs) return false
    const [idle] = oldest
    sockets.delete(idle)
    greeting.delete(idle)
    idle.destroy()
    return true
  }

  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => {})
    const decide = (allowed: boolean) =>
      allowed ? take(socket) : refuse(socket, 'host', 'a connection was closed: its host may not present calls')
    const allowed = mayConnect(socket.remoteAddress)
    if (typeof allowed === 'boolean') decide(allowed)
    else allowed.then(decide)
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
