import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The native schema engine is a download that a firewall may forbid; the same engine ships as wasm in the registry.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('prisma/schema-engine.mjs', import.meta.url))

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unset' },
})
