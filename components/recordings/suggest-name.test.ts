import { recordingNameSchema } from 'ivr-runtime/domain/flow/play-audio'
import { expect, test } from 'vitest'
import { suggestName } from './suggest-name.ts'

test.each([
  ['Opening hours.wav', 'opening-hours'],
  ['Öffnungszeiten (Straße) 2026.final.MP3', 'offnungszeiten-strasse-2026-final'],
  ['../..\\evil.wav', 'evil'],
  ['.wav', 'wav'],
  ['営業時間.wav', 'recording'],
  [`${'long '.repeat(40)}.wav`, 'long-'.repeat(13).slice(0, 64)],
])('%s is called %s', (file, name) => {
  expect(suggestName(file, [])).toBe(name)
  expect(recordingNameSchema.safeParse(name).success).toBe(true)
})

test('a name that is taken gets a number', () => {
  expect(suggestName('hours.wav', ['hours', 'hours-2'])).toBe('hours-3')
  const long = 'a'.repeat(64)
  expect(suggestName(`${long}.wav`, [long])).toBe(`${'a'.repeat(62)}-2`)
})
