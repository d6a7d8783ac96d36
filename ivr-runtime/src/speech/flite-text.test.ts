import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fliteText } from './flite-text.ts'

describe('a prompt as flite can read it', () => {
  test.each([
    ['Café Zürich, Łukasz, Straße, œuvre', 'Cafe Zurich, Lukasz, Strasse, oeuvre'],
    ['“Don’t” – press # or *', '"Don\'t" , press pound or star'],
    ['€20 or £5.50 & 20% at 21℃', '20 euros or 5.50 pounds and 20 percent at 21 degrees C'],
    ['①②③ ½', '123 1/2'],
    ['a\u0000b\r\nc\u200bd', 'a b c d'],
    ['mail@example.com', 'mail at example.com'],
  ])('%s is read as %s', (text, read) => {
    expect(fliteText(text).join('|')).toBe(read)
  })

  test('long text is broken after sentences, else after commas, else between words', () => {
    const sentence = `${'We are open all day. '.repeat(20)}`
    for (const piece of fliteText(sentence)) expect(piece).toMatch(/\.$/)
    for (const piece of fliteText('one two, three four '.repeat(30)).slice(0, -1)) expect(piece).toMatch(/,$/)
    for (const piece of fliteText('one two three '.repeat(40)))
      expect(piece).toMatch(/^(one|two|three)\b.*\b(one|two|three)$/)
  })

  test('text in another script becomes a sentence that says so, and no text becomes none', () => {
    expect(fliteText('您好')).toEqual(['This message cannot be read by the English voice.'])
    expect(fliteText('Привет 2')).toEqual(['2'])
    expect(fliteText(' 🙂 … ')).toEqual([])
    expect(fliteText('')).toEqual([])
  })

  test('whatever is written, flite gets short pieces of plain ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        for (const piece of fliteText(text)) {
          expect(piece).toMatch(/^[\x20-\x7e]{1,240}$/)
          expect(piece).not.toMatch(/[A-Za-z0-9]{41}/)
        }
      }),
    )
  })
})
