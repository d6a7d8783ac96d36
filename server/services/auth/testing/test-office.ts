import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HttpApiClient } from 'ivr-runtime/adapters/http/api-client'
import pino from 'pino'
import { type Role, rolePermissions } from '../../../access.ts'
import { openDb } from '../../../db.ts'
import { EventBus } from '../../../events.ts'
import { openSecrets } from '../../secrets.ts'
import type { Services } from '../../services.ts'
import type { SessionAccess } from '../session-access.ts'

/** The password of everybody in a test office. */
export const officePassword = 'correct horse battery'
/** Made once with `hashPassword`, which is slow by design, instead of for each file of tests. */
const passwordHash = 'scrypt$32768$8$3$z6qbHbrMffLLMfnljP7Oyw==$FEAg4L0QQyVyOimwSCVKCVu/wKruC+YzqBij1xoPbaw='

export type TestOffice = {
  services: Services
  databaseUrl: string
  /** Services of another process on the same database. */
  openOther(): Promise<{ services: Services; close(): Promise<void> }>
  /** A tenant with a member of each role. */
  newTenant(slug: string): Promise<Record<Role, SessionAccess>>
  close(): Promise<void>
}

/** Services on a fresh test database, and people to act for. */
export async function openTestOffice(database: { url: string; close(): Promise<void> }): Promise<TestOffice> {
  const audioDir = await mkdtemp(join(tmpdir(), 'ominis-office-'))
  const key = randomBytes(32)
  const open = async () => {
    const db = openDb(database.url, 5)
    const bus = new EventBus(database.url)
    await bus.start()
    const services: Services = {
      db,
      bus,
      secrets: openSecrets(key),
      logger: pino({ level: 'silent' }),
      audioDir,
      voicemailDir: join(audioDir, 'voicemail'),
      libraryDir: join(audioDir, 'library'),
      switchControl: null,
      webServices: new HttpApiClient(),
      speech: { openaiApiKey: null, openaiBaseUrl: null },
      branding: { brand: 'Ominis AI', poweredBy: 'Ominis.ai' },
      podLogs: async () => [],
    }
    const close = async () => {
      await bus.close()
      await db.$disconnect()
    }
    return { services, close }
  }
  const { services, close } = await open()

  async function newMember(tenantId: string, slug: string, role: Role): Promise<SessionAccess> {
    const user = await services.db.user.create({
      data: { email: `${role}@${slug}.example`, name: `${role} of ${slug}`, passwordHash },
    })
    await services.db.membership.create({ data: { userId: user.id, tenantId, role } })
    const { email, name } = user
    return { tenantId, actor: email, permissions: rolePermissions[role], userId: user.id, role, email, name }
  }

  return {
    services,
    databaseUrl: database.url,
    openOther: open,
    async newTenant(slug) {
      const { id } = await services.db.tenant.create({ data: { slug, name: slug } })
      return {
        admin: await newMember(id, slug, 'admin'),
        supervisor: await newMember(id, slug, 'supervisor'),
        agent: await newMember(id, slug, 'agent'),
        viewer: await newMember(id, slug, 'viewer'),
      }
    },
    async close() {
      await close()
      await rm(audioDir, { recursive: true, force: true })
      await database.close()
    },
  }
}
