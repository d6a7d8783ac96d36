import { fileURLToPath } from 'node:url'
import type { BenchDatabase } from './bench-database.ts'
import { benchFlow } from './bench-flow.ts'
import { type ProcessFigures, startBenchRuntime } from './bench-runtime.ts'
import { startChild } from './child.ts'

const calls = 1_000
const steps = 5
const rounds = 5
const callsPerRound = 300
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** What 1,000 calls at a time cost one runtime process: memory of each, and processor time of each step. */
export async function benchManyCalls(database: BenchDatabase): Promise<void> {
  console.log(`\n${calls} calls at a time in one runtime process (aim: less than 60 KB each)`)
  const runtime = await startBenchRuntime(database, 'many', benchFlow)
  const callers = await startChild(here('many-callers.ts'), [String(runtime.eslPort)])
  try {
    // The first calls also load and compile what all later ones use.
    await callers.ask({ dial: 20 })
    await callers.ask({ press: 3 })
    await callers.ask({ hangUp: true })
    const before = await runtime.figures()
    await callers.ask({ dial: calls })
    const waiting = await runtime.figures()
    await callers.ask({ press: steps })
    const stepped = await runtime.figures()
    const perCall = (now: ProcessFigures) => {
      const kb = (of: (figures: ProcessFigures) => number) => ((of(now) - of(before)) / calls / 1024).toFixed(1)
      return `resident ${kb(({ rss }) => rss)} KB, of it heap ${kb(({ heapUsed }) => heapUsed)} KB and buffers ${kb(({ external }) => external)} KB`
    }
    console.log(`  each call, hearing its first menu       ${perCall(waiting)}`)
    console.log(`  each call, ${steps} menus later              ${perCall(stepped)}`)
    console.log(
      `  processor time of a step                ${((stepped.cpuUs - waiting.cpuUs) / calls / steps).toFixed(0)} µs`,
    )
    await callers.ask({ hangUp: true })
    // A leak would show from round to round; the first also has what the program keeps for later calls.
    const left: ProcessFigures[] = []
    for (let round = 0; round < rounds; round++) {
      await callers.ask({ dial: callsPerRound })
      await callers.ask({ press: 2 })
      await callers.ask({ hangUp: true })
      left.push(await runtime.figures())
    }
    const mb = (of: (figures: ProcessFigures) => number) =>
      left.map((figures) => (of(figures) / 1024 / 1024).toFixed(1)).join(', ')
    console.log(
      `  left after ${rounds} more rounds of ${callsPerRound} calls    heap ${mb(({ heapUsed }) => heapUsed)} MB`,
    )
    console.log(`                                          resident ${mb(({ rss }) => rss)} MB`)
  } finally {
    await callers.stop()
    await runtime.stop()
  }
}
