import { noSettings } from 'ivr-runtime/domain/call/test-settings'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../../../messages/catalogue.ts'
import type { Locale } from '../../../../messages/locales.ts'
import { formatsOf } from '../../../ui/format.ts'
import { settingsInWords } from './settings-in-words.ts'

const textsIn = (locale: Locale) => ({
  t: createTranslator({ locale, messages: catalogue[locale], namespace: 'designerTestCall' }),
  dateLocale: formatsOf(locale).dateLocale,
})
const answer = { kind: 'failure', reason: 'timeout' } as const
const settings = {
  ...noSettings,
  start_menu: 'sales',
  variables: { account: '' },
  clock: '2026-11-22T02:00:00.000Z',
  hours: { office: 'open' as const },
  api: [
    { menu: 'a', key: '1', answer },
    { menu: 'a', key: '2', answer },
  ],
  openai_down: true,
}

test('each difference from a caller’s call in a few words', () => {
  expect(settingsInWords(settings, 'Europe/Berlin', textsIn('en'))).toEqual([
    'begins in sales',
    'Sun, 22 Nov 2026, 03:00',
    'office open',
    '{account} = nothing',
    '2 mocked web services',
    'OpenAI down',
  ])
  expect(settingsInWords(noSettings, 'Europe/Berlin', textsIn('en'))).toEqual([])
})

test('in German, too', () => {
  expect(settingsInWords(settings, 'Europe/Berlin', textsIn('de'))).toEqual([
    'beginnt in sales',
    'So., 22. Nov. 2026, 03:00',
    'office offen',
    '{account} = nichts',
    '2 nachgestellte Webdienste',
    'OpenAI ausgefallen',
  ])
})
