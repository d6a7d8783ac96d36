type Filter = { name: string; value: string }

/**
 * The command `filter` of mod_event_socket, and which events it lets through: with filters set, those of which a header
 * has one of the values, unless another has one marked `-`. A value between slashes is a regular expression.
 */
export class EventFilters {
  #filters: Filter[] = []

  /** Carries out `filter [add|delete] <header> [<value>]`; the reply. */
  obey(args: readonly string[]): string {
    const [first = '', ...rest] = args
    const word = first.toLowerCase()
    if (word === 'delete' && rest.length > 0) return this.#delete(rest)
    const [name = '', ...value] = word === 'add' && rest.length > 0 ? rest : args
    if (value.length === 0) return '-ERR invalid syntax'
    this.#filters.push({ name, value: value.join(' ') })
    return `+OK filter added. [${name}]=[${value.join(' ')}]`
  }

  lets(headers: readonly (readonly [name: string, value: string])[]): boolean {
    if (this.#filters.length === 0) return true
    let through = false
    for (const { name, value } of this.#filters) {
      const header = headers.find(([each]) => each.toLowerCase() === name.toLowerCase())
      if (!header) continue
      const sign = /^[+\- ]*/.exec(value)?.[0] ?? ''
      const wanted = !sign.replaceAll(' ', '').endsWith('-')
      if (!matches(header[1], value.slice(sign.length))) continue
      if (!wanted) return false
      through = true
    }
    return through
  }

  #delete([name = '', ...value]: readonly string[]): string {
    const all = name.toLowerCase() === 'all'
    this.#filters = this.#filters.filter(
      (filter) => !all && (filter.name !== name || (value.length > 0 && filter.value !== value.join(' '))),
    )
    return `+OK filter deleted. [${name}][${value.join(' ')}]`
  }
}

function matches(header: string, wanted: string): boolean {
  const pattern = /^\/(.*)\/([a-z]*)$/.exec(wanted)
  if (!pattern) return header.toLowerCase() === wanted.toLowerCase()
  try {
    return new RegExp(pattern[1] ?? '', pattern[2]).test(header)
  } catch {
    return false
  }
}
