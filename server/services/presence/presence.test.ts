import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { NotFound } from '../../errors.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import { openTestOffice, type TestOffice } from '../auth/testing/test-office.ts'
import { createIvr } from '../ivrs/create.ts'
import { announcePresence } from './announce.ts'
import { type Present, watchPresence } from './watch.ts'

let office: TestOffice
let anna: SessionAccess
let ben: SessionAccess
let stranger: SessionAccess
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
  ;({ admin: anna, viewer: ben } = await office.newTenant('ours'))
  stranger = (await office.newTenant('theirs')).admin
  for (const access of [anna, stranger]) await createIvr(office.services, access, { name: 'hotline' })
  await createIvr(office.services, anna, { name: 'other' })
})
afterAll(() => office.close())

/** Collects what a page hears until it is closed. */
function listen(access: SessionAccess, name: string, session: string, services = office.services) {
  const heard: Present[] = []
  const page = new AbortController()
  const done = (async () => {
    for await (const present of watchPresence(services, access, { name, session }, page.signal)) heard.push(present)
  })()
  const close = () => {
    page.abort()
    return done
  }
  return { heard, close }
}
const beat = (access: SessionAccess, name: string, session: string, nodeId: string | null = null) =>
  announcePresence(office.services, access, { name, session, nodeId })

test('others on the same IVR are heard by name, through another process, and their leave', async () => {
  const elsewhere = await office.openOther()
  const page = listen(anna, 'hotline', 'annaspage', elsewhere.services)
  const other = listen(ben, 'hotline', 'benspage1')
  await expect
    .poll(async () => {
      await beat(ben, 'hotline', 'benspage1', 'menu:main')
      return page.heard
    })
    .toContainEqual({
      session: 'benspage1',
      personId: ben.userId,
      name: ben.name,
      nodeId: 'menu:main',
      here: true,
    })
  expect(JSON.stringify(page.heard)).not.toContain(ben.email)
  expect(other.heard).toEqual([])
  await other.close()
  await expect.poll(() => page.heard.at(-1)).toMatchObject({ session: 'benspage1', here: false })
  await page.close()
  await elsewhere.close()
})

test('nothing is heard of other organisations and other IVRs', async () => {
  const page = listen(anna, 'hotline', 'annaspage')
  await expect
    .poll(async () => {
      await beat(stranger, 'hotline', 'strangerspage')
      await beat(ben, 'other', 'benspage2')
      await beat(ben, 'hotline', 'benspage3')
      return page.heard.length
    })
    .toBeGreaterThan(0)
  expect(new Set(page.heard.map(({ session }) => session))).toEqual(new Set(['benspage3']))
  await page.close()
  await expect(beat(stranger, 'other', 'strangerspage')).rejects.toThrow(NotFound)
  await expect(beat(anna, 'hotline', 'no spaces!')).rejects.toThrow('session')
})
