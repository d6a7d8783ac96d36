import type { SimulatedChannel } from './simulated-channel.ts'
import type { SimulatedDialplan } from './simulated-dialplan.ts'

export type AfterHandlerOptions = {
  /** Null: nothing comes after the first handler. */
  dialplan: SimulatedDialplan | null
  channel: SimulatedChannel
  /** Asks a handler to take the call. */
  connect(): void
  end(cause: string, by: 'handler' | 'lost'): void
  /** Lets the call's time pass; false: the caller hung up meanwhile, and the call is over. */
  wait(ms: number): Promise<boolean>
}

/** Where a handler keeps a call for its successor; a call that came further has another value there. */
const memory = 'ominis_call'
/** Who came further hurries to the end of the row, to begin another. */
const hurriedMs = 20

/** Goes on with a call that its handler let go of, or that none took, as the dialplan of an IVR does. */
export class AfterHandler {
  readonly #options: AfterHandlerOptions
  /** The last row began with a transfer of the dialplan's own, back from one that failed. */
  cameBack = false
  #tries = 0
  #memoryAtFirst: string | undefined

  constructor(options: AfterHandlerOptions) {
    this.#options = options
    this.#memoryAtFirst = options.channel.variables.get(memory)
  }

  /** `taken`: there was a handler; false: none could be reached. */
  letGo(taken: boolean): Promise<void> | void {
    const { dialplan, channel, end } = this.#options
    if (channel.routing) return this.#follow()
    if (!dialplan) return end(taken ? 'NORMAL_CLEARING' : 'NETWORK_OUT_OF_ORDER', 'lost')
    return this.#tryNext(dialplan)
  }

  async #tryNext({ pausesMs }: SimulatedDialplan): Promise<void> {
    const { channel, connect, end, wait } = this.#options
    const cameFurther = channel.variables.get(memory) !== this.#memoryAtFirst
    const pauseMs = pausesMs[this.#tries]
    this.#tries++
    if (pauseMs !== undefined) return (await wait(cameFurther ? hurriedMs : pauseMs)) ? connect() : undefined
    // The last resort, for who came no further in the whole row.
    if (cameFurther) this.#beginRow()
    else end('NORMAL_TEMPORARY_FAILURE', 'lost')
  }

  #beginRow(): void {
    this.#tries = 0
    this.cameBack = this.#options.channel.destination === 'return'
    this.#memoryAtFirst = this.#options.channel.variables.get(memory)
    this.#options.connect()
  }

  /** Where a transfer led. */
  async #follow(): Promise<void> {
    const { dialplan, channel, end, wait } = this.#options
    if (channel.destination === 'last-resort') return end('NORMAL_TEMPORARY_FAILURE', 'lost')
    if (!dialplan) return end('BLIND_TRANSFER', 'handler')
    channel.routing = false
    if (channel.destination === 'return') return this.#beginRow()
    const reached = dialplan.reach(channel.destination, channel.variables)
    if (reached.kind === 'answers') return end('BLIND_TRANSFER', 'handler')
    if (!(await wait(reached.afterMs))) return
    channel.setVariable('originate_disposition', reached.cause)
    channel.setVariable('ominis_transfer_cause', reached.cause)
    channel.destination = 'return'
    this.#beginRow()
  }
}
