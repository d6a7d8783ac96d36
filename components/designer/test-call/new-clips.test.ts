import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../../messages/catalogue.ts'
import { type CallStepWithAudio, newClips } from './new-clips.ts'

const t = createTranslator({ locale: 'en', messages: catalogue.en, namespace: 'designerTestCall' })
const clipsOf = (steps: readonly CallStepWithAudio[], afterSeq: number) => newClips(steps, afterSeq, t)

const spoken = (text: string) => ({ text, hash: null, durationMs: 900, voice: 'alloy', engine: 'flite' })
const at = (seq: number, step: CallStep, ...audioUrls: string[]): CallStepWithAudio => ({ seq, step, audioUrls })
const prompt = (seq: number, ...texts: string[]) =>
  at(
    seq,
    { kind: 'prompt', menuId: 'main', attempt: 1, spoken: texts.map(spoken), timeoutMs: 5000 },
    ...texts.map((text) => `/audio/${text}`),
  )

test('the recordings of a prompt play in order, a key may end them', () => {
  const { clips, lastSeq } = clipsOf([at(1, { kind: 'answered' }), prompt(2, 'Sorry.', 'Press 1.')], 0)
  expect(clips.map((clip) => [clip.text, clip.url, clip.interruptible])).toEqual([
    ['Sorry.', '/audio/Sorry.', true],
    ['Press 1.', '/audio/Press 1.', true],
  ])
  expect(lastSeq).toBe(2)
})

test('what was played already is not played again when the connection comes back', () => {
  expect(clipsOf([prompt(2, 'Press 1.')], 2)).toEqual({ stop: false, clips: [], lastSeq: 2 })
})

test('a key silences the prompt, what comes after it is heard', () => {
  const steps = [prompt(2, 'Main.'), at(3, { kind: 'input', menuId: 'main', digits: '1' }), prompt(4, 'Sales.')]
  expect(clipsOf(steps, 2)).toMatchObject({ stop: true, clips: [{ text: 'Sales.' }] })
  expect(clipsOf(steps, 0)).toMatchObject({ clips: [{ text: 'Sales.' }] })
})

test('an announcement plays on when a key is pressed, and words without audio are still shown', () => {
  const { clips } = clipsOf([at(5, { kind: 'said', menuId: null, spoken: [spoken('Goodbye.')] }, '')], 0)
  expect(clips).toMatchObject([{ text: 'Goodbye.', url: '', interruptible: false }])
})

test('after a transfer the last words are still heard, after hanging up nothing is', () => {
  const said = at(5, { kind: 'said', menuId: null, spoken: [spoken('One moment.')] }, '/a')
  const transferred: CallStep = {
    kind: 'ended',
    outcome: { kind: 'transferred', to: 'queue', target: 'q', menuId: 'main' },
  }
  const hungUp: CallStep = { kind: 'ended', outcome: { kind: 'hungUp', by: 'caller', cause: 'NORMAL_CLEARING' } }
  expect(clipsOf([said, at(6, transferred)], 0)).toMatchObject({ stop: false, clips: [{ text: 'One moment.' }] })
  expect(clipsOf([said, at(6, hungUp)], 0)).toMatchObject({ stop: true, clips: [] })
})

test('a recording of the library is heard as it begins, and a key ends it', () => {
  const action: CallStep = { kind: 'action', menuId: 'main', key: '5', action: 'play_audio', target: 'library:hours' }
  const played: CallStep = { kind: 'played', menuId: 'main', file: 'library:hours', found: true }
  const { clips } = clipsOf([at(3, action, '/v1/recordings/hours/audio')], 2)
  expect(clips).toMatchObject([
    { text: 'The recording hours is played.', url: '/v1/recordings/hours/audio', interruptible: true },
  ])
  expect(clipsOf([at(3, { ...action, target: '/sounds/a.wav' }, ''), at(4, played)], 2).clips).toEqual([])
})
