import { expect, test } from 'vitest'
import { csvLine } from './csv-line.ts'

test('fields with commas, quotes and line breaks come back as they were', () => {
  expect(csvLine(['a', 'b,c', 'say "hi"', 'two\nlines', ''])).toBe('a,"b,c","say ""hi""","two\nlines",\r\n')
})

test('what a spreadsheet would run is made text', () => {
  for (const text of ['=1+1', '+1+cmd|A1', '-2', '@SUM(A1)', '\tx', '\r=1']) {
    expect(csvLine([text]).replace(/^"/, ''), text).toMatch(/^'/)
  }
})

test('telephone numbers stay what they are', () => {
  expect(csvLine(['+12025550123', '1000'])).toBe('+12025550123,1000\r\n')
})
