import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CallMemory, callMemoryCodec } from './call-memory.ts'

const codec = callMemoryCodec(Buffer.alloc(32, 7), 'tenant/1')

const memory: CallMemory = {
  callId: randomUUID(),
  testCallId: null,
  flowVersion: 3,
  startedAt: new Date('2026-11-21T10:00:00Z'),
  calledNumber: 'ivr-sales',
  seq: 12,
  steps: [{ seq: 12, at: new Date('2026-11-21T10:00:09Z'), step: { kind: 'input', menuId: 'main', digits: '2' } }],
  resumes: 1,
  state: null,
}

test('a call is read as it was written down', () => {
  expect(codec.open(codec.seal(memory))).toEqual(memory)
})

test('what is written down is safe as a value at the switch, and shows nothing of the call', () => {
  const sealed = codec.seal({ ...memory, calledNumber: '+15551234567' })
  expect(sealed).toMatch(/^m2\.[\w-]+$/)
  expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain('1555')
})

test('another IVR, and another key, cannot read it', () => {
  const sealed = codec.seal(memory)
  expect(callMemoryCodec(Buffer.alloc(32, 7), 'tenant/2').open(sealed)).toBeNull()
  expect(callMemoryCodec(Buffer.alloc(32, 8), 'tenant/1').open(sealed)).toBeNull()
})

test('what was damaged, cut off or made up is no call', () => {
  const sealed = codec.seal(memory)
  fc.assert(
    fc.property(fc.nat({ max: sealed.length - 1 }), fc.constantFrom('A', 'b', '0', '_', ''), (at, other) => {
      const damaged = sealed.slice(0, at) + other + sealed.slice(at + 1)
      // The last characters of base64url may differ without changing a bit.
      const opened = codec.open(damaged)
      if (opened !== null) expect(opened).toEqual(memory)
      if (damaged.length < sealed.length) expect(opened).toBeNull()
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => codec.open(text) === null && codec.open(`m1.${text}`) === null))
})
