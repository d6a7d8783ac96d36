import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { type AppArg, appArg } from '../../ports/app-arg.ts'
import type { ChannelVariables, ExecuteResult, SwitchChannel } from '../../ports/switch-channel.ts'
import { channelVariables } from './channel-variables.ts'
import { EslConnection } from './esl-connection.ts'
import type { EslLogger } from './esl-logger.ts'
import type { FrameLimits } from './frame-decoder.ts'
import type { EslHeaders, EslMessage } from './read-message.ts'

export type EslChannelOptions = {
  limits: FrameLimits
  logger: EslLogger | undefined
  /** How long the switch may take to answer `connect`, `linger` and `myevents`. */
  handshakeTimeoutMs: number
}

type Running = { uuid: string; app: string; settle: (result: ExecuteResult) => void }

const completed = 'CHANNEL_EXECUTE_COMPLETE'
const endings = ['CHANNEL_HANGUP', 'CHANNEL_HANGUP_COMPLETE', 'CHANNEL_DESTROY']
const events: ReadonlySet<string> = new Set([completed, ...endings])

/** How long the connection is kept after a hang-up for what follows it: the end of the application, last commands. */
const afterHangupMs = 1000
/** A longer timer would fire at once. */
const longestTimerMs = 2 ** 31 - 1
/** `Channel-State-Number` of CS_ROUTING: the call is on its way to another place in the dialplan. */
const routing = '2'

/** Of a text of its own: a part of another one keeps all of that, here 7 kB as long as the call lasts. */
const copied = (text: string) => Buffer.from(text).toString()

/** A call over an outbound event socket. One application runs at a time, the others wait for their turn. */
export class EslChannel implements SwitchChannel {
  channelUuid = ''
  callerNumber = ''
  callerName: string | null = null
  calledNumber = ''
  variables: ChannelVariables = new Map<string, string>()
  readonly ended: Promise<{ cause: string }>

  readonly #connection: EslConnection
  readonly #logger: EslLogger | undefined
  readonly #resolveEnded: (end: { cause: string }) => void
  #cause: string | null = null
  #running: Running | null = null
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(socket: Socket, options: EslChannelOptions) {
    const { promise, resolve } = Promise.withResolvers<{ cause: string }>()
    this.ended = promise
    this.#resolveEnded = resolve
    this.#logger = options.logger
    this.#connection = new EslConnection(socket, {
      limits: options.limits,
      logger: options.logger,
      events,
      onNotice: (notice) => this.#notice(notice),
      onLost: () => this.#lost(),
    })
  }

  /** Greets the switch that dialled in. Null when it did not answer as a switch does; the socket is closed then. */
  static async open(socket: Socket, options: EslChannelOptions): Promise<EslChannel | null> {
    const channel = new EslChannel(socket, options)
    const timer = setTimeout(() => channel.close(), options.handshakeTimeoutMs)
    const greeted = await channel.#greet()
    clearTimeout(timer)
    if (greeted) return channel
    channel.close()
    return null
  }

  async execute(app: string, arg: AppArg | string, options: { timeoutMs: number }): Promise<ExecuteResult> {
    const turn = this.#turn.then(() => this.#execute(app, typeof arg === 'string' ? appArg`${arg}` : arg, options))
    // Only that it is over: a result is big, and nobody may want it for minutes.
    this.#turn = turn.then(() => undefined)
    return turn
  }

  setVariable(name: string, value: string) {
    if (this.#cause !== null) return
    if (!/^\w{1,64}$/.test(name) || !/^[\w.@:+/-]*$/.test(value)) {
      this.#logger?.error({ channelUuid: this.channelUuid, name }, 'a variable was not set: its value is not safe')
      return
    }
    // The API raises no events, other than the application `set`, whose two would come with all headers of the channel.
    void this.#connection.command(`api uuid_setvar ${this.channelUuid} ${name} ${value}`)
  }

  command(api: string, arg: AppArg) {
    if (/^\w{1,64}$/.test(api)) void this.#connection.command(`api ${api} ${arg.text}`)
  }

  close() {
    this.#over('RELEASED')
    this.#connection.close()
  }

  /** The switch reads one command after the other, so all three go out at once. */
  async #greet(): Promise<boolean> {
    const greeting = ['connect', 'linger 10', 'myevents json'].map((line) => this.#connection.command(line))
    const [data, linger, events] = await Promise.all(greeting)
    if (data?.kind !== 'channelData') return false
    const uuid = data.headers.get('Unique-ID') ?? data.headers.get('Channel-Unique-ID')
    if (!uuid || !/^[\w-]{1,64}$/.test(uuid)) return false
    const header = (name: string) => copied(data.headers.get(name) ?? '')
    this.channelUuid = copied(uuid)
    this.callerNumber = header('Caller-Caller-ID-Number')
    this.callerName = header('Caller-Caller-ID-Name') || null
    this.calledNumber = header('Caller-Destination-Number')
    this.variables = channelVariables(data.headers)
    if (linger?.kind === 'reply' && !linger.text.startsWith('+OK')) {
      this.#logger?.warn({ channelUuid: uuid }, 'the switch does not linger: give the socket application "full"')
    }
    return events?.kind === 'reply' && events.text.startsWith('+OK')
  }

  async #execute(app: string, arg: AppArg, { timeoutMs }: { timeoutMs: number }): Promise<ExecuteResult> {
    if (this.#cause !== null) return { kind: 'callEnded', cause: this.#cause }
    if (!/^\w{1,64}$/.test(app)) return { kind: 'failed', reason: 'refused' }
    const { promise, resolve } = Promise.withResolvers<ExecuteResult>()
    const uuid = randomUUID()
    const timer = setTimeout(
      () => this.#settle(uuid, { kind: 'failed', reason: 'timeout' }),
      Math.min(timeoutMs, longestTimerMs),
    )
    this.#running = { uuid, app, settle: resolve }
    this.#connection
      .command(`sendmsg ${this.channelUuid}`, {
        'call-command': 'execute',
        'execute-app-name': app,
        ...(arg.text === '' ? {} : { 'execute-app-arg': arg.text }),
        'event-lock': 'true',
        'Event-UUID': uuid,
      })
      .then((reply) => {
        if (reply?.kind === 'reply' && !reply.text.startsWith('+OK')) {
          this.#settle(uuid, { kind: 'failed', reason: 'refused' })
        }
      })
    const result = await promise
    clearTimeout(timer)
    return result
  }

  #notice(notice: Extract<EslMessage, { kind: 'event' | 'disconnectNotice' }>) {
    if (notice.kind === 'disconnectNotice') {
      if (notice.disposition === 'linger') return this.#hungUp('NORMAL_UNSPECIFIED')
      return this.#lost()
    }
    if (this.channelUuid !== '' && notice.headers.get('Unique-ID') !== this.channelUuid) return
    if (notice.name === completed) this.#completed(notice.headers)
    if (endings.includes(notice.name)) this.#hungUp(notice.headers.get('Hangup-Cause') ?? 'NORMAL_UNSPECIFIED')
  }

  /** Without `async`, a transfer takes place only when the handler has let go of the call; so that is done here. */
  #completed(headers: EslHeaders) {
    if (this.#cause !== null) {
      const ended = { kind: 'callEnded', cause: this.#cause, variables: channelVariables(headers) } as const
      return this.#settle(headers.get('Application-UUID') ?? '', ended)
    }
    const uuid = headers.get('Application-UUID') ?? ''
    // The dialplan's own transfer, by which a caller came back here, at times is told to the handler after it (seen).
    if (this.#running?.uuid !== uuid) return
    this.variables = channelVariables(headers.unread?.() ?? headers)
    const transferred = headers.get('Channel-State-Number') === routing
    if (!transferred || this.#running.app === 'transfer') {
      this.#settle(uuid, {
        kind: 'completed',
        response: headers.get('Application-Response') ?? '',
        variables: channelVariables(headers),
      })
    }
    if (!transferred) return
    this.#over('BLIND_TRANSFER')
    this.#connection.close()
  }

  #settle(uuid: string, result: ExecuteResult) {
    if (this.#running?.uuid !== uuid) return
    const { settle } = this.#running
    this.#running = null
    settle(result)
  }

  /** Word of how the running application ended comes after that of the hang-up, at times after the notice too (seen). */
  #hungUp(cause: string) {
    this.#end(cause)
    setTimeout(() => this.close(), afterHangupMs).unref()
  }

  #lost() {
    this.#over('LOST')
    this.#connection.close()
  }

  /** Nothing more is heard of the call. */
  #over(cause: string) {
    this.#end(cause)
    if (this.#running) this.#settle(this.#running.uuid, { kind: 'callEnded', cause: this.#cause ?? cause })
  }

  /** The call is over; the application that ran then still tells what came of it. */
  #end(cause: string) {
    if (this.#cause !== null) return
    this.#cause = cause
    this.#resolveEnded({ cause })
  }
}
