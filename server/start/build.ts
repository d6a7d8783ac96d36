import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runQuietly } from './run-quietly.ts'
import { sourcesHash } from './sources-hash.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const pageSources = [
  ...['app', 'components', 'messages', 'public', 'server', 'ivr-runtime/src', 'prisma/schema.prisma'],
  ...['package-lock.json', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'],
]

/** Generates the database client unless that of this very schema is there. Returns whether it did. */
export async function generateClient(): Promise<boolean> {
  return unlessStamped('prisma/generated', ['prisma/schema.prisma', 'package-lock.json'], () =>
    runQuietly('prisma/build/index.js', ['generate'], {}),
  )
}

/** Builds the pages unless those of these very sources are there. Returns whether it did. */
export async function buildPages(): Promise<boolean> {
  return unlessStamped('.next', pageSources, () =>
    runQuietly('next/dist/bin/next', ['build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }),
  )
}

async function unlessStamped(output: string, sources: string[], make: () => Promise<void>): Promise<boolean> {
  const stampFile = `${root}${output}/.made-of`
  const hash = sourcesHash(root, sources)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return false
  await make()
  writeFileSync(stampFile, hash)
  return true
}
