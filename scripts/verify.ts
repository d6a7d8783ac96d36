import { runCheck } from './run-check.ts'
import { staticChecks } from './static-checks.ts'

// `npm run verify`: what a change must pass before it is worth a longer look. Needs no database and no browser.
const failedChecks = await staticChecks()
const unit = { title: 'Unit tests', command: 'node_modules/vitest/vitest.mjs', args: ['run', '--project', 'unit'] }
const unitPassed = await runCheck({ ...unit, args: [...unit.args, '--reporter=dot'] })
process.exit(failedChecks.length === 0 && unitPassed ? 0 : 1)
