import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { IvrVariables } from './ivr-variables.ts'
import { renderIvr } from './render-ivr.ts'
import { renderWords } from './render-words.ts'

/** Writes the configuration into `folder`, readable by its owner only, and what the switch says into `SOUNDS_DIR`. */
export async function writeIvr(variables: IvrVariables, folder: string): Promise<void> {
  for (const [name, text] of renderIvr(variables)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, text, { mode: 0o600 })
  }
  await renderWords(variables.SOUNDS_DIR)
}
