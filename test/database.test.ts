import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from './database.ts'

async function ask(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('each test database has the schema and nothing of another one', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await ask(one.url, `INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), 'one', 'One')`)
  expect(await ask(one.url, 'SELECT slug FROM tenants')).toEqual([{ slug: 'one' }])
  expect(await ask(other.url, 'SELECT slug FROM tenants')).toEqual([])
  await Promise.all([one.close(), other.close()])
  await expect(ask(one.url, 'SELECT 1')).rejects.toThrow('does not exist')
})
