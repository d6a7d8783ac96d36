import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { TestOffice } from '../../auth/testing/test-office.ts'

const entry = fileURLToPath(new URL('../../../../ivr-runtime/src/main.ts', import.meta.url))
const readySchema = z.object({ kind: z.literal('ready'), eslPort: z.int(), httpPort: z.int() })

export type TestRuntime = {
  eslAddress: string
  /** Ends it as a crash would. */
  kill(): Promise<void>
}

/** A real runtime process for an IVR, without an orchestrator: its address is written into the IVR's row. */
export async function startTestRuntime(
  { services, databaseUrl }: TestOffice,
  ivr: { id: number; tenantId: string; name: string },
): Promise<TestRuntime> {
  const child: ChildProcess = fork(entry, {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      TENANT_ID: ivr.tenantId,
      IVR_ID: String(ivr.id),
      IVR_NAME: ivr.name,
      ESL_PORT: '0',
      HTTP_PORT: '0',
      AUDIO_DIR: join(services.audioDir, String(ivr.id)),
      LOG_LEVEL: 'fatal',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [message] = await once(child, 'message')
  const { eslPort, httpPort } = readySchema.parse(message)
  const eslAddress = `127.0.0.1:${eslPort}`
  await services.db.ivr.update({
    where: { id: ivr.id },
    data: { podStatus: 'Running', eslAddress, httpAddress: `127.0.0.1:${httpPort}` },
  })
  return {
    eslAddress,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}
