import { testScriptSchema } from 'ivr-runtime/domain/call/test-script'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../../../messages/catalogue.ts'
import { scriptErrorInWords } from './script-errors.ts'

const en = createTranslator({ locale: 'en', messages: catalogue.en, namespace: 'designerTestCall' })
const de = createTranslator({ locale: 'de', messages: catalogue.de, namespace: 'designerTestCall' })

test.each([
  { kind: 'press', keys: '' },
  { kind: 'transfer_fails', cause: '1' },
  { kind: 'hears', text: ' ' },
  { kind: 'hears', text: 'x'.repeat(501) },
  { kind: 'enters', menu: '' },
])('%j is refused in the words of the schema, and in German', (step) => {
  const issue = testScriptSchema.safeParse([step]).error?.issues[0]
  if (!issue) throw new Error('was taken')
  expect(scriptErrorInWords(issue, en)).toBe(issue.message)
  expect(scriptErrorInWords(issue, de)).toMatch(/^(muss|darf) /)
})
