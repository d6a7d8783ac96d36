import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { FrameDecoder } from '../../ivr-runtime/src/adapters/esl/frame-decoder.ts'
import { type EslHeaders, readMessage } from '../../ivr-runtime/src/adapters/esl/read-message.ts'

type Listener = (name: string, headers: EslHeaders) => void

/** A switch's event socket as an operator uses it: commands of its API, and events. */
export class SwitchSocket {
  readonly #socket: Socket
  readonly #decoder = new FrameDecoder({ maxHeaderBytes: 1 << 16, maxFrameBytes: 1 << 24 })
  readonly #answers: { done: (text: string) => void; fail: (error: Error) => void }[] = []
  readonly #listeners = new Set<Listener>()

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (bytes) => this.#read(bytes))
    socket.on('error', () => {})
    socket.on('close', () => {
      for (const { fail } of this.#answers.splice(0)) fail(new Error('The switch closed its event socket.'))
    })
  }

  /** Throws when nobody listens there, or the password is wrong. */
  static async open(port: number, password: string, events: readonly string[] = []): Promise<SwitchSocket> {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true })
    await once(socket, 'connect')
    const opened = new SwitchSocket(socket)
    const answer = await opened.#command(`auth ${password}`)
    if (!answer.startsWith('+OK')) throw new Error(`The switch does not let us in: ${answer}`)
    if (events.length > 0) await opened.listenFor(events)
    return opened
  }

  /** Has these events told, too. */
  async listenFor(events: readonly string[]): Promise<void> {
    await this.#command(`event json ${events.join(' ')}`)
  }

  /** Runs a command of the switch's API; its answer as it is. */
  api(command: string): Promise<string> {
    return this.#command(`api ${command}`)
  }

  on(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#socket.destroy()
  }

  #command(line: string): Promise<string> {
    return new Promise((done, fail) => {
      this.#answers.push({ done, fail })
      this.#socket.write(`${line}\n\n`)
    })
  }

  #read(bytes: Buffer): void {
    for (const frame of this.#decoder.push(bytes).frames) {
      const message = readMessage(frame)
      if (message.kind === 'reply' || message.kind === 'apiResponse') this.#answers.shift()?.done(message.text)
      if (message.kind === 'event') for (const listener of this.#listeners) listener(message.name, message.headers)
    }
  }
}
