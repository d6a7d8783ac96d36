import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandVariables } from '../simulator/expand-variables.ts'
import { appArg } from './app-arg.ts'

/** Texts made of the pieces that the switch takes for something. */
const tricky = fc
  .array(
    fc.constantFrom(
      '$',
      '{',
      '}',
      '\\',
      "'",
      '${',
      '$${',
      '$\\{',
      "$\\'{",
      '\r',
      '\n',
      '\0',
      ' ',
      '%[a=b]',
      '%',
      '[',
      'x',
      'é',
      '${hostname()}',
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''))
const variables = new Map([['x', 'LEAKED']])
/** What the switch makes of an argument: `\'` vanishes, doubled backslashes are halved, then it expands; `set` does so twice. */
const expandedTwice = (text: string) => {
  const once = (arg: string) => expandVariables(arg.replaceAll("\\'", '').replaceAll('\\\\', '\\'), variables)
  return [once(text), once(once(text))].join('\n')
}

describe('an argument from elsewhere', () => {
  test('expands nothing, whatever it holds', () => {
    fc.assert(
      fc.property(tricky, tricky, (a, b) => {
        for (const arg of [appArg`${a}`, appArg`set ${a}${b} end`, appArg`$${a}${b}`, appArg`name=${a}`]) {
          expect(arg.text).not.toMatch(/\$[\\']*\{/)
          expect(expandedTwice(arg.text)).not.toMatch(/LEAKED|\bvm\b/)
        }
      }),
      { numRuns: 2000 },
    )
  }, 30_000)

  test('stays on its line and sets no variables of its own', () => {
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (value) => {
        const { text } = appArg`${value}`
        // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
        expect(text).not.toMatch(/[\u0000-\u001f\u007f]/)
        expect(text).not.toMatch(/^%.?\[/)
      }),
      { numRuns: 1000 },
    )
  }, 30_000)

  test.each(['%[a=b]', '%[[', '%%[[', '%x[a]'])('%s does not begin as a list of variables', (text) => {
    expect(appArg`${text}`.text).not.toMatch(/^%.?\[/)
  })

  test.each(['^(1|2|\\*)$', 'José 100% $5', '/var/audio/a b.wav', '1001 XML default', "O'Neil"])(
    '%s is left alone',
    (text) => {
      expect(appArg`${text}`.text).toBe(text)
    },
  )
})

test('the program’s own text may expand a channel variable', () => {
  expect(appArg`default \${domain_name} ${'1001'}`.text).toBe('default ${domain_name} 1001')
})
