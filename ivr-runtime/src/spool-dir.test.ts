import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spoolDirOf } from './spool-dir.ts'

const support = { AUDIO_DIR: 'audio', TENANT_ID: 'one', IVR_NAME: 'support' }

test('an IVR keeps its records beside its audio', () => {
  expect(spoolDirOf(support)).toBe(join('audio', 'spool'))
})

test('IVRs that share a spool keep their records apart, whatever they are called', () => {
  const shared = { ...support, SPOOL_DIR: 'spool' }
  const others = [
    { IVR_NAME: 'sales' },
    { TENANT_ID: 'two' },
    { IVR_ID: 7 },
    { IVR_NAME: '../two-support' },
    { IVR_NAME: '..' },
  ]
  const dirs = [shared, ...others.map((other) => ({ ...shared, ...other }))].map(spoolDirOf)
  expect(new Set(dirs).size).toBe(6)
  for (const dir of dirs) expect(dir.split(/[\\/]/)).toHaveLength(2)
})
