import type { Socket } from 'node:net'
import { encodeCommand } from './encode-command.ts'
import type { EslLogger } from './esl-logger.ts'
import { FrameDecoder, type FrameLimits } from './frame-decoder.ts'
import { peekEventName } from './peek-event-name.ts'
import { type EslMessage, readMessage } from './read-message.ts'

export type EslReply = Extract<EslMessage, { kind: 'reply' | 'channelData' | 'apiResponse' }>
type Notice = Extract<EslMessage, { kind: 'event' | 'disconnectNotice' }>

export type EslConnectionOptions = {
  limits: FrameLimits
  logger: EslLogger | undefined
  /** Names of the events that are read; all others are passed over. */
  events: ReadonlySet<string>
  /** Called for each of these events and for notices, in order; not any more once the connection is closed. */
  onNotice: (notice: Notice) => void
  /** Called once, when nothing more can come: the peer left, the socket failed, or the bytes made no sense. */
  onLost: () => void
}

/** How long the peer may take to close its side after we have closed ours. */
const farewellMs = 1000

/**
 * One event-socket connection: pairs commands with their replies, which come in order, and hands on the rest. Never
 * throws; a socket error, an end, or an unreadable stream all end in `onLost` and a destroyed socket.
 */
export class EslConnection {
  readonly #socket: Socket
  readonly #options: EslConnectionOptions
  readonly #decoder: FrameDecoder
  readonly #awaiting: ((reply: EslReply | null) => void)[] = []
  #open = true

  constructor(socket: Socket, options: EslConnectionOptions) {
    this.#socket = socket
    this.#options = options
    this.#decoder = new FrameDecoder(options.limits)
    socket.setNoDelay(true)
    socket.setKeepAlive(true, 30_000)
    socket.on('data', (bytes) => this.#read(bytes))
    socket.on('error', (error: NodeJS.ErrnoException) => this.#lose(error.code ?? 'socketError'))
    socket.on('end', () => this.#lose('endOfStream'))
    socket.on('close', () => this.#lose('closed'))
  }

  /** Hands a command to the operating system at once. The reply to it; null when the connection ended first. */
  command(line: string, headers?: Readonly<Record<string, string>>): Promise<EslReply | null> {
    if (!this.#open) return Promise.resolve(null)
    return new Promise((resolve) => {
      this.#awaiting.push(resolve)
      this.#socket.write(encodeCommand(line, headers))
    })
  }

  /** Closes our side and, soon after, whatever is left. Nothing is handed on any more. */
  close() {
    if (!this.#shut()) return
    this.#socket.end()
    const timer = setTimeout(() => this.#socket.destroy(), farewellMs)
    this.#socket.once('close', () => clearTimeout(timer))
  }

  #read(bytes: Buffer) {
    if (!this.#open) return
    try {
      const { frames, error } = this.#decoder.push(bytes)
      for (const frame of frames) {
        if (!this.#open) return
        const name = peekEventName(frame)
        if (name === null || this.#options.events.has(name)) this.#handle(readMessage(frame))
      }
      if (error) this.#lose(error.code)
    } catch (error) {
      this.#options.logger?.error({ err: error }, 'reading from the switch failed')
      this.#lose('internalError')
    }
  }

  #handle(message: EslMessage) {
    switch (message.kind) {
      case 'reply':
      case 'channelData':
      case 'apiResponse':
        this.#awaiting.shift()?.(message)
        return
      case 'event':
      case 'disconnectNotice':
        this.#options.onNotice(message)
        return
      case 'unreadable':
        this.#lose('unreadableEvent')
        return
      case 'other':
        return
      default:
        message satisfies never
    }
  }

  #lose(reason: string) {
    if (!this.#shut()) return
    this.#options.logger?.debug({ reason }, 'connection to the switch ended')
    this.#socket.destroy()
    this.#options.onLost()
  }

  /** False when it was shut before. */
  #shut(): boolean {
    if (!this.#open) return false
    this.#open = false
    for (const resolve of this.#awaiting.splice(0)) resolve(null)
    return true
  }
}
