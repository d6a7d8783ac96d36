import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { expect, test } from 'vitest'
import { stepTimings } from './step-timings.ts'

const spoken = (durationMs: number | null) => ({ text: 'x', hash: null, durationMs, voice: 'v', engine: 'flite' })
const prompt = (...lengths: (number | null)[]): CallStep => ({
  ...{ kind: 'prompt', menuId: 'm', attempt: 1, timeoutMs: 5000 },
  spoken: lengths.map(spoken),
})
const at = (ms: number, step: CallStep, seq: number) => ({ seq, at: new Date(1_000_000 + ms), step })

test('a prompt lasts as long as all its words, and was heard so long after the key', () => {
  const timings = stepTimings([
    at(0, { kind: 'answered' }, 1),
    at(20, prompt(1_000, 500), 2),
    at(4_000, { kind: 'input', menuId: 'm', digits: '1' }, 3),
    at(4_010, { kind: 'action', menuId: 'm', key: '1', action: 'sub_menu', target: 'n' }, 4),
    at(4_130, prompt(2_000), 5),
    at(9_000, { kind: 'noInput', menuId: 'n', attempt: 1 }, 6),
    at(9_300, prompt(null), 7),
  ])
  expect(timings.get(2)).toEqual({ saidMs: 1_500, answeredMs: null })
  expect(timings.get(5)).toEqual({ saidMs: 2_000, answeredMs: 130 })
  expect(timings.get(7)).toEqual({ saidMs: null, answeredMs: null })
  expect(timings.has(3)).toBe(false)
})
