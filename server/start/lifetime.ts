export type Lifetime = {
  /** Something to close at the end; what was added last is closed first. */
  atEnd(close: () => Promise<unknown>): void
}

/**
 * The end of a process: on SIGTERM, on SIGINT, or when the process that started it is gone (the system closes the IPC
 * channel even after a kill -9, so that nothing stays behind). Closes everything in order, for at most `limitMs`, and
 * exits. Call it before anything is opened.
 */
export function beginLifetime(limitMs: number): Lifetime {
  const closers: (() => Promise<unknown>)[] = []
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(0), limitMs).unref()
    for (const close of closers.reverse()) await close().catch(() => undefined)
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end())
  if (process.channel) process.on('disconnect', () => void end())
  return { atEnd: (close) => closers.push(close) }
}

/** Runs `main`; when it fails, says why on standard error and exits with 1. Refusals need no stack. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const refused = error instanceof Error && error.name === 'EnvError'
    process.stderr.write(`${error instanceof Error && !refused ? error.stack : error}\n`)
    process.exit(1)
  })
}
