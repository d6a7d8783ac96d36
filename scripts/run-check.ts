import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './list-sources.ts'

export type Check = { title: string; command: string; args: string[]; env?: Record<string, string> }

const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)

/** Runs a Node program with this Node; its output is shown when it fails, or as it comes when `live`. */
export async function runCheck({ title, command, args, env }: Check, live = false): Promise<boolean> {
  const startedAt = Date.now()
  if (live) console.log(`● ${title}`)
  const child = spawn(process.execPath, [join(root, command), ...args], {
    cwd: root,
    stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: path, ...env },
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const stop = () => child.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
  console.log(`${code === 0 ? '✓' : '✗'} ${title} (${secondsSince(startedAt)})`)
  if (code !== 0 && !live) console.log(output.trimEnd())
  return code === 0
}

/** `4.2 s` */
export const secondsSince = (startedAtMs: number): string => `${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`
