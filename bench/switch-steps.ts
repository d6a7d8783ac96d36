import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { silence, writeWav } from '../ivr-runtime/src/speech/wav.ts'
import { freePort } from '../server/start/free-port.ts'
import { findSwitch } from '../test/freeswitch/find-switch.ts'
import { chooseSwitchPorts, startSwitches } from '../test/freeswitch/switches-under-test.ts'
import type { BenchDatabase } from './bench-database.ts'
import { benchFlow } from './bench-flow.ts'
import { startBenchRuntime } from './bench-runtime.ts'
import { startChild } from './child.ts'
import { percentile } from './percentile.ts'
import { type SwitchLoad, switchLatencies } from './switch-load.ts'
import { addRows, otherRows } from './switch-rows.ts'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
/** Rows take turns, so that what else the machine does hits all of them. */
const rounds = 2
const loads: SwitchLoad[] = [
  { calls: 1, stepsPerCall: 15, warmUpSteps: 1 },
  { calls: 50, stepsPerCall: 5, warmUpSteps: 1 },
]
const promptMs = 5_000
const title = '\nDigit to start of next prompt on a real switch, ms by its own clock'

/** FreeSWITCH's own menus, a bare modesl loop, ours, and the loop over an asynchronous socket: real calls by SIP. */
export async function benchSwitch(database: BenchDatabase): Promise<void> {
  const program = findSwitch()
  if (!program) {
    console.log(`${title}\n  not measured: there is no FreeSWITCH here (FREESWITCH_BIN, or freeswitch on the PATH)`)
    return
  }
  console.log(`${title}\n (aim: at most one tick of 20 ms more than the bare loop at p90)`)
  const folder = join(database.folder, 'switches')
  const promptFile = join(folder, 'sounds/prompt.wav')
  await mkdir(join(folder, 'sounds'), { recursive: true })
  await writeFile(promptFile, writeWav(silence(promptMs)))
  const runtime = await startBenchRuntime(database, 'switch', benchFlow)
  const loopPort = await freePort('127.0.0.1')
  const loop = await startChild(here('modesl-loop.ts'), [promptFile, String(loopPort)])
  const ports = await chooseSwitchPorts()
  const switches = await startSwitches(program, folder, ports, { handlerPort: runtime.eslPort, IVR_NAME: 'bench' })
  try {
    await addRows(join(folder, 'ivr/conf'), loopPort, promptFile)
    await switches.ivr.socket.api('reloadxml')
    await switches.ivr.socket.listenFor(['DTMF', 'PLAYBACK_START'])
    const rows = [
      { name: "FreeSWITCH's ivr", extension: otherRows.native },
      { name: 'bare modesl loop', extension: otherRows.bareLoop },
      { name: 'ours', extension: 'ivr-bench' },
      { name: 'modesl, async', extension: otherRows.bareAsync },
    ]
    const measure = ({ extension }: { extension: string }, load: SwitchLoad) =>
      switchLatencies(switches, `sofia/caller/${extension}@127.0.0.1:${ports.ivrSip}`, load)
    for (const row of rows) await measure(row, { calls: 5, stepsPerCall: 0, warmUpSteps: 2 })
    for (const load of loads) {
      const measured = new Map(rows.map((row) => [row, [] as number[]]))
      for (let round = 0; round < rounds; round++) {
        for (const [row, all] of measured) all.push(...(await measure(row, load)))
      }
      print(
        load,
        [...measured].map(([{ name }, latenciesMs]) => ({ name, latenciesMs })),
      )
    }
  } finally {
    await switches.stop()
    await loop.stop()
    await runtime.stop()
  }
}

function print({ calls }: SwitchLoad, rows: { name: string; latenciesMs: number[] }[]): void {
  const shares = [0.5, 0.9, 0.99]
  const bare = rows.find(({ name }) => name.startsWith('bare'))?.latenciesMs ?? []
  console.log(` ${calls} concurrent calls, ${bare.length} steps each`)
  for (const { name, latenciesMs } of rows) {
    const [p50, p90, p99] = shares.map((share) => percentile(latenciesMs, share).toFixed(1).padStart(6))
    const more = shares.map((share) => signed.format(percentile(latenciesMs, share) - percentile(bare, share)))
    console.log(`  ${name.padEnd(17)} p50 ${p50}  p90 ${p90}  p99 ${p99}   to the bare loop ${more.join(' / ')}`)
  }
}

const signed = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'always',
})
