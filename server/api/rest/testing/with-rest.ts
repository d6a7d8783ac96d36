import { afterAll, beforeAll, expect } from 'vitest'
import type { TestDatabase } from '../../../../test/database.ts'
import { type Caller, openRestTester, type RestTester } from './rest-tester.ts'

/** For a group of tests: the API over a database of its own, and one tenant. Filled before the first test. */
export function withRest(createDatabase: () => Promise<TestDatabase>): { tester: RestTester; caller: Caller } {
  const held: Partial<{ tester: RestTester; caller: Caller; database: TestDatabase }> = {}
  beforeAll(async () => {
    held.database = await createDatabase()
    held.tester = await openRestTester(held.database.url)
    held.caller = await held.tester.tenant()
  })
  afterAll(async () => {
    await held.tester?.close()
    await held.database?.close()
  })
  const filled = <K extends 'tester' | 'caller'>(name: K) => {
    const value = held[name]
    if (!value) throw new Error('the API is there only while tests run')
    return value
  }
  return {
    get tester() {
      return filled('tester') as RestTester
    },
    get caller() {
      return filled('caller') as Caller
    },
  }
}

/** A refusal, as tests expect it. `paths`: the fields it names, all of them. */
export const refusal = (status: number, paths?: string[]) => ({
  status,
  body: {
    type: 'about:blank',
    title: expect.any(String),
    status,
    detail: expect.any(String),
    ...(paths && { errors: paths.map((path) => ({ path, message: expect.any(String) })) }),
  },
})
