import { type ChildProcess, fork, spawn } from 'node:child_process'

const readyLimitMs = 60_000

/** Starts a TypeScript file as a process and waits for its first message over IPC. It ends when this process does. */
export async function startChild<T>(file: string, args: string[], env: Record<string, string> = {}) {
  const child = fork(file, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const message = await new Promise<T>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`${file} was not ready in time`)), readyLimitMs)
    child.once('message', (first) => {
      clearTimeout(timer)
      done(first as T)
    })
    child.once('exit', (code) => fail(new Error(`${file} ended with ${code}`)))
  })
  return { message, stop: () => ended(child) }
}

/** Starts another program, with no more ado than that. */
export function startProgram(command: string, args: string[], options: { cwd: string; env: Record<string, string> }) {
  const child = spawn(command, args, { ...options, env: { ...process.env, ...options.env }, stdio: 'ignore' })
  return { stop: () => ended(child) }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const done = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  return done
}
