import { expect, test } from 'vitest'
import { failedTests } from './failed-tests.ts'

test('tests that failed are named with file and complaint, files that did not load, too', () => {
  const test = (status: string, fullName: string, ...failureMessages: string[]) => ({
    status,
    fullName,
    failureMessages,
  })
  const report = {
    testResults: [
      {
        ...{ name: 'a.test.ts', status: 'failed', message: '' },
        assertionResults: [test('passed', 'adds'), test('failed', 'divides', 'by zero\n at a.test.ts:3')],
      },
      { name: 'b.test.ts', status: 'failed', message: 'Cannot find b.ts\nstack', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [test('passed', 'is')] },
    ],
  }
  expect(failedTests(report)).toEqual(['a.test.ts › divides: by zero', 'b.test.ts: Cannot find b.ts'])
})

test('so are browser tests, at any depth', () => {
  const spec = (title: string, ok: boolean) => ({ title, ok, tests: [] })
  const inner = { title: 'dark', file: 'a.spec.ts', specs: [spec('is accessible', false)] }
  const suites = [{ title: 'a.spec.ts', file: 'a.spec.ts', specs: [spec('opens', true)], suites: [inner] }]
  expect(failedTests({ suites, errors: [] })).toEqual(['a.spec.ts › is accessible'])
})
