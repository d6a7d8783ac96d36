/**
 * Values that `subscribe` pushes, in order, until `signal` is aborted. A value that is pushed again before it was
 * taken comes only once, so that a slow reader gets the newest state and never a backlog.
 */
export async function* changes<T extends string | number | null>(
  signal: AbortSignal,
  subscribe: (push: (value: T) => void) => (() => void)[],
): AsyncGenerator<T> {
  const waiting = new Set<T>()
  let wake: () => void = () => undefined
  const unsubscribe = subscribe((value) => {
    waiting.add(value)
    wake()
  })
  const stop = () => wake()
  signal.addEventListener('abort', stop)
  try {
    while (!signal.aborted) {
      for (const value of waiting) {
        waiting.delete(value)
        yield value
        if (signal.aborted) return
      }
      await new Promise<void>((resolve) => {
        wake = resolve
        if (waiting.size > 0 || signal.aborted) resolve()
      })
    }
  } finally {
    signal.removeEventListener('abort', stop)
    for (const off of unsubscribe) off()
  }
}
