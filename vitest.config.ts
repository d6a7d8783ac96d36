import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { findSwitch } from './test/freeswitch/find-switch.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const folders = '{app,components,messages,server,ivr-runtime,deploy,prisma,test,e2e,bench,scripts}'
const every = globSync(`${folders}/**/*.test.{ts,tsx}`, { cwd: root, exclude: ['**/node_modules/**'] })

/** Tests of calls by a real FreeSWITCH; they run where one is found, and alone: they live in real time. */
const onSwitch = findSwitch() ? every.filter((file) => file.endsWith('.switch.test.ts')) : []
const all = every.filter((file) => !file.endsWith('.switch.test.ts'))

/** Tests that want a database, or start whole processes, tell it by what they name. */
const integration = all.filter((file) =>
  /test\/(?:database|start-product)\.ts'|\.\/database\.ts'|\.fixture\.ts'|\.\/simulated-world\.ts'/.test(
    readFileSync(`${root}${file}`, 'utf8'),
  ),
)

/** Tests wait for what is to happen, not for a time; these only end what never happens, on a busy machine too. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } }

export default defineConfig({
  test: {
    // Many tests wait for other processes meanwhile; vitest itself would leave one core idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        // Nothing is mocked, so files may share what they import.
        test: {
          ...patience,
          name: 'unit',
          include: all.filter((file) => !integration.includes(file)),
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          ...patience,
          name: 'integration',
          include: integration,
          pool: 'forks',
          globalSetup: 'test/global-setup.ts',
        },
      },
      {
        test: {
          ...patience,
          name: 'freeswitch',
          include: onSwitch,
          pool: 'forks',
          globalSetup: 'test/global-setup.ts',
          // Calls wait for one another's words, not for the processor.
          maxConcurrency: 20,
        },
      },
    ],
  },
})
