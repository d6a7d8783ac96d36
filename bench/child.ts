import { type ChildProcess, fork, spawn } from 'node:child_process'

const readyLimitMs = 60_000
const answerLimitMs = 120_000

/**
 * Starts a TypeScript file as a process and waits for its first message over IPC. It ends when this process does.
 * `ask` sends it a message and resolves with the next one that comes back.
 */
export async function startChild<T>(
  file: string,
  args: string[],
  env: Record<string, string> = {},
  execArgv: string[] = [],
) {
  const child = fork(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv,
  })
  const next = <M>(limitMs: number) =>
    new Promise<M>((done, fail) => {
      const settle = () => {
        clearTimeout(timer)
        child.off('message', heard)
        child.off('exit', gone)
      }
      const heard = (message: unknown) => {
        settle()
        done(message as M)
      }
      const gone = (code: number | null) => {
        settle()
        fail(new Error(`${file} ended with ${code}`))
      }
      const timer = setTimeout(() => {
        settle()
        fail(new Error(`${file} did not answer in time`))
      }, limitMs)
      child.once('message', heard)
      child.once('exit', gone)
    })
  const message = await next<T>(readyLimitMs)
  const ask = <M>(question: unknown) => {
    const answer = next<M>(answerLimitMs)
    child.send(question as object)
    return answer
  }
  return { message, pid: child.pid ?? 0, ask, stop: () => ended(child), kill: () => ended(child, 'SIGKILL') }
}

/** Starts another program, with no more ado than that. */
export function startProgram(command: string, args: string[], options: { cwd: string; env: Record<string, string> }) {
  const child = spawn(command, args, { ...options, env: { ...process.env, ...options.env }, stdio: 'ignore' })
  return { stop: () => ended(child) }
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const done = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill(signal)
  return done
}
