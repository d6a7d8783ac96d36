import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How much the files of a folder hold, those of its folders included; 0 when it is not there. Never rejects. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = await Promise.all(entries.map((name) => fileBytes(join(folder, name))))
  return sizes.reduce((sum, bytes) => sum + bytes, 0)
}

/** One that is gone meanwhile holds nothing. */
const fileBytes = (path: string) =>
  stat(path).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  )
