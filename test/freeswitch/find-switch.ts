import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The FreeSWITCH to test with: `FREESWITCH_BIN`, or `freeswitch` on the PATH. Null: there is none on this machine. */
export function findSwitch(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.FREESWITCH_BIN) return isProgram(env.FREESWITCH_BIN) ? env.FREESWITCH_BIN : null
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, 'freeswitch')).find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
