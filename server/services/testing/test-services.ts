import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HttpApiClient } from 'ivr-runtime/adapters/http/api-client'
import pino from 'pino'
import { type Access, permissions } from '../../access.ts'
import { openDb } from '../../db.ts'
import { EventBus } from '../../events.ts'
import { openSecrets } from '../secrets.ts'
import type { Services } from '../services.ts'

export type TestServices = {
  services: Services
  /** A new tenant, and one who may do everything in it. */
  tenant(): Promise<Access>
  close(): Promise<void>
}

/** Services over a real database, with an audio folder of their own and silent logs. */
export async function openTestServices(databaseUrl: string): Promise<TestServices> {
  const audioDir = await mkdtemp(join(tmpdir(), 'ominis-audio-'))
  const libraryDir = await mkdtemp(join(tmpdir(), 'ominis-library-'))
  const voicemailDir = await mkdtemp(join(tmpdir(), 'ominis-voicemail-'))
  const bus = new EventBus(databaseUrl)
  await bus.start()
  const db = openDb(databaseUrl)
  let tenants = 0
  return {
    services: {
      db,
      bus,
      secrets: openSecrets(Buffer.alloc(32, 7)),
      logger: pino({ level: 'silent' }),
      audioDir,
      voicemailDir,
      libraryDir,
      switchControl: null,
      webServices: new HttpApiClient(),
      speech: { openaiApiKey: null, openaiBaseUrl: null },
      branding: { brand: 'Ominis AI', poweredBy: 'Ominis.ai' },
      podLogs: async (podName, tailLines) => [`log of ${podName}`, 'ready'].slice(-tailLines),
    },
    async tenant() {
      tenants += 1
      const { id } = await db.tenant.create({ data: { slug: `tenant-${tenants}`, name: `Tenant ${tenants}` } })
      return { tenantId: id, actor: 'test', permissions }
    },
    async close() {
      await bus.close()
      await db.$disconnect()
      for (const dir of [audioDir, voicemailDir, libraryDir]) await rm(dir, { recursive: true, force: true })
    },
  }
}
