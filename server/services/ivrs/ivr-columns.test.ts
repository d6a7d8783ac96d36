import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { type Db, openDb, poolOf } from '../../db.ts'
import { selectIvr } from './ivr-columns.ts'

describe('an IVR read past Prisma', () => {
  let database: TestDatabase
  let db: Db
  beforeAll(async () => {
    database = await createTestDatabase()
    db = openDb(database.url)
  })
  afterAll(async () => {
    await db.$disconnect()
    await database.close()
  })

  it('is the same as read by Prisma', async () => {
    const { id: tenantId } = await db.tenant.create({ data: { slug: 'a', name: 'A' } })
    const full = { publishedVersion: 3, restartRequestedAt: new Date('2026-01-02T03:04:05.678Z') }
    await db.ivr.create({ data: { tenantId, name: 'full', description: 'Ünï', ...full } })
    await db.ivr.create({ data: { tenantId, name: 'plain' } })
    const byPrisma = await db.ivr.findMany({ orderBy: { name: 'asc' } })
    const { rows } = await poolOf(db).query(`SELECT ${selectIvr()} FROM ivrs ORDER BY name`)
    expect(rows).toEqual(byPrisma)
  })
})
