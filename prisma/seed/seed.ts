import { permissions, type Role } from '../../server/access.ts'
import { type Db, openDb } from '../../server/db.ts'
import { apiKeyPrefix, hashApiKey } from '../../server/services/auth/api-key.ts'
import { addDemoIvr } from './add-demo-ivr.ts'
import { addDemoRecording, speakRecording } from './demo-recording.ts'
import { type Person, seedPeople } from './people.ts'
import { directions, riversideClinic } from './riverside-clinic.ts'
import { supportHotline } from './support-hotline.ts'

export type SeedOptions = {
  databaseUrl: string
  apiKey: string
  adminEmail: string
  adminPassword: string
  /** Whether `adminPassword` was asked for, and so replaces the one in the database. */
  adminPasswordGiven: boolean
  demoPassword: string
  /** Holds the library of each tenant. */
  libraryDir: string
}

export type Seeded = { made: boolean; apiKey: string; people: (Person & { role: Role })[] }

const tenantSlug = 'default'

/**
 * Fills a new database: a tenant, one person per role, an API key and two published IVRs. On a database that has a
 * tenant it only sees to it that the administrator and the key of the environment can get in.
 */
export async function seed(options: SeedOptions): Promise<Seeded> {
  const db = openDb(options.databaseUrl, 2)
  try {
    const made = await makeTenant(db, options.libraryDir)
    const { id: tenantId } = await db.tenant.findUniqueOrThrow({ where: { slug: tenantSlug }, select: { id: true } })
    const people = await seedPeople(db, tenantId, options)
    await ensureApiKey(db, tenantId, options.apiKey)
    return { made, apiKey: options.apiKey, people }
  } finally {
    await db.$disconnect()
  }
}

/** The tenant appears together with its IVRs, or not at all. */
async function makeTenant(db: Db, libraryDir: string): Promise<boolean> {
  const found = await db.tenant.findUnique({ where: { slug: tenantSlug } })
  if (found) return false
  const { text, ...named } = directions
  const spoken = await speakRecording(text)
  await db.$transaction(async (tx) => {
    const tenant = await tx.tenant.create({ data: { slug: tenantSlug, name: 'Riverside Contact Centre' } })
    await addDemoRecording(tx, { libraryDir, tenantId: tenant.id }, spoken, named)
    for (const ivr of [supportHotline, riversideClinic]) await addDemoIvr(tx, tenant.id, ivr)
  })
  return true
}

async function ensureApiKey(db: Db, tenantId: string, apiKey: string): Promise<void> {
  const keyHash = hashApiKey(apiKey)
  await db.apiKey.upsert({
    where: { keyHash },
    create: { tenantId, keyHash, name: 'First key', prefix: apiKeyPrefix(apiKey), scopes: [...permissions] },
    // It may do everything, also what a newer version brought.
    update: { scopes: [...permissions] },
  })
}
