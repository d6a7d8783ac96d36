import { watch } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SupervisedProcess } from '../adapters/local/supervised-process.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const settleMs = 200

/** In development: starts the processes anew when a file of theirs was saved. Pages are Next's own business. */
export function restartOnChange(processes: readonly SupervisedProcess[], signal: AbortSignal): void {
  let soon: NodeJS.Timeout | undefined
  const restart = async () => {
    console.log('  the server changed; restarting')
    for (const one of processes) {
      await one.stop()
      if (!signal.aborted) one.start()
    }
  }
  for (const folder of ['server', 'ivr-runtime/src']) {
    watch(`${root}${folder}`, { recursive: true, signal }, (_event, file) => {
      if (!file || !/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) return
      clearTimeout(soon)
      soon = setTimeout(() => void restart(), settleMs)
    })
  }
}
