import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildPages } from '../server/start/build.ts'
import { findChromium } from './find-chromium.ts'
import { root } from './list-sources.ts'
import { runCheck, secondsSince } from './run-check.ts'
import { staticChecks } from './static-checks.ts'

// `npm test`: everything, unit to browser. Each stage says how long it took, the line before the last which of them
// failed, and the last one counts the tests; a check that failed counts as one.
const unitTests = 'Unit and integration tests'
const browserTests = 'Browser tests'
const results = join(root, 'test-results')
const vitestResults = join(results, 'vitest.json')
const browserResults = join(results, 'playwright.json')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const beganAt = Date.now()
const failedStages = await staticChecks()
let passed = 0
let failed = failedStages.length

let built = false
const buildingSince = Date.now()
try {
  const made = await buildPages()
  console.log(`✓ Pages ${made ? 'built' : 'up to date'} (${secondsSince(buildingSince)})`)
  built = true
} catch (error) {
  fail('Pages', error)
}

const testsPassed = await runCheck(
  {
    title: unitTests,
    command: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestResults}`],
  },
  true,
)
count(unitTests, testsPassed, vitestResults, (report) => ({
  passed: Number(report.numPassedTests),
  // A file that cannot be loaded has no tests that could fail.
  failed: Number(report.numFailedTests) || Number(report.numFailedTestSuites),
}))

try {
  if (!built) throw new Error('Without pages there is nothing to test in a browser.')
  const chromium = findChromium()
  const browserPassed = await runCheck(
    {
      title: browserTests,
      command: 'node_modules/@playwright/test/cli.js',
      args: ['test'],
      env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: browserResults },
    },
    true,
  )
  count(browserTests, browserPassed, browserResults, (report) => {
    const stats = report.stats as { expected: number; unexpected: number; flaky: number }
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (report.errors as unknown[]).length }
  })
} catch (error) {
  fail(browserTests, error)
}

console.log(`\nEverything took ${secondsSince(beganAt)}`)
if (failedStages.length > 0) console.log(`✗ Failed: ${failedStages.join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** A run that failed without a failed test (it broke off, or something was thrown outside a test) counts as one. */
function count(
  stage: string,
  runPassed: boolean,
  file: string,
  read: (report: Record<string, unknown>) => { passed: number; failed: number },
): void {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  const counted = report ? read(report) : { passed: 0, failed: 0 }
  passed += counted.passed
  failed += runPassed ? counted.failed : Math.max(counted.failed, 1)
  if (!runPassed) failedStages.push(stage)
}

function fail(stage: string, error: unknown): void {
  failed += 1
  failedStages.push(stage)
  console.log(`✗ ${error instanceof Error ? error.message : error}`)
}
