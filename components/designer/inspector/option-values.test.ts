import { describe, expect, test } from 'vitest'
import { sentence } from '../../app/sentence.ts'
import { option } from '../draft/sample-draft.ts'
import { wordsIn } from '../nodes/testing/words-in.ts'
import { checkValues, toFields, toValues } from './option-values.ts'
import { inspectorTextsIn } from './testing/inspector-texts-in.ts'

const texts = { t: inspectorTextsIn('en'), words: wordsIn('en'), said: sentence }

const weather = option({
  digit: '3',
  actionType: 'http_api_call',
  actionTarget: 'https://api.weather.gov/gridpoints/TOP/31,80/forecast',
  actionConfig: {
    method: 'GET',
    headers: { 'User-Agent': 'Ominis-IVR/1.0' },
    response_path: 'properties.periods[0].detailedForecast',
    tts_template: 'The weather forecast is: {value}',
  },
  description: 'Get weather forecast',
})

describe('an option in its form', () => {
  test('comes out as it went in', () => {
    const { id: _, ...fields } = weather
    expect(toFields(toValues(weather))).toEqual(fields)
  })

  test('a JSON body stays JSON, any other text stays text', () => {
    const values = { ...toValues(weather), method: 'POST' }
    expect(toFields({ ...values, body: '{"a": 1}' }).actionConfig).toMatchObject({ body: { a: 1 } })
    expect(toFields({ ...values, body: 'a=1' }).actionConfig).toMatchObject({ body: 'a=1' })
    expect(toFields({ ...values, body: '5' }).actionConfig).toMatchObject({ body: '5' })
  })

  test('changing the action drops settings that the new one does not have', () => {
    const fields = toFields({ ...toValues(weather), actionType: 'transfer_queue', actionTarget: 'queue-sales' })
    expect(fields.actionConfig).toBeNull()
  })

  test('where the caller goes on is kept as the product documents have it', () => {
    const audio = { ...toValues(weather), actionType: 'play_audio' as const, actionTarget: '/a.wav' }
    expect(toFields({ ...audio, next: 'menu:late' }).actionConfig).toEqual({ next: { menu: 'late' } })
    expect(toFields({ ...audio, next: 'hangup' }).actionConfig).toEqual({ next: 'hangup' })
    expect(toFields({ ...audio, next: '' }).actionConfig).toBeNull()
  })
})

describe('what is wrong stands at its field', () => {
  const values = toValues(weather)
  test('nothing with a good option', () => {
    expect(checkValues(values, ['1', '2'], texts)).toEqual({})
  })
  test('a key that is taken or is none', () => {
    expect(checkValues(values, ['3'], texts).digit).toBe('Key 3 of this menu is taken already.')
    expect(checkValues({ ...values, digit: '3a' }, [], texts).digit).toMatch(/must be 1 to 10 of/)
  })
  test('a target that its action cannot take', () => {
    expect(checkValues({ ...values, actionTarget: 'weather' }, [], texts).actionTarget).toMatch(/http or https/)
    expect(checkValues({ ...values, actionType: 'transfer_queue', actionTarget: '' }, [], texts).actionTarget).toBe(
      'Must not be empty.',
    )
  })
  test('a header that HTTP does not allow', () => {
    expect(checkValues({ ...values, headers: [{ name: 'Bad Name', value: '1' }] }, [], texts).headers).toBeDefined()
  })
})
