import { expect, test } from 'vitest'
import { knownVariables } from './known-variables.ts'
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
