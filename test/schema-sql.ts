import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const migrations = fileURLToPath(new URL('../prisma/migrations/', import.meta.url))

/** The SQL of every migration, in their order. */
export async function schemaSql(): Promise<string> {
  const entries = await readdir(migrations, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const files = names.sort().map((name) => readFile(`${migrations}${name}/migration.sql`, 'utf8'))
  return (await Promise.all(files)).join('\n')
}
