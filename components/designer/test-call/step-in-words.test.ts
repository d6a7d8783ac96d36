import type { CallOutcome } from 'ivr-runtime/domain/call/call-outcome'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../../messages/catalogue.ts'
import { outcomeInWords as outcomeWith, stepInWords as stepWith } from './step-in-words.ts'

const t = createTranslator({ locale: 'en', messages: catalogue.en, namespace: 'steps' })
const stepInWords = (step: CallStep) => stepWith(step, t)
const outcomeInWords = (outcome: CallOutcome) => outcomeWith(outcome, t)

test('a prompt tells its menu, its words, and which try it is', () => {
  const spoken = [{ text: 'Press 1 for sales.', hash: null, durationMs: null, voice: 'alloy', engine: 'flite' }]
  expect(stepInWords({ kind: 'prompt', menuId: 'main_menu', attempt: 1, spoken, timeoutMs: 5000 })).toMatchObject({
    text: 'main_menu speaks',
    detail: 'Press 1 for sales.',
  })
  expect(stepInWords({ kind: 'prompt', menuId: 'main_menu', attempt: 2, spoken: [], timeoutMs: 5000 }).text).toBe(
    'main_menu speaks again, try 2',
  )
})

test('a web service that is not allowed names the remedy', () => {
  const step = {
    kind: 'api',
    menuId: 'm',
    key: '3',
    ok: false,
    status: null,
    latencyMs: 2,
    reason: 'forbidden_address',
  } as const
  expect(stepInWords(step).detail).toContain('settings')
})

test('an exit that nothing stands for ends in a goodbye', () => {
  expect(stepInWords({ kind: 'exit', menuId: 'm', exit: 't', taken: false }).detail).toBe('The IVR says goodbye')
  expect(stepInWords({ kind: 'exit', menuId: 'm', exit: 'i', taken: true }).detail).toBeNull()
})

test('a queue is called one, unless its name says so', () => {
  const to = (target: string) => outcomeInWords({ kind: 'transferred', to: 'queue', target, menuId: 'm' })
  expect(to('sales@default')).toBe('Sent to queue sales@default')
  expect(to('queue-sales')).toBe('Sent to queue-sales')
})

test('why a call failed is told in words, also where none are known', () => {
  expect(outcomeInWords({ kind: 'failed', reason: 'runtime_stopped' })).toBe('The IVR was stopped during the call')
  expect(outcomeInWords({ kind: 'failed', reason: 'playback_timeout' })).toBe('The call failed: playback timeout')
})

test('every outcome has words', () => {
  expect(outcomeInWords({ kind: 'transferred', to: 'queue', target: 'queue-sales', menuId: 'm' })).toBe(
    'Sent to queue-sales',
  )
  expect(outcomeInWords({ kind: 'hungUp', by: 'flow', cause: 'USER_BUSY' })).toBe('The IVR hung up: Busy')
  expect(outcomeInWords({ kind: 'hungUp', by: 'caller', cause: 'NORMAL_CLEARING' })).toBe('The caller hung up')
})

test('digits that a menu masks are told by their number only', () => {
  const step = { kind: 'collected', menuId: 'account', variable: 'account_number', length: 8 } as const
  expect(stepInWords({ ...step, digits: null }).text).toBe('Caller enters 8 digits')
  expect(stepInWords({ ...step, digits: '12345678' })).toMatchObject({
    text: 'Caller enters 12345678',
    detail: 'Kept as {account_number}',
  })
})

test('a transfer that failed says why in words, also where none are known', () => {
  const step = { kind: 'transferFailed', menuId: 'm', target: '1000' } as const
  expect(stepInWords({ ...step, cause: 'USER_BUSY' })).toMatchObject({
    text: '1000 cannot be reached',
    detail: 'The line is busy',
  })
  expect(stepInWords({ ...step, cause: 'EXCHANGE_ROUTING_ERROR' }).detail).toBe(
    'The switch says EXCHANGE_ROUTING_ERROR',
  )
})

test('of a full dial string the number is told', () => {
  const to = (target: string) => outcomeInWords({ kind: 'transferred', to: 'extension', target, menuId: 'm' })
  expect(to('sofia/gateway/carrier/+12025550123')).toBe('Sent to +12025550123')
  expect(to('1000')).toBe('Sent to extension 1000')
})
