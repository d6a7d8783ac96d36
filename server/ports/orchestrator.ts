/** One IVR as a workload. `podName` and `serviceName` are named as in the product documents. */
export type IvrWorkload = {
  ivrId: number
  tenantId: string
  ivrName: string
  podName: string
  serviceName: string
  /** Where it took calls before, `host:port`: kept when possible, since a FreeSWITCH is pointed at it. */
  eslAddress: string | null
}

/** `Pending`: being started. `Running`: takes calls. `Failed`: started and died, is tried again. `Stopped`: not wanted. */
export type PodPhase = 'Pending' | 'Running' | 'Failed' | 'Stopped'

export type WorkloadStatus = {
  podName: string
  phase: PodPhase
  /** Why it is not running, in words a person can act on. */
  reason: string | null
  /** `host:port` of the outbound event-socket server; a FreeSWITCH is pointed at it. */
  eslAddress: string | null
  /** `host:port` of health and metrics. */
  httpAddress: string | null
  restarts: number
  startedAt: Date | null
}

/** Runs one workload per IVR somewhere. All calls are idempotent and resolve when the request is accepted. */
export interface Orchestrator {
  /** Creates the workload, or changes it to what is given. */
  apply(workload: IvrWorkload): Promise<void>
  /** Ends and forgets the workload; nothing happens when it does not exist. */
  remove(podName: string): Promise<void>
  /** Rolling restart: calls in progress may finish within the drain limit. */
  restart(podName: string): Promise<void>
  /** What exists now, also what nobody wants any more. */
  list(): Promise<WorkloadStatus[]>
  /** The newest lines of its log, oldest first. */
  logs(podName: string, tailLines: number): Promise<string[]>
  /** Tells of every change of a workload's status; returns how to stop listening. */
  onChange(listener: (status: WorkloadStatus) => void): () => void
  /** Ends everything that lives only as long as this process. */
  close(): Promise<void>
}
