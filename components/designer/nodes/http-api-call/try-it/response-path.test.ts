import fc from 'fast-check'
import { type JsonValue, spokenValue } from 'ivr-runtime/domain/flow/api-value'
import { expect, test } from 'vitest'
import { type JsonPath, responsePath } from './response-path.ts'

test('a path reads as people write it', () => {
  expect(responsePath(['results', 0, 'first-name'])).toBe('results[0].first-name')
  expect(responsePath([1, 'a b'])).toBe('[1]["a b"]')
  expect(responsePath([])).toBe('')
})

test('the path to any value of an answer leads to that value', () => {
  const leaf = fc.string({ minLength: 1 }).map((text) => `x${text.replace(/[\p{Cc}\p{Cf}\s$\u2028\u2029]/gu, '')}`)
  const step = fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat({ max: 4 }))
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), leaf, (path: JsonPath, value) => {
      const answer = path.reduceRight<JsonValue>(
        (inner, at) => (typeof at === 'number' ? [...Array<JsonValue>(at).fill('other'), inner] : { [at]: inner }),
        value,
      )
      expect(spokenValue(answer, responsePath(path))).toBe(spokenValue(value, undefined))
    }),
  )
})
