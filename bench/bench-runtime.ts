import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Flow } from '../ivr-runtime/src/domain/flow/flow.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startChild } from './child.ts'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Bytes, after the garbage was collected, and processor time in microseconds since the process began. */
export type ProcessFigures = { rss: number; heapUsed: number; external: number; arrayBuffers: number; cpuUs: number }

/**
 * An IVR of the flow, published in the database, and its runtime as a process of its own that has all prompts ready.
 * Unless told otherwise the runtime can tell its own figures.
 */
export async function startBenchRuntime(
  database: BenchDatabase,
  slug: string,
  flow: Flow,
  env: Record<string, string> = {},
) {
  const tenantId = String(
    (
      await database.query('INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), $1, $1) RETURNING id', [
        slug,
      ])
    )[0]?.id,
  )
  const [ivr] = await database.query(
    'INSERT INTO ivrs (tenant_id, name, published_version) VALUES ($1, $2, 1) RETURNING id',
    [tenantId, flow.ivrName],
  )
  await database.query('INSERT INTO ivr_flow_versions (ivr_id, version, flow) VALUES ($1, 1, $2)', [ivr?.id, flow])
  const settings = {
    DATABASE_URL: database.url,
    TENANT_ID: tenantId,
    IVR_ID: String(ivr?.id),
    ESL_PORT: '0',
    HTTP_PORT: '0',
    AUDIO_DIR: join(database.folder, 'audio'),
    SECRETS_KEY: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    OPENAI_API_KEY: '',
    OPENAI_BASE_URL: '',
    ...env,
  }
  const child = await startChild<{ eslPort: number; httpPort: number }>(here('runtime-with-figures.ts'), [], settings, [
    '--expose-gc',
  ])
  await promptsReady(child.message.httpPort)
  return { ...child, ...child.message, settings, figures: () => child.ask<ProcessFigures>('figures') }
}

async function promptsReady(httpPort: number): Promise<void> {
  for (;;) {
    const { publishedVersion, prompts } = await (await fetch(`http://127.0.0.1:${httpPort}/health`)).json()
    if (publishedVersion !== null && prompts.total > 0 && prompts.ready === prompts.total) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
