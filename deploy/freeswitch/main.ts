import { resolve } from 'node:path'
import { parseIvrVariables } from './ivr-variables.ts'
import { writeIvr } from './write-ivr.ts'

// `npm run configure-switch <folder>`: the configuration of an IVR's switch from the environment, for `freeswitch -conf`.

const [folder] = process.argv.slice(2)
try {
  if (!folder) throw new Error('Say where to write: npm run configure-switch <folder>')
  await writeIvr(parseIvrVariables(process.env), resolve(folder))
  process.stdout.write(
    `Written to ${resolve(folder)}. Start the switch with: freeswitch -nonat -conf ${resolve(folder)}\n`,
  )
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
