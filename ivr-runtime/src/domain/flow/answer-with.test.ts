import { expect, it } from 'vitest'
import { answerWith } from './answer-with.ts'
import { spokenValue } from './api-value.ts'

it.each([
  'name',
  'results[0].name',
  'properties.periods[2].detailedForecast',
  '["first name"].x',
  '$.a[1][0]',
  'list.1.b',
])('an answer with a value at %s has it there', (path) => {
  const answer = answerWith(path, 'Sunny.')
  expect(answer).not.toBeNull()
  expect(answer && spokenValue(answer, path)).toBe('Sunny.')
})

it.each(['results[*].name', '$..name', 'a[?@.b]'])('there is none for %s, which finds several or chooses', (path) => {
  expect(answerWith(path, 'x')).toBeNull()
})
