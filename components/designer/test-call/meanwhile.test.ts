import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../../messages/catalogue.ts'
import { meanwhile } from './meanwhile.ts'

const t = createTranslator({ locale: 'en', messages: catalogue.en, namespace: 'designerTestCall' })

const action = (action: string, target: string): CallStep => ({ kind: 'action', menuId: 'm', key: '4', action, target })

test('a recording on the switch is named, and that it cannot be heard here', () => {
  const { text, detail } = meanwhile([{ kind: 'answered' }, action('play_audio', '/var/audio/hours.wav')], t)
  expect(text).toBe('Playing hours.wav')
  expect(detail).toContain('this page cannot')
})

test('a recording of the library is named', () => {
  expect(meanwhile([action('play_audio', 'library:hours')], t)).toEqual({ text: 'Playing hours', detail: null })
})

test('a web service that is being asked is named by its host', () => {
  expect(meanwhile([action('http_api_call', 'https://api.weather.gov/forecast')], t).text).toBe(
    'Asking api.weather.gov …',
  )
})

test('once the action is over, the menu waits for a key', () => {
  const played: CallStep = { kind: 'played', menuId: 'm', file: '/var/audio/hours.wav', found: true }
  expect(meanwhile([action('play_audio', '/var/audio/hours.wav'), played], t)).toEqual({
    text: 'Listening for a key',
    detail: null,
  })
})
