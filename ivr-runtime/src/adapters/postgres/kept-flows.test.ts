import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { flowOf } from '../../../test/call-world.ts'
import { supportHotline } from '../../../test/support-hotline.ts'
import { KeptFlows } from './kept-flows.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'ominis-flows-'))
})
afterEach(() => rm(parent, { recursive: true, force: true }))

const flow = flowOf(supportHotline())
const row = {
  ...{ ivrId: 7, name: 'support-hotline', publishedVersion: 1, sealedOpenaiKey: 'v1.sealed', speechEngine: null },
  ...{ allowedHosts: [], allowedDialStrings: [] },
}
const ivr = { row, liveVersion: 1, hoursOverrides: new Map() }

test('what a full disk did not take is kept at the next look at the IVR; the log says so once', async () => {
  const dir = join(parent, 'flows')
  await writeFile(dir, 'a file in the place of the folder')
  const log: unknown[] = []
  const kept = new KeptFlows(
    dir,
    { tenantId: 't', ivrId: 7, ivrName: null },
    { warn: (about: unknown) => void log.push(about) },
  )
  kept.keepVersion(7, 1, flow)
  for (let look = 0; look < 3; look++) kept.keepIvr(ivr)
  await kept.settled()
  expect(log).toHaveLength(1)
  expect(await kept.inForce()).toBeNull()

  await rm(dir)
  kept.keepIvr(ivr)
  await kept.settled()
  expect(await kept.inForce()).toEqual({ ...ivr, version: 1, flow })
  expect((await stat(join(dir, 'ivr.json'))).mode & 0o777).toBe(0o600)
})
