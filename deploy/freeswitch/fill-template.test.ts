import { expect, test } from 'vitest'
import { element, fillTemplate } from './fill-template.ts'

test('a value stands in its attribute as it is, whatever it holds', () => {
  expect(fillTemplate('<a b="{{value}}"/>', { value: `"&<'>` })).toBe('<a b="&quot;&amp;&lt;&apos;&gt;"/>')
})

test('a rendered part is taken as it is', () => {
  expect(fillTemplate('{{part}}', { part: { xml: element('node', { type: 'allow' }, 2) } })).toBe(
    '  <node type="allow"/>',
  )
})

test.each(['one\ntwo', 'one\rtwo', '$${secret}', '${api()}', '\u0000'])('%j is refused', (value) => {
  expect(() => fillTemplate('{{value}}', { value })).toThrow('{{value}} must have no line break and no $.')
})

test('a name without a value is refused rather than left out', () => {
  expect(() => fillTemplate('{{other}}', {})).toThrow('Nothing is known of {{other}}.')
})
