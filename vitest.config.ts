import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const folders = '{app,components,server,ivr-runtime,prisma,test,e2e,bench,scripts}'
const all = globSync(`${folders}/**/*.test.{ts,tsx}`, { cwd: root, exclude: ['**/node_modules/**'] })

/** Tests that want a database, or start whole processes, tell it by what they name. */
const integration = all.filter((file) =>
  /test\/(?:database|start-product)\.ts'|\.\/database\.ts'|\.fixture\.ts'/.test(readFileSync(`${root}${file}`, 'utf8')),
)

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      { test: { name: 'unit', include: all.filter((file) => !integration.includes(file)), pool: 'threads' } },
      {
        test: {
          name: 'integration',
          include: integration,
          pool: 'forks',
          globalSetup: 'test/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
