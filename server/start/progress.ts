const startedAt = Date.now()

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/**
 * Does one step and says so on one line: what it is, how it came out, how long it took. Throws when `signal` says that
 * everything is to end, before the step or after it.
 */
export async function step<T>(
  signal: AbortSignal,
  title: string,
  work: (say: (result: string) => void) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  let result = 'done'
  const beganAt = Date.now()
  process.stdout.write(`● ${title} … `)
  try {
    const value = await work((text) => {
      result = text
    })
    console.log(`${result} (${seconds(Date.now() - beganAt)})`)
    signal.throwIfAborted()
    return value
  } catch (error) {
    console.log(signal.aborted ? 'stopped' : 'failed')
    throw error
  }
}

/** Since this process began. */
export const elapsed = (): string => seconds(Date.now() - startedAt)

/** Lines in a frame, wide enough for the longest. */
export function box(lines: readonly string[]): string {
  const width = Math.max(...lines.map((line) => line.length))
  const edge = '─'.repeat(width + 4)
  return [`┌${edge}┐`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `└${edge}┘`].join('\n')
}
