import { randomBytes, randomInt } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillTemplate } from '../../deploy/freeswitch/fill-template.ts'
import { parseIvrVariables } from '../../deploy/freeswitch/ivr-variables.ts'
import { writeIvr } from '../../deploy/freeswitch/write-ivr.ts'
import { freePort, tryPort } from '../../server/start/free-port.ts'
import { type RunningSwitch, startSwitch } from './start-switch.ts'

const template = fileURLToPath(new URL('caller/freeswitch.xml', import.meta.url))
const rtpPorts = 1_000

/** Where the two switches are. Chosen before the flow is written, whose dial strings name them. */
export type SwitchPorts = { ivrSip: number; callerSip: number }

export async function chooseSwitchPorts(): Promise<SwitchPorts> {
  return { ivrSip: await freeSipPort(), callerSip: await freeSipPort() }
}

export type Switches = {
  /** The one that `deploy/freeswitch/ivr` configures. */
  ivr: RunningSwitch
  /** The one that callers and those who are called have. */
  caller: RunningSwitch
  /** Of the first. */
  eventSocketPort: number
  xmlRpcPort: number
  voicemailDir: string
  wordsDir: string
  /** The IVR, as somebody calls it who may, and as somebody does who may not. */
  address: string
  addressOfStranger: string
  stop(): Promise<void>
}

/** Starts both in `folder`, which holds `sounds/` for the people who are called. */
export async function startSwitches(
  program: string,
  folder: string,
  ports: SwitchPorts,
  more: { handlerPort: number } & Record<string, string | number>,
): Promise<Switches> {
  const { handlerPort, ...variables } = more
  const password = randomBytes(12).toString('hex')
  const eventPorts = { ivr: await freePort('127.0.0.1'), caller: await freePort('127.0.0.1') }
  const rtpFirst = 20_000 + randomInt(20) * 2 * rtpPorts
  const voicemailDir = join(folder, 'voicemail')
  const wordsDir = join(folder, 'words')
  const ivrConfiguration = parseIvrVariables({
    IVR_NAME: 'under-test',
    HANDLER_PORT: handlerPort,
    SIP_IP: '127.0.0.1',
    SIP_PORT: ports.ivrSip,
    RTP_FIRST_PORT: rtpFirst,
    RTP_LAST_PORT: rtpFirst + rtpPorts - 1,
    ALLOWED_NETWORKS: '127.0.0.1/32',
    EVENT_SOCKET_PORT: eventPorts.ivr,
    EVENT_SOCKET_PASSWORD: password,
    XML_RPC_PORT: await freePort('127.0.0.1'),
    XML_RPC_PASSWORD: password,
    MAILBOXES: '1001',
    EXTENSION_HOST: `127.0.0.1:${ports.callerSip}`,
    QUEUE_HOST: `127.0.0.1:${ports.callerSip}`,
    RING_SEC: 5,
    SOUNDS_DIR: wordsDir,
    VOICEMAIL_DIR: voicemailDir,
    ...variables,
  })
  await writeIvr(ivrConfiguration, join(folder, 'ivr/conf'))
  await mkdir(join(folder, 'caller/conf'), { recursive: true })
  const callerConfiguration = fillTemplate(await readFile(template, 'utf8'), {
    sipPort: ports.callerSip,
    rtpFirstPort: rtpFirst + rtpPorts,
    rtpLastPort: rtpFirst + 2 * rtpPorts - 1,
    eventSocketPort: eventPorts.caller,
    eventSocketPassword: password,
    soundsDir: join(folder, 'sounds'),
  })
  await writeFile(join(folder, 'caller/conf/freeswitch.xml'), callerConfiguration)
  const starting = [
    startSwitch(program, join(folder, 'ivr'), { port: eventPorts.ivr, password, profile: 'ivr' }),
    startSwitch(program, join(folder, 'caller'), {
      ...{ port: eventPorts.caller, password, profile: 'caller', events: ['CHANNEL_HANGUP_COMPLETE'] },
    }),
  ] as const
  const [ivr, caller] = await Promise.all(starting).catch(async (error: unknown) => {
    // Of two that were started together none stays behind.
    for (const one of await Promise.allSettled(starting)) if (one.status === 'fulfilled') await one.value.stop()
    throw error
  })
  return {
    ivr,
    caller,
    eventSocketPort: eventPorts.ivr,
    xmlRpcPort: ivrConfiguration.XML_RPC_PORT,
    voicemailDir,
    wordsDir,
    address: `sofia/caller/ivr-under-test@127.0.0.1:${ports.ivrSip}`,
    addressOfStranger: `sofia/stranger/ivr-under-test@127.0.0.1:${ports.ivrSip}`,
    stop: async () => void (await Promise.all([ivr.stop(), caller.stop()])),
  }
}

/** A switch listens for SIP over UDP and TCP. Below the ports that systems pick for connections: those come and go. */
async function freeSipPort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 20_000)
    if ((await tryPort('127.0.0.1', port)) !== null && (await freeUdpPort(port))) return port
  }
}

async function freeUdpPort(port: number): Promise<boolean> {
  const socket = createSocket('udp4')
  const free = new Promise<boolean>((done) =>
    socket.once('listening', () => done(true)).once('error', () => done(false)),
  )
  socket.bind({ port, address: '127.0.0.1', exclusive: true })
  const found = await free
  await new Promise<void>((done) => socket.close(done))
  return found
}
