import { setTimeout as sleep } from 'node:timers/promises'
import { EnvError } from '../env.ts'
import { tryPort } from './free-port.ts'

/**
 * Throws EnvError naming PORT when somebody else listens there. `patient`: a web process of an earlier start may still
 * be on its way out, so it waits a little.
 */
export async function waitForPort(host: string, port: number, patient: boolean): Promise<void> {
  for (const deadline = Date.now() + (patient ? 8_000 : 0); ; await sleep(50)) {
    if ((await tryPort(host, port)) !== null) return
    if (Date.now() >= deadline) break
  }
  throw new EnvError(
    `Port ${port} on ${host} is taken by another program, or may not be used. Choose another one: PORT=${port + 1} npm start`,
  )
}
