import { setTimeout as sleep } from 'node:timers/promises'
import type { ProcessFigures } from './bench-runtime.ts'

// The runtime as it is, in a process that tells what it takes when it is asked.
process.on('message', async (question) => {
  if (question !== 'figures') return
  for (let turn = 0; turn < 3; turn++) {
    // The kind that V8 does by itself when memory is wanted back; the usual one leaves half-empty pages.
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    await sleep(50)
  }
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  process.send?.({ rss, heapUsed, external, arrayBuffers, cpuUs: user + system } satisfies ProcessFigures)
})

await import('../ivr-runtime/src/main.ts')
