const prefix = 'variable_'

/** The channel's variables in an event's headers, names without `variable_`. */
export const channelVariables = (headers: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const variables = new Map<string, string>()
  for (const [name, value] of headers) {
    if (name.startsWith(prefix)) variables.set(name.slice(prefix.length), value)
  }
  return variables
}
