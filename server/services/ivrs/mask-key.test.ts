import { describe, expect, it } from 'vitest'
import { mask } from './mask-key.ts'

describe('a masked key', () => {
  it.each([
    ['sk-proj-0123456789abcdef4f2a', 'sk-…4f2a'],
    ['sk-your-openai-key', 'sk-…-key'],
    ['0123456789ab4f2a', '…4f2a'],
    ['sk-short', 'sk-…'],
    ['short', '…'],
  ])('%s is shown as %s', (key, shown) => {
    expect(mask(key)).toBe(shown)
  })
})
