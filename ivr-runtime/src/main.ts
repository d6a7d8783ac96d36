import { parseEnv } from './env.ts'
import { openLog } from './log.ts'
import { type Runtime, startRuntime } from './runtime.ts'

// One IVR's runtime as a process. Its supervisor is told the ports when it is ready, starts it again when it dies, and
// takes it along when it goes itself.

let env: ReturnType<typeof parseEnv>
try {
  env = parseEnv(process.env)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

const logger = openLog(env.LOG_LEVEL, { ivr: env.IVR_NAME ?? env.IVR_ID ?? '', pid: process.pid })

process.on('uncaughtException', (error) => {
  logger.fatal({ err: error }, 'something unforeseen happened; the process ends and is started again')
  process.exit(1)
})

let runtime: Runtime | null = null
let stopping = false

async function stop(reason: string, drainMs: number): Promise<void> {
  if (stopping) return
  stopping = true
  logger.info({ reason, drainMs }, 'no more calls are taken')
  await runtime?.stop({ drainMs })
  logger.info('the end')
  process.exit(0)
}

process.on('SIGTERM', () => void stop('SIGTERM', env.DRAIN_MS))
process.on('SIGINT', () => void stop('SIGINT', env.DRAIN_MS))
process.on('disconnect', () => void stop('the supervisor is gone', 0))

runtime = await startRuntime(env, logger)
const { eslPort, httpPort } = runtime
logger.info({ eslPort, httpPort }, 'ready for calls')
process.send?.({ kind: 'ready', eslPort, httpPort })
