import { startBenchDatabase } from './bench-database.ts'
import { benchChecks } from './checks.ts'
import { benchManyCalls } from './many-calls.ts'
import { benchRest } from './rest.ts'
import { benchSteps } from './steps.ts'
import { benchSwitch } from './switch-steps.ts'

// Machines are noisy: read the ratios, which come from one run, and not the figures. `npm run bench steps calls` runs
// only those.
const parts = { checks: benchChecks, rest: benchRest, steps: benchSteps, calls: benchManyCalls, switch: benchSwitch }
const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined) throw new Error(`There is no bench "${unknown}". Use: ${Object.keys(parts).join(', ')}.`)

const database = await startBenchDatabase()
try {
  for (const [name, bench] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await bench(database)
  }
} finally {
  await database.stop()
}
