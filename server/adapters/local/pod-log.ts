import { basename, join } from 'node:path'
import { readLogTail } from './rotating-log.ts'

export const podLogFile = (dataDir: string, podName: string): string =>
  join(dataDir, 'logs', `${basename(podName)}.log`)

/** The newest lines of a local pod's log, oldest first; any process on the machine may ask. */
export function readPodLog(dataDir: string, podName: string, tailLines: number): Promise<string[]> {
  return readLogTail(podLogFile(dataDir, podName), tailLines)
}
