import { expect, test } from 'vitest'
import { lastWords } from './last-words.ts'

test('the last logged error is the reason', () => {
  const lines = [
    '{"level":"info","msg":"ready"}',
    '{"level":50,"msg":"the database is away","err":{"message":"connection refused"}}',
    '{"level":"info","msg":"the end"}',
  ]
  expect(lastWords(lines, 1, null)).toBe('It ended with code 1. the database is away: connection refused')
})

test('without one it is the error that Node printed, not its stack', () => {
  const lines = ['file:///x.ts:3', 'TypeError: it is not a function', '    at main (x.ts:3:1)', '', 'Node.js v24.9.0']
  expect(lastWords(lines, 1, null)).toBe('It ended with code 1. TypeError: it is not a function')
})

test('without any word it is how it ended', () => {
  expect(lastWords(['listening'], null, 'SIGKILL')).toBe('It was ended by SIGKILL.')
})
