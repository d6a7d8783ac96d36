import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

const checksumOf = (json: string) => createHash('sha256').update(json).digest('hex')

/**
 * Writes a value as JSON under its SHA-256, to the disk, and in one piece: whoever reads meanwhile, or after a crash,
 * sees the old file or the new one. Only its owner may read it. Rejects when the disk refuses.
 */
export async function writeChecked(file: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value)
  const temporary = `${file}.${randomUUID()}.tmp`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(`${checksumOf(json)}\n${json}`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  }
}

/** What was written; undefined when there is no such file, or it is damaged. */
export async function readChecked(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const feed = text.indexOf('\n')
  const json = text.slice(feed + 1)
  if (feed === -1 || text.slice(0, feed) !== checksumOf(json)) return undefined
  return JSON.parse(json)
}
