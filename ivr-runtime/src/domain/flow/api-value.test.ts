import { describe, expect, test } from 'vitest'
import { spokenValue, toJsonPath } from './api-value.ts'

describe('what of an answer is spoken', () => {
  const answer = {
    current: { temp_f: 72.5, open: true, 'feels-like': 'warm', nothing: null, blank: '  ' },
    results: [{ name: 'Ada' }, { name: 'Grace' }],
    days: ['Monday', 'Friday'],
    42: 'by number',
  }

  test.each([
    ['current.temp_f', '72.5'],
    ['$.current.temp_f', '72.5'],
    ['$["current"]["temp_f"]', '72.5'],
    ['current.open', 'true'],
    ['current.feels-like', 'warm'],
    ['results[0].name', 'Ada'],
    ['results.1.name', 'Grace'],
    ['results[-1].name', 'Grace'],
    ['results[*].name', 'Ada, Grace'],
    ['$..name', 'Ada, Grace'],
    ["results[?@.name == 'Grace'].name", 'Grace'],
    ['days', 'Monday, Friday'],
    [' days[1] ', 'Friday'],
    ['["42"]', 'by number'],
  ])('%s is %s', (path, value) => {
    expect(spokenValue(answer, path)).toBe(value)
  })

  test.each([
    'current',
    'results',
    'missing.name',
    'current.nothing',
    'current.blank',
    'results[',
    '..',
    '[?',
    'a b c',
    '$',
  ])('%s is nothing that can be spoken', (path) => {
    expect(spokenValue(answer, path)).toBeNull()
  })

  test('an answer may be a list, or the value itself', () => {
    expect(spokenValue([{ x: 1 }], '[0].x')).toBe('1')
    expect(spokenValue('Sunny', undefined)).toBe('Sunny')
    expect(spokenValue(0, undefined)).toBe('0')
    expect(spokenValue([], undefined)).toBeNull()
    expect(spokenValue({ a: 1 }, undefined)).toBeNull()
  })

  test('text of a stranger is made harmless', () => {
    expect(spokenValue('a\r\nEvent: b\u0000\u001b[0m\u202e c', undefined)).toBe('a Event: b [0m c')
    expect(spokenValue('${hostname()} $${{x} costs $5', undefined)).toBe('hostname()} x} costs $5')
    expect(spokenValue('$\u0000{hostname()}', undefined)).not.toContain('${')
    expect(spokenValue(`a\ud800b`, undefined)).toBe('a\ufffdb')
  })

  test('a long text is cut at 1000 characters, between characters', () => {
    expect(spokenValue('🙂'.repeat(2_000), undefined)).toBe('🙂'.repeat(1_000))
  })

  test('an answer nested a hundred thousand deep ends nobody', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(spokenValue(deep, '$..x')).toBeNull()
    expect(spokenValue(deep, undefined)).toBeNull()
  })

  test('a path is written as RFC 9535 has it', () => {
    expect(toJsonPath('a.0.b-c["d e"][*]..f')).toBe('$.a[0]["b-c"]["d e"][*]..f')
    expect(toJsonPath('straße.größe')).toBe('$.straße.größe')
  })
})
