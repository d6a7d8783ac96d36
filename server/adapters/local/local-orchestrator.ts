import { isDeepStrictEqual } from 'node:util'
import type { IvrWorkload, Orchestrator, WorkloadStatus } from '../../ports/orchestrator.ts'
import type { Variables } from '../../start/variables.ts'
import { claimPort } from './claim-port.ts'
import { podLogFile, readPodLog } from './pod-log.ts'
import { reservePort } from './reserve-port.ts'
import { RotatingLog } from './rotating-log.ts'
import { type ProcessState, SupervisedProcess } from './supervised-process.ts'

export type LocalOrchestratorOptions = {
  /** The runtime's main file. */
  entry: string
  dataDir: string
  /** The environment of a runtime, without addresses and ports. */
  env: (workload: IvrWorkload) => Variables
  /** How long calls in progress may go on after a restart was asked for. */
  drainTimeoutMs: number
}

type Pod = {
  workload: IvrWorkload
  process: SupervisedProcess
  eslPort: number
  /** Held as long as the pod is there, so that its port is free whenever its process starts again. */
  reserved: { port: number; granted: Promise<(() => void) | null> } | null
}

const host = '127.0.0.1'
const firstEslPort = 8084
/** On Linux two processes may listen on one port; only what is reserved is shared, so no stranger gets calls. */
const portsCanBeShared = process.platform === 'linux'
const readyTimeoutMs = 60_000
/** At the end of this process nobody waits for calls any longer. */
const closeTimeoutMs = 3_000

/**
 * One supervised child process per IVR on this machine. The event-socket port of an IVR stays the same over restarts
 * as long as nobody else takes it. On a restart the old process takes calls until the new one listens on the same port,
 * then closes its listener and keeps its calls. Where ports cannot be shared the old one closes first, and for the moment
 * of the new one's start new calls are refused.
 */
export class LocalOrchestrator implements Orchestrator {
  readonly #options: LocalOrchestratorOptions
  readonly #pods = new Map<string, Pod>()
  readonly #listeners = new Set<(status: WorkloadStatus) => void>()

  constructor(options: LocalOrchestratorOptions) {
    this.#options = options
  }

  async apply(workload: IvrWorkload): Promise<void> {
    const pod = this.#pods.get(workload.podName)
    if (!pod) return this.#create(workload)
    const changed = !isDeepStrictEqual({ ...pod.workload, eslAddress: null }, { ...workload, eslAddress: null })
    pod.workload = workload
    if (changed) pod.process.replace()
  }

  async remove(podName: string): Promise<void> {
    const pod = this.#pods.get(podName)
    this.#pods.delete(podName)
    await pod?.process.stop(closeTimeoutMs)
    await giveBack(pod)
  }

  async restart(podName: string): Promise<void> {
    this.#pods.get(podName)?.process.replace()
  }

  async list(): Promise<WorkloadStatus[]> {
    return [...this.#pods].map(([podName, { process }]) => statusOf(podName, process.state))
  }

  logs(podName: string, tailLines: number): Promise<string[]> {
    return readPodLog(this.#options.dataDir, podName, tailLines)
  }

  onChange(listener: (status: WorkloadStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    const pods = [...this.#pods.values()]
    this.#pods.clear()
    await Promise.all(pods.map(({ process }) => process.stop(closeTimeoutMs)))
    await Promise.all(pods.map(giveBack))
  }

  #create(workload: IvrWorkload): void {
    const { podName } = workload
    const spec = {
      entry: this.#options.entry,
      env: () => this.#envOf(podName),
      log: new RotatingLog(podLogFile(this.#options.dataDir, podName)),
      readyTimeoutMs,
      stopTimeoutMs: this.#options.drainTimeoutMs,
      overlaps: portsCanBeShared,
    }
    const process = new SupervisedProcess(spec, (state) => {
      for (const listener of this.#listeners) listener(statusOf(podName, state))
    })
    this.#pods.set(podName, { workload, process, eslPort: portOf(workload.eslAddress) ?? 0, reserved: null })
    process.start()
  }

  async #envOf(podName: string): Promise<Variables> {
    const pod = this.#pods.get(podName)
    if (!pod) throw new Error('The IVR was removed.')
    // Its predecessor listens there until it is ready.
    const takesOver = pod.process.overlapping && pod.reserved?.port === pod.eslPort
    if (!takesOver) {
      pod.eslPort = await claimPort(host, pod.eslPort, firstEslPort, (port) => this.#promise(pod, port))
    }
    return {
      ...this.#options.env(pod.workload),
      ESL_HOST: host,
      HTTP_HOST: host,
      ESL_PORT: String(pod.eslPort),
      ESL_REUSE_PORT: portsCanBeShared ? '1' : '0',
      HTTP_PORT: '0',
    }
  }

  /** False when the port belongs to another pod, of this product or of another one on this machine. */
  async #promise(pod: Pod, port: number): Promise<boolean> {
    for (const other of this.#pods.values()) if (other !== pod && other.eslPort === port) return false
    // Kept before it is reserved, so that two pods that start together do not choose the same one.
    pod.eslPort = port
    if (pod.reserved?.port !== port) {
      void giveBack(pod)
      pod.reserved = { port, granted: reservePort(host, port) }
    }
    const { reserved } = pod
    const granted = (await reserved.granted) !== null
    if (!granted && pod.reserved === reserved) pod.reserved = null
    return granted
  }
}

const phases = { starting: 'Pending', ready: 'Running', failed: 'Failed', stopped: 'Stopped' } as const

async function giveBack(pod: Pod | undefined): Promise<void> {
  const release = await pod?.reserved?.granted
  release?.()
}

function statusOf(podName: string, state: ProcessState): WorkloadStatus {
  const address = (port: unknown) => (typeof port === 'number' ? `${host}:${port}` : null)
  return {
    podName,
    phase: phases[state.phase],
    reason: state.reason,
    eslAddress: address(state.ready.eslPort),
    httpAddress: address(state.ready.httpPort),
    restarts: state.restarts,
    startedAt: state.startedAt,
  }
}

function portOf(address: string | null): number | null {
  const port = Number(address?.split(':').at(-1))
  return Number.isInteger(port) && port > 0 ? port : null
}
