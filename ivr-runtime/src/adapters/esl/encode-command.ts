/**
 * The bytes of one command: its line, headers, and the blank line that ends it. Line breaks and other control
 * characters are taken out of every part, so nothing put in can begin a header or a command of its own.
 */
export const encodeCommand = (line: string, headers: Readonly<Record<string, string>> = {}): string => {
  const parts = [oneLine(line)]
  for (const [name, value] of Object.entries(headers)) parts.push(`${oneLine(name)}: ${oneLine(value)}`)
  return `${parts.join('\n')}\n\n`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f]/g, '')
