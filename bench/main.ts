import { startBenchDatabase } from './bench-database.ts'
import { benchRest } from './rest.ts'
import { benchSteps } from './steps.ts'

// Machines are noisy: read the ratios, which come from one run, and not the figures.
const database = await startBenchDatabase()
try {
  await benchRest(database)
  await benchSteps(database)
} finally {
  await database.stop()
}
