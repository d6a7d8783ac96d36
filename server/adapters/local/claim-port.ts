import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, tryPort } from '../../start/free-port.ts'

const patienceMs = 3_000
const portsTried = 500

/**
 * The port that was had before (`wanted`, 0: none), waiting a little for whoever still closes it; else the first free one from
 * `first` upward. `claim` is asked before a port is tried and says no to ports that others were promised.
 */
export async function claimPort(
  host: string,
  wanted: number,
  first: number,
  claim: (port: number) => Promise<boolean>,
): Promise<number> {
  for (
    const deadline = Date.now() + patienceMs;
    wanted > 0 && Date.now() < deadline && (await claim(wanted));
    await sleep(25)
  ) {
    if ((await tryPort(host, wanted)) !== null) return wanted
  }
  for (let port = first; port < first + portsTried; port += 1) {
    if ((await claim(port)) && (await tryPort(host, port)) !== null) return port
  }
  return freePort(host)
}
