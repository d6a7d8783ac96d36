import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { silence, writeWav } from '../ivr-runtime/src/speech/wav.ts'
import { freePort } from '../server/start/free-port.ts'
import type { BenchDatabase } from './bench-database.ts'
import { benchFlow } from './bench-flow.ts'
import { startBenchRuntime } from './bench-runtime.ts'
import { startChild } from './child.ts'
import { percentile } from './percentile.ts'
import type { StepLoad } from './step-load.ts'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
/** Each side takes as many turns with a load; the turns alternate, so that what else the machine does hits both. */
const rounds = 4
const busiest: Omit<StepLoad, 'port'> = { calls: 200, stepsPerCall: 8, warmUpSteps: 4, thinkMs: [300, 700] }
const loads = [{ ...busiest, calls: 1, stepsPerCall: 40, thinkMs: [100, 300] } as const, busiest]

const promptMs = 5_000
const signed = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'always',
})

/** Digit to next prompt command: our whole runtime, with its records in PostgreSQL, beside a bare modesl loop. */
export async function benchSteps(database: BenchDatabase): Promise<void> {
  console.log('\nDigit to next prompt command, ms (aim: at most 1 ms more at the median, 10 ms at p99)')
  const runtime = await startBenchRuntime(database, 'steps', benchFlow)
  const prompt = join(database.folder, 'prompt.wav')
  await writeFile(prompt, writeWav(silence(promptMs)))
  const port = await freePort('127.0.0.1')
  const loop = await startChild<{ eslPort: number }>(here('modesl-loop.ts'), [prompt, String(port)])
  try {
    // Programs that were just started are slower than they will be: one turn each that does not count.
    for (const { message } of [loop, runtime]) await latencies(message.eslPort, busiest)
    for (const load of loads) {
      const floor: number[] = []
      const ours: number[] = []
      for (let round = 0; round < rounds; round++) {
        floor.push(...(await latencies(loop.message.eslPort, load)))
        ours.push(...(await latencies(runtime.message.eslPort, load)))
      }
      const line = (name: string, of: number[]) =>
        `  ${name.padEnd(14)} median ${percentile(of, 0.5).toFixed(2)}  p90 ${percentile(of, 0.9).toFixed(2)}  p99 ${percentile(of, 0.99).toFixed(2)}`
      const more = (share: number) => signed.format(percentile(ours, share) - percentile(floor, share))
      console.log(` ${load.calls} concurrent calls, ${floor.length} steps each`)
      console.log(line('bare modesl', floor))
      console.log(line('ivr-runtime', ours))
      console.log(`  ours takes     median ${more(0.5)}  p90 ${more(0.9)}  p99 ${more(0.99)}`)
    }
  } finally {
    await loop.stop()
    await runtime.stop()
  }
}

/** One turn: callers in a process of their own, whose first message is what they measured. */
async function latencies(port: number, load: Omit<StepLoad, 'port'>): Promise<number[]> {
  const callers = await startChild<number[]>(here('step-load.ts'), [JSON.stringify({ ...load, port })])
  await callers.stop()
  return callers.message
}
