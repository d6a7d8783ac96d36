/** A command as the handler sent it: `sendmsg <uuid>`, with its headers in lower case. */
export type HandlerCommand = { line: string; headers: ReadonlyMap<string, string>; body: string }

const mostBytes = 10 * 1024 * 1024

/** Cuts what a handler sends into commands, as `read_packet` of mod_event_socket does. */
export class CommandReader {
  #pending = Buffer.alloc(0)

  /** True while part of a command has arrived; the switch sends no events then. */
  get midCommand() {
    return this.#pending.length > 0
  }

  push(chunk: Buffer): HandlerCommand[] {
    this.#pending = Buffer.concat([this.#pending, chunk])
    const commands: HandlerCommand[] = []
    for (let command = this.#next(); command; command = this.#next()) commands.push(command)
    if (this.#pending.length > mostBytes) this.#pending = Buffer.alloc(0)
    return commands
  }

  #next(): HandlerCommand | null {
    let start = 0
    while (this.#pending[start] === 0x0a || this.#pending[start] === 0x0d) start++
    this.#pending = this.#pending.subarray(start)
    const end = /\r?\n\r?\n/.exec(this.#pending.toString('latin1'))
    if (!end) return null
    const [line = '', ...rest] = this.#pending.toString('utf8', 0, end.index).split(/\r?\n/)
    const headers = new Map<string, string>()
    for (const header of rest) {
      const colon = header.indexOf(':')
      if (colon > 0) headers.set(header.slice(0, colon).toLowerCase(), header.slice(colon + 1).replace(/^ +/, ''))
    }
    const bodyStart = end.index + end[0].length
    const bodyEnd = bodyStart + Math.max(0, Number.parseInt(headers.get('content-length') ?? '0', 10) || 0)
    if (this.#pending.length < bodyEnd) return null
    const body = this.#pending.toString('utf8', bodyStart, bodyEnd)
    this.#pending = this.#pending.subarray(bodyEnd)
    return { line, headers, body }
  }
}
