import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { CommandReader, type HandlerCommand } from './command-reader.ts'
import { EventSubscription } from './event-subscription.ts'
import { commands } from './expand-variables.ts'
import type { SimulatedChannel, SimulatedEventName } from './simulated-channel.ts'

export type SwitchSessionOptions = {
  host: string
  port: number
  connectTimeoutMs: number
  pace: number
  channel: SimulatedChannel
  /** Carries out a `sendmsg`; nothing is read or sent until it resolves. */
  onMessage: (headers: ReadonlyMap<string, string>, body: string) => Promise<void>
  /** After the handler began to listen: events that were on their way before it came are sent now. */
  onListening: () => void
  /** After each time that everything was sent and nothing runs. */
  onSettled: () => void
}

const farewell = 'Disconnected, goodbye.\nSee you at ClueCon! http://www.cluecon.com/\n'
/** Shortest linger when the pace leaves nothing of it, so that a command after the hang-up is still answered. */
const leastLingerMs = 20
const destroyAfterMs = 1000

/**
 * The switch's end of a synchronous outbound socket (`listener_run` and `read_packet` of mod_event_socket): one
 * command at a time, its reply and the events of its application together at its end, linger and farewell.
 */
export class SwitchSession {
  /** The handler closed the connection, broke it, or never took it. */
  handlerGone = false
  connected = false
  readonly #options: SwitchSessionOptions
  readonly #socket: Socket
  readonly #reader = new CommandReader()
  readonly #commands: HandlerCommand[] = []
  #events: string[] = []
  readonly #subscription = new EventSubscription()
  #lingerSec: number | null = null
  #toldOfHangup = false
  #busy = false
  #left = false

  constructor(options: SwitchSessionOptions) {
    this.#options = options
    const { host, port, connectTimeoutMs } = options
    this.#socket = connect({ host, port, noDelay: true, allowHalfOpen: true })
    const timer = setTimeout(() => this.#socket.destroy(), connectTimeoutMs)
    this.#socket.once('connect', () => {
      clearTimeout(timer)
      this.connected = true
    })
    this.#socket.on('data', (bytes) => {
      this.#commands.push(...this.#reader.push(bytes))
      this.#serve()
    })
    this.#socket.on('error', () => {})
    this.#socket.on('end', () => this.#lose())
    this.#socket.on('close', () => {
      clearTimeout(timer)
      this.#lose()
    })
  }

  queueEvent(name: SimulatedEventName, extra: [name: string, value: string][] = []) {
    const format = this.#subscription.formatOf(name)
    if (!format) return
    const { channel } = this.#options
    const event = channel.event(name, extra)
    if (this.#subscription.lets(event)) this.#events.push(channel.eventFrame(event, format))
  }

  /** Sends what is due, unless an application runs. */
  settle() {
    if (this.#busy || this.#left) return
    if (!this.#reader.midCommand) this.#send(this.#events.splice(0).join(''))
    if (this.handlerGone) this.#leave()
    else if (this.#options.channel.hangupCause !== null) this.#lingerOrLeave()
    this.#options.onSettled()
  }

  #lose() {
    this.handlerGone = true
    this.settle()
  }

  async #serve() {
    if (this.#busy) return
    this.#busy = true
    try {
      for (let next = this.#commands.shift(); next && !this.#left; next = this.#commands.shift()) {
        this.#send(await this.#obey(next))
      }
    } catch {
      this.handlerGone = true
    }
    this.#busy = false
    this.settle()
  }

  /** Carries out a command; its reply. */
  async #obey({ line, headers, body }: HandlerCommand): Promise<string> {
    const [word = '', ...rest] = line.trim().split(/ +/)
    const { channel } = this.#options
    switch (word) {
      case 'connect':
        return channel.dataFrame('full')
      case 'linger':
        this.#lingerSec = rest[0] ? Number.parseInt(rest[0], 10) || 0 : Infinity
        return reply(rest[0] ? `+OK will linger ${this.#lingerSec} seconds` : '+OK will linger')
      case 'nolinger':
        this.#lingerSec = null
        return reply('+OK will not linger')
      case 'sendmsg':
        if (rest[0] && rest[0] !== channel.call.channelUuid) return reply(`-ERR invalid session id [${rest[0]}]`)
        await this.#options.onMessage(headers, body)
        return reply('+OK')
      case 'exit':
        this.handlerGone = true
        return reply('+OK bye')
      case 'getvar':
        return reply(channel.variables.get(rest[0] ?? '') ?? '')
      case 'api':
        if (rest[0] === 'uuid_setvar') return apiResponse(this.#setVariable(rest.slice(1)))
        return apiResponse(runCommand(rest[0]))
      case 'bgapi':
        return this.#background(headers.get('job-uuid') ?? randomUUID(), rest)
      default: {
        const answer = this.#subscription.obey(word, rest)
        if (word === 'myevents') this.#options.onListening()
        return reply(answer ?? '-ERR command not found')
      }
    }
  }

  /** The job is done at once; its event comes behind the reply. */
  #background(job: string, [command = '', ...args]: string[]): string {
    const { channel } = this.#options
    const format = this.#subscription.formatOf('BACKGROUND_JOB')
    const result = runCommand(command)
    const event = channel.jobEvent([
      ['Job-UUID', job],
      ['Job-Owner-UUID', channel.call.channelUuid],
      ['Job-Command', command],
      ...(args.length > 0 ? [['Job-Command-Arg', args.join(' ')] as [string, string]] : []),
      ['Content-Length', String(Buffer.byteLength(result))],
      ...(format === 'json' ? [['_body', result] as [string, string]] : []),
    ])
    if (format && this.#subscription.lets(event)) {
      this.#events.push(channel.eventFrame(event, format, format === 'plain' ? result : ''))
    }
    return reply(`+OK Job-UUID: ${job}\nJob-UUID: ${job}`)
  }

  #setVariable([uuid, name, value]: string[]): string {
    const { channel } = this.#options
    if (uuid !== channel.call.channelUuid) return '-ERR No such channel!\n'
    if (!name) return '-USAGE: <uuid> <var> [value]\n'
    if (value === undefined) channel.variables.delete(name)
    else channel.variables.set(name, value)
    return '+OK\n'
  }

  #lingerOrLeave() {
    if (this.#toldOfHangup) return
    this.#toldOfHangup = true
    if (this.#lingerSec === null) return this.#leave()
    const { channel, pace } = this.#options
    const seconds = Number.isFinite(this.#lingerSec) ? this.#lingerSec : -1
    this.#send(
      `Content-Type: text/disconnect-notice\nControlled-Session-UUID: ${channel.call.channelUuid}\n` +
        `Content-Disposition: linger\nChannel-Name: sofia/internal/${channel.call.callerNumber}@127.0.0.1\n` +
        `Linger-Time: ${seconds}\nContent-Length: 0\n\n`,
    )
    if (seconds < 0) return
    // The switch compares whole seconds, so a linger of 5 takes between 5 and 6.
    const untilMs = (Math.floor(Date.now() / 1000) + seconds + 1) * 1000 - Date.now()
    const timer = setTimeout(() => this.#leave(), Math.max(leastLingerMs, untilMs * pace))
    this.#socket.once('close', () => clearTimeout(timer))
  }

  #leave() {
    if (this.#left) return
    this.#left = true
    this.#send(
      `Content-Type: text/disconnect-notice\nControlled-Session-UUID: ${this.#options.channel.call.channelUuid}\n` +
        `Content-Disposition: disconnect\nContent-Length: ${farewell.length}\n\n${farewell}`,
    )
    this.#socket.end()
    const timer = setTimeout(() => this.#socket.destroy(), destroyAfterMs)
    this.#socket.once('close', () => clearTimeout(timer))
  }

  #send(bytes: string) {
    if (bytes && this.#socket.writable) this.#socket.write(bytes)
  }
}

const runCommand = (name = '') => commands[name] ?? `-ERR ${name} Command not found!\n`

const apiResponse = (text: string) =>
  `Content-Type: api/response\nContent-Length: ${Buffer.byteLength(text)}\n\n${text}`

const reply = (text: string) => `Content-Type: command/reply\nReply-Text: ${text}\n\n`
