import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Variables } from '../../start/variables.ts'
import { lastWords } from './last-words.ts'
import type { RotatingLog } from './rotating-log.ts'

export type ProcessSpec = {
  /** A TypeScript or JavaScript file. It sends `{kind: 'ready', …}` over IPC when it can do its work. */
  entry: string
  /** The whole environment, asked for before each start. */
  env: () => Promise<Variables>
  log: RotatingLog
  readyTimeoutMs: number
  /** From SIGTERM until SIGKILL. */
  stopTimeoutMs: number
  /** `replace` leaves the running one at work until its successor is ready. */
  overlaps?: boolean
}

export type ProcessState = {
  phase: 'starting' | 'ready' | 'failed' | 'stopped'
  reason: string | null
  /** What it sent along with `ready`. */
  ready: Record<string, unknown>
  restarts: number
  startedAt: Date | null
  pid: number | null
}

const firstBackoffMs = 200
const lastBackoffMs = 10_000
/** Who lived this long after its start begins again with the shortest wait. */
const steadyAfterMs = 30_000
const keptLines = 40

/**
 * A child process that is started again whenever it dies, at growing intervals. It leads a process group of its own,
 * so that Ctrl-C reaches it only through `stop`, and ends itself when the IPC channel to this process closes.
 */
export class SupervisedProcess {
  readonly #spec: ProcessSpec
  readonly #onChange: (state: ProcessState) => void
  #child: ChildProcess | null = null
  #wanted = false
  #starting = 0
  #backoffMs = firstBackoffMs
  #retry: NodeJS.Timeout | undefined
  /** At work until their successor is ready. */
  readonly #predecessors = new Set<ChildProcess>()
  readonly #leaving = new Map<ChildProcess, Promise<void>>()
  state: ProcessState = { phase: 'stopped', reason: null, ready: {}, restarts: 0, startedAt: null, pid: null }

  constructor(spec: ProcessSpec, onChange: (state: ProcessState) => void) {
    this.#spec = spec
    this.#onChange = onChange
  }

  start(): void {
    this.#wanted = true
    void this.#launch()
  }

  /** Whether one that is to be replaced is still at work. */
  get overlapping(): boolean {
    return [...this.#predecessors].some(isRunning)
  }

  /** Starts a successor and tells the running one to finish what it is doing; nobody waits for that. */
  replace(): void {
    const wasReady = this.state.phase === 'ready'
    this.#change({ phase: 'starting', reason: 'It is being restarted.', restarts: this.state.restarts + 1 })
    if (this.#spec.overlaps && wasReady && this.#child) {
      this.#predecessors.add(this.#child)
      this.#child = null
    } else {
      void this.#dismiss(this.#takeChild(), this.#spec.stopTimeoutMs)
    }
    this.#backoffMs = firstBackoffMs
    this.start()
  }

  /** Ends it and all that are still finishing; resolves when they are gone. */
  async stop(timeoutMs = this.#spec.stopTimeoutMs): Promise<void> {
    this.#wanted = false
    this.#starting += 1
    clearTimeout(this.#retry)
    void this.#dismiss(this.#takeChild(), timeoutMs)
    this.#dismissPredecessors(timeoutMs)
    const impatient = setTimeout(() => {
      for (const child of this.#leaving.keys()) child.kill('SIGKILL')
    }, timeoutMs)
    await Promise.all(this.#leaving.values())
    clearTimeout(impatient)
    this.#change({ phase: 'stopped', reason: null, ready: {}, startedAt: null, pid: null })
  }

  async #launch(): Promise<void> {
    clearTimeout(this.#retry)
    this.#starting += 1
    const attempt = this.#starting
    let env: NodeJS.ProcessEnv
    try {
      env = (await this.#spec.env()) as NodeJS.ProcessEnv
    } catch (error) {
      if (attempt === this.#starting && this.#wanted) this.#failed(String(error))
      return
    }
    if (attempt !== this.#starting || !this.#wanted) return
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc']
    const child = fork(this.#spec.entry, { env, execArgv: [], stdio, detached: true, windowsHide: true })
    this.#child = child
    const lines = this.#keepLines(child)
    this.#change({ phase: 'starting', ready: {}, startedAt: null, pid: child.pid ?? null })
    const late = setTimeout(() => child.kill('SIGKILL'), this.#spec.readyTimeoutMs)
    child.on('message', (message) => {
      if (child !== this.#child || !isReady(message)) return
      clearTimeout(late)
      this.#change({ phase: 'ready', reason: null, ready: message, startedAt: new Date() })
      this.#dismissPredecessors(this.#spec.stopTimeoutMs)
    })
    const ended = (reason: string) => {
      clearTimeout(late)
      if (child !== this.#child) return
      this.#child = null
      if (this.#wanted) this.#failed(reason)
    }
    child.once('error', (error) => ended(error.message))
    child.once('close', (code, signal) => ended(lastWords(lines, code, signal)))
  }

  #failed(reason: string): void {
    const { startedAt, restarts } = this.state
    if (startedAt && Date.now() - startedAt.getTime() > steadyAfterMs) this.#backoffMs = firstBackoffMs
    const waitMs = this.#backoffMs
    this.#backoffMs = Math.min(waitMs * 2, lastBackoffMs)
    this.#spec.log.append(`[supervisor] ${reason} It is started again in ${waitMs} ms.`)
    this.#change({ phase: 'failed', reason, ready: {}, startedAt: null, pid: null, restarts: restarts + 1 })
    this.#retry = setTimeout(() => void this.#launch(), waitMs)
  }

  #takeChild(): ChildProcess | null {
    const child = this.#child
    this.#child = null
    return child
  }

  #dismissPredecessors(timeoutMs: number): void {
    for (const child of this.#predecessors) void this.#dismiss(child, timeoutMs)
    this.#predecessors.clear()
  }

  #dismiss(child: ChildProcess | null, timeoutMs: number): Promise<void> {
    if (!child || !isRunning(child)) return Promise.resolve()
    const gone = new Promise<void>((done) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
      child.once('exit', () => {
        clearTimeout(timer)
        this.#leaving.delete(child)
        done()
      })
    })
    this.#leaving.set(child, gone)
    child.kill('SIGTERM')
    return gone
  }

  #keepLines(child: ChildProcess): string[] {
    const lines: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        this.#spec.log.append(line)
        lines.push(line)
        if (lines.length > keptLines) lines.shift()
      })
    }
    return lines
  }

  #change(change: Partial<ProcessState>): void {
    this.state = { ...this.state, ...change }
    this.#onChange(this.state)
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

function isReady(message: unknown): message is Record<string, unknown> {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ready'
}
