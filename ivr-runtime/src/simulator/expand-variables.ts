/** Commands of the switch's API that the simulator knows, as `${command(args)}` and `api` run them. */
export const commands: Record<string, string> = { hostname: 'vm' }

/**
 * Expands `${name}` and `${command(args)}` as the switch does with every application argument; what it does not know
 * becomes nothing. A backslash keeps a `$`.
 */
export const expandVariables = (text: string, variables: ReadonlyMap<string, string>): string =>
  text.replace(/\\(\$)|\$\{([^{}]*)\}/g, (_, kept: string | undefined, inner: string | undefined) => {
    if (kept) return kept
    const call = /^(\w+)\(.*\)$/.exec(inner ?? '')
    return (call ? commands[call[1] ?? ''] : variables.get(inner ?? '')) ?? ''
  })
