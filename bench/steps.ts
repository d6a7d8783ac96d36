import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Flow } from '../ivr-runtime/src/domain/flow/flow.ts'
import { silence, writeWav } from '../ivr-runtime/src/speech/wav.ts'
import { freePort } from '../server/start/free-port.ts'
import type { BenchDatabase } from './bench-database.ts'
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

const menu = (menuId: string, key: string, target: string): Flow['menus'][number] => ({
  menuId,
  kind: 'menu',
  config: null,
  language: null,
  translations: {},
  promptText: `You are in ${menuId}. Press ${key} to go on to the other menu, and so on for ever and ever.`,
  voice: null,
  timeoutSec: 8,
  maxRetries: 3,
  invalidPrompt: null,
  options: [{ key, description: null, action: { type: 'sub_menu', target, config: null } }],
})
const flow: Flow = {
  ivrName: 'bench',
  language: 'en',
  voice: 'alloy',
  ttsModel: 'tts-1',
  rootMenuId: 'one',
  menus: [menu('one', '1', 'two'), menu('two', '9', 'one')],
}

/** Digit to next prompt command: our whole runtime, with its records in PostgreSQL, beside a bare modesl loop. */
export async function benchSteps(database: BenchDatabase): Promise<void> {
  const tenantId = String(
    (
      await database.query(
        `INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), 'steps', 'Steps') RETURNING id`,
      )
    )[0]?.id,
  )
  const [ivr] = await database.query(
    `INSERT INTO ivrs (tenant_id, name, published_version) VALUES ($1, 'bench', 1) RETURNING id`,
    [tenantId],
  )
  await database.query(`INSERT INTO ivr_flow_versions (ivr_id, version, flow) VALUES ($1, 1, $2)`, [ivr?.id, flow])

  console.log('\nDigit to next prompt command, ms (aim: at most 1 ms more at the median, 10 ms at p99)')
  const runtime = await startChild<{ eslPort: number; httpPort: number }>(here('../ivr-runtime/src/main.ts'), [], {
    DATABASE_URL: database.url,
    TENANT_ID: tenantId,
    IVR_ID: String(ivr?.id),
    ESL_PORT: '0',
    HTTP_PORT: '0',
    AUDIO_DIR: join(database.folder, 'audio'),
    SECRETS_KEY: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    OPENAI_API_KEY: '',
    OPENAI_BASE_URL: '',
  })
  await promptsReady(runtime.message.httpPort)
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

async function promptsReady(httpPort: number): Promise<void> {
  for (;;) {
    const { publishedVersion, prompts } = await (await fetch(`http://127.0.0.1:${httpPort}/health`)).json()
    if (publishedVersion !== null && prompts.total > 0 && prompts.ready === prompts.total) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
