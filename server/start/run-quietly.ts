import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Variables } from './variables.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const running = new Set<ReturnType<typeof spawn>>()

/** Runs a Node program of a package to its end. Throws with everything it printed when it fails. */
export async function runQuietly(script: string, args: readonly string[], env: Variables): Promise<void> {
  const child = spawn(process.execPath, [`${root}node_modules/${script}`, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
  running.delete(child)
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} failed:\n${output.trim()}`)
}

/** Ends what is still running, when everything is to end. */
export function endQuietRuns(): void {
  for (const child of running) child.kill('SIGTERM')
}
