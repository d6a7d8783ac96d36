import { findSwitch } from '../test/freeswitch/find-switch.ts'
import { runCheck } from './run-check.ts'

// `npm run test:freeswitch [files]`: calls by SIP through a real FreeSWITCH.
const program = findSwitch()
if (!program) {
  console.log(`✗ The FreeSWITCH tests did not run: ${notFound()}`)
  process.exit(1)
}
const passed = await runCheck(
  {
    title: `FreeSWITCH tests with ${program}`,
    command: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', 'freeswitch', ...process.argv.slice(2)],
  },
  true,
)
process.exit(passed ? 0 : 1)

function notFound(): string {
  const named = process.env.FREESWITCH_BIN
  return named
    ? `FREESWITCH_BIN names no program (${named}).`
    : 'there is no freeswitch on the PATH, nor FREESWITCH_BIN.'
}
