import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SwitchSocket } from './switch-socket.ts'

const readyTimeoutMs = 30_000

export type RunningSwitch = {
  folder: string
  pid: number
  socket: SwitchSocket
  log(): Promise<string>
  stop(): Promise<void>
}

/**
 * Starts FreeSWITCH with everything it keeps in `folder`, whose `conf` is there already. Resolves when it takes calls;
 * throws what it logged when it ends before, or does not come up in time.
 */
export async function startSwitch(
  program: string,
  folder: string,
  access: { port: number; password: string; profile: string; events?: readonly string[] },
): Promise<RunningSwitch> {
  const own = ['conf', 'log', 'db', 'run']
  for (const name of own) await mkdir(join(folder, name), { recursive: true, mode: 0o700 })
  const folders = own.flatMap((name) => [`-${name}`, join(folder, name)])
  const child = spawn(program, ['-nonat', '-nf', '-nc', '-np', ...folders], { cwd: folder, stdio: 'ignore' })
  const exited = once(child, 'exit')
  const log = () => readFile(join(folder, 'log/freeswitch.log'), 'utf8').catch(() => '')
  const until = performance.now() + readyTimeoutMs
  let socket: SwitchSocket | null = null
  while (!socket) {
    socket = await takingCalls(access)
    if (socket) break
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL')
      throw new Error(`The switch did not start.\n${await log()}`)
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  const opened = socket
  return {
    folder,
    pid: child.pid ?? 0,
    socket: opened,
    log,
    async stop() {
      opened.close()
      // Told to end it waits for calls; whatever these tests keep is on the disk already.
      child.kill('SIGKILL')
      await exited
    },
  }
}

async function takingCalls(access: Parameters<typeof startSwitch>[2]): Promise<SwitchSocket | null> {
  try {
    const socket = await SwitchSocket.open(access.port, access.password, access.events)
    const status = await socket.api('sofia status')
    if (new RegExp(`${access.profile}\\s+profile.*RUNNING`).test(status)) return socket
    socket.close()
    return null
  } catch {
    return null
  }
}
