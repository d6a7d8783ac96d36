import { describe, expect, it } from 'vitest'
import { matchesSearch } from './matches-search.ts'

describe('searching IVRs', () => {
  it('finds parts of a name or description in any order and case', () => {
    expect(matchesSearch('WEATHER sup', ['support-hotline', 'Sales, support and weather'])).toBe(true)
  })
  it('finds all when nothing is searched for', () => {
    expect(matchesSearch('  ', ['support-hotline'])).toBe(true)
  })
  it('leaves out what lacks one of the words', () => {
    expect(matchesSearch('support billing', ['support-hotline', 'Sales'])).toBe(false)
  })
})
