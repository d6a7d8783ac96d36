import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startBenchDatabase } from '../../bench/bench-database.ts'
import { freePort } from '../../server/start/free-port.ts'
import { findSwitch } from '../freeswitch/find-switch.ts'
import type { RunningSwitch } from '../freeswitch/start-switch.ts'
import { chooseSwitchPorts, startSwitches } from '../freeswitch/switches-under-test.ts'
import { checkCall, orphanedMs } from './check-call.ts'
import { residentMb, startKilledRuntime } from './killed-runtime.ts'
import { publishSoakIvr, readCalls } from './records.ts'
import { reportSoak } from './report.ts'
import { type CallerView, oneCall } from './soak-caller.ts'
import { soakFlow, speakInTones } from './soak-flow.ts'

// `npm run soak [minutes] [calls]`: real calls on a real switch with random keys and hang-ups while the runtime dies by
// `kill -9` every minute. Ends with 1 when a caller's view and the records differ, or anything is left over.
const minutes = Number(process.argv[2] ?? 10)
const calls = Number(process.argv[3] ?? 60)
const killEveryMs = Math.min(60_000, minutes * 30_000)
/** Longer than a switch looks for a handler, so that no call is given up that would go on. */
const lostCallGraceMs = orphanedMs + 3_000
if (!(minutes > 0 && calls > 0)) throw new Error('npm run soak [minutes] [calls]: both more than 0')

const program = findSwitch()
if (!program) {
  console.log('There was no soak: there is no FreeSWITCH here (FREESWITCH_BIN, or freeswitch on the PATH).')
  process.exit(1)
}
const database = await startBenchDatabase()
const { folder } = database
const audioDir = join(folder, 'audio')
const recordings = join(folder, 'heard')
for (const each of [audioDir, recordings, join(folder, 'sounds')]) await mkdir(each, { recursive: true })
const flow = soakFlow()
const tones = await speakInTones(flow, audioDir, join(folder, 'sounds'))
const { tenantId, ivrId } = await publishSoakIvr(database, flow)
const handlerPort = await freePort('127.0.0.1')
const runtime = await startKilledRuntime(
  {
    DATABASE_URL: database.url,
    TENANT_ID: tenantId,
    IVR_ID: String(ivrId),
    ESL_PORT: String(handlerPort),
    HTTP_PORT: '0',
    AUDIO_DIR: audioDir,
    SECRETS_KEY: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    LOST_CALL_GRACE_MS: String(lostCallGraceMs),
  },
  folder,
  killEveryMs,
)
const ports = await chooseSwitchPorts()
const switches = await startSwitches(program, folder, ports, { handlerPort, IVR_NAME: 'soak' })
const stop = async () => {
  await switches.stop()
  await runtime.stop()
  await database.stop()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(1)))
try {
  await switches.caller.socket.listenFor(['CHANNEL_ANSWER', 'CHANNEL_HANGUP_COMPLETE'])
  const switchMb = [await residentMb(switches.ivr.pid)]
  const until = Date.now() + minutes * 60_000
  const views: CallerView[] = []
  const address = `sofia/caller/ivr-soak@127.0.0.1:${ports.ivrSip}`
  const caller = async (index: number) => {
    await sleep((index * 5_000) / calls)
    for (let turn = 0; Date.now() < until; turn++) {
      const number = `+1555${String(index).padStart(3, '0')}${String(turn).padStart(4, '0')}`
      views.push(await oneCall(switches.caller.socket, { address, number, folder: recordings, tones }))
    }
  }
  console.log(`${calls} calls at a time for ${minutes} minutes, kill -9 every ${killEveryMs / 1000} s …`)
  await Promise.all(Array.from({ length: calls }, (_, index) => caller(index)))
  switchMb.push(await residentMb(switches.ivr.pid))
  // The last handler must outlive its predecessors' calls before it may say that they died.
  runtime.spare()
  const records = await readCalls(database, { waitMs: lostCallGraceMs + 30_000 })
  const channels = await channelsLeft([switches.ivr, switches.caller])
  const waiting = /^ivr_records_waiting_entries (\d+)/m.exec(await runtime.metrics())?.[1] ?? 'unknown'
  const checked = views.map((view) => ({ view, ...checkCall(view, records.get(view.number) ?? [], runtime.kills) }))
  const failed = reportSoak({
    ...{ checked, kills: runtime.kills, memoryMb: runtime.memoryMb, switchMb, waiting },
    recordsOf: records,
    channels,
  })
  process.exitCode = failed ? 1 : 0
} finally {
  await stop()
}

/** Of each switch; those of the last calls are given ten seconds to be put away. */
async function channelsLeft(all: readonly RunningSwitch[]): Promise<number[]> {
  for (let second = 0; ; second++) {
    const answers = await Promise.all(all.map(({ socket }) => socket.api('show channels count')))
    const counts = answers.map((answer) => Number(/(\d+) total/.exec(answer)?.[1] ?? Number.NaN))
    if (second === 10 || counts.every((count) => count === 0)) return counts
    await sleep(1_000)
  }
}
