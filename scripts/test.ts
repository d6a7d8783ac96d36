import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildPages } from '../server/start/build.ts'
import { findSwitch } from '../test/freeswitch/find-switch.ts'
import { failedTests } from './failed-tests.ts'
import { findChromium } from './find-chromium.ts'
import { root } from './list-sources.ts'
import { runCheck, secondsSince } from './run-check.ts'
import { staticChecks } from './static-checks.ts'

// `npm test`: everything, unit to browser. Each stage says how long it took; the last lines name the stages and tests
// that failed, and the last one counts the tests; a check that failed counts as one.
const unitTests = 'Unit and integration tests'
const switchTests = 'FreeSWITCH tests'
const browserTests = 'Browser tests'
const results = join(root, 'test-results')
const vitestResults = join(results, 'vitest.json')
const switchResults = join(results, 'freeswitch.json')
const browserResults = join(results, 'playwright.json')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const beganAt = Date.now()
const failedStages = await staticChecks()
const failedNames: string[] = []
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

await runVitest(unitTests, vitestResults, ['unit', 'integration'])

// Calls live in real time: alone, so that nothing else takes the processor from them.
const switchProgram = findSwitch()
if (switchProgram) await runVitest(switchTests, switchResults, ['freeswitch'])
else
  console.log(`● ${switchTests} did not run: no FreeSWITCH is here. Set FREESWITCH_BIN, or put freeswitch on the PATH.`)

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
for (const name of failedNames) console.log(`  ✗ ${name}`)
if (!switchProgram) console.log(`● ${switchTests} did not run: no FreeSWITCH was found.`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

async function runVitest(title: string, file: string, projects: readonly string[]): Promise<void> {
  const chosen = projects.flatMap((name) => ['--project', name])
  const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const allPassed = await runCheck({ title, command: 'node_modules/vitest/vitest.mjs', args }, true)
  count(title, allPassed, file, (report) => ({
    passed: Number(report.numPassedTests),
    // A file that cannot be loaded has no tests that could fail.
    failed: Number(report.numFailedTests) || Number(report.numFailedTestSuites),
  }))
}

/** A run that failed without a failed test (it broke off, or something was thrown outside a test) counts as one. */
function count(
  stage: string,
  runPassed: boolean,
  file: string,
  read: (report: Record<string, unknown>) => { passed: number; failed: number },
): void {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  const counted = report ? read(report) : { passed: 0, failed: 0 }
  failedNames.push(...failedTests(report).map((name) => name.replace(root, '')))
  passed += counted.passed
  failed += runPassed ? counted.failed : Math.max(counted.failed, 1)
  if (!runPassed) failedStages.push(stage)
}

function fail(stage: string, error: unknown): void {
  failed += 1
  failedStages.push(stage)
  console.log(`✗ ${error instanceof Error ? error.message : error}`)
}
