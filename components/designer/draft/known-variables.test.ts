import { expect, test } from 'vitest'
import type { Locale } from '../../../messages/locales.ts'
import { inspectorTextsIn } from '../inspector/testing/inspector-texts-in.ts'
import { knownVariables, sourceInWords } from './known-variables.ts'
import { draftOf, menu, option } from './sample-draft.ts'

test('variables are what digits, web services and keys fill, each once, and those of every call', () => {
  const draft = draftOf([
    menu('main', [
      option({
        digit: '1',
        actionType: 'sub_menu',
        actionTarget: 'main',
        actionConfig: { set: { language: 'fr', department: 'sales' } },
      }),
      option({
        digit: '2',
        actionType: 'http_api_call',
        actionTarget: 'https://a.example',
        actionConfig: { save_as: 'name' },
      }),
    ]),
    menu('number', [], { kind: 'collect', config: { variable: 'account' } }),
    menu('again', [], { kind: 'collect', config: { variable: 'account' } }),
  ])
  const sources = (locale: Locale) =>
    knownVariables(draft).map(({ source }) => sourceInWords(source, inspectorTextsIn(locale)))
  expect(sources('en').slice(0, 4)).toEqual([
    'Set in main',
    'Web service in main',
    'Digits from again',
    'Number of the caller',
  ])
  expect(sources('de').slice(0, 3)).toEqual(['Gesetzt in main', 'Webdienst in main', 'Ziffern aus again'])
  expect(knownVariables(draft).map(({ name }) => name)).toEqual([
    'department',
    'name',
    'account',
    'caller_number',
    'called_number',
    'language',
    'ivr_name',
  ])
})
