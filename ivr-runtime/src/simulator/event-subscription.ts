import { EventFilters } from './event-filters.ts'

/** What `myevents` asks for, of what the simulator sends. */
const myEvents = ['CHANNEL_ANSWER', 'CHANNEL_EXECUTE', 'CHANNEL_EXECUTE_COMPLETE', 'CHANNEL_HANGUP', 'DTMF']

/**
 * Which events a handler has asked for, and how they are written: the commands `myevents`, `event`, `nixevent`, `filter` and
 * `noevents` of mod_event_socket with its replies. XML is taken for plain.
 */
export class EventSubscription {
  #format: 'json' | 'plain' = 'plain'
  #mine = false
  #listening = false
  readonly #names = new Set<string>()
  readonly #filters = new EventFilters()

  /** How an event of this name is written; null: it is not sent. */
  formatOf(name: string): 'json' | 'plain' | null {
    return this.#names.has(name) || this.#names.has('ALL') ? this.#format : null
  }

  /** Whether an event of these headers is sent. */
  lets(headers: readonly (readonly [name: string, value: string])[]): boolean {
    return this.#filters.lets(headers)
  }

  /** The reply to one of its commands; null: it is none of them. */
  obey(word: string, args: readonly string[]): string | null {
    switch (word) {
      case 'myevents':
        if (this.#mine) return '-ERR aready enabled.'
        this.#mine = this.#listening = true
        if (args.includes('json')) this.#format = 'json'
        for (const name of myEvents) this.#names.add(name)
        return '+OK Events Enabled'
      case 'event':
        return this.#listen(args)
      case 'filter':
        return this.#filters.obey(args)
      case 'nixevent':
        if (args.length === 0) return '-ERR no keywords supplied'
        for (const name of args) this.#names.delete(name.toUpperCase())
        return '+OK events nixed'
      case 'noevents':
        if (!this.#listening) return '-ERR not listening for events'
        this.#listening = false
        this.#names.clear()
        return '+OK no longer listening for events'
      default:
        return null
    }
  }

  /** `[plain|json|xml] <name> …`; what follows CUSTOM are subclasses. */
  #listen(args: readonly string[]): string {
    const stated = /^(plain|json|xml)$/i.exec(args[0] ?? '')?.[1]?.toLowerCase()
    const names = stated ? args.slice(1) : args
    if (names.length === 0) return '-ERR no keywords supplied'
    this.#listening = true
    if (stated) this.#format = stated === 'json' ? 'json' : 'plain'
    for (const name of names) this.#names.add(name.toUpperCase())
    return `+OK event listener enabled ${stated ?? this.#format}`
  }
}
