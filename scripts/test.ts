import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildPages } from '../server/start/build.ts'
import { findChromium } from './find-chromium.ts'
import { root } from './list-sources.ts'
import { runCheck } from './run-check.ts'
import { staticChecks } from './static-checks.ts'

// `npm test`: everything, unit to browser. The last line counts the tests; a check that failed counts as one.
const results = join(root, 'test-results')
const vitestResults = join(results, 'vitest.json')
const browserResults = join(results, 'playwright.json')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

let passed = 0
let failed = await staticChecks()

let built = false
try {
  console.log('● Pages')
  console.log(`✓ Pages ${(await buildPages()) ? 'built' : 'up to date'}`)
  built = true
} catch (error) {
  fail(error)
}

const testsPassed = await runCheck(
  {
    title: 'Unit and integration tests',
    command: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestResults}`],
  },
  true,
)
count(testsPassed, vitestResults, (report) => ({
  passed: Number(report.numPassedTests),
  // A file that cannot be loaded has no tests that could fail.
  failed: Number(report.numFailedTests) || Number(report.numFailedTestSuites),
}))

try {
  if (!built) throw new Error('Without pages there is nothing to test in a browser.')
  const chromium = await findChromium()
  const browserPassed = await runCheck(
    {
      title: 'Browser tests',
      command: 'node_modules/@playwright/test/cli.js',
      args: ['test'],
      env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: browserResults },
    },
    true,
  )
  count(browserPassed, browserResults, (report) => {
    const stats = report.stats as { expected: number; unexpected: number; flaky: number }
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (report.errors as unknown[]).length }
  })
} catch (error) {
  fail(error)
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** A run that failed without a failed test (it broke off, or something was thrown outside a test) counts as one. */
function count(
  runPassed: boolean,
  file: string,
  read: (report: Record<string, unknown>) => { passed: number; failed: number },
): void {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  const counted = report ? read(report) : { passed: 0, failed: 0 }
  passed += counted.passed
  failed += runPassed ? counted.failed : Math.max(counted.failed, 1)
}

function fail(error: unknown): void {
  failed += 1
  console.log(`✗ ${error instanceof Error ? error.message : error}`)
}
