import { describe, expect, it } from 'vitest'
import { matchSearch } from './match-search.ts'

describe('a search', () => {
  it('finds parts of a name or description in any order and case', () => {
    expect(matchSearch('WEATHER sup', ['support-hotline', 'Sales, support and weather'])).toBeGreaterThan(0)
  })
  it('finds all when nothing is searched for', () => {
    expect(matchSearch('  ', ['support-hotline'])).toBe(1)
  })
  it('leaves out what lacks one of the words', () => {
    expect(matchSearch('support billing', ['support-hotline', 'Sales'])).toBe(0)
  })
  it('leaves out what has only the letters', () => {
    expect(matchSearch('sales', ['nurse_menu', 'Press 1 for a small leaflet'])).toBe(0)
  })
  it('puts names that begin with it before names that hold it, and these before descriptions', () => {
    const scores = ['sales_menu', 'phone_sales', 'main_menu'].map((name) => matchSearch('sales', [name, 'for sales']))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(3)
  })
})
