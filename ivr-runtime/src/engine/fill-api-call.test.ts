import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOfDraft } from '../../test/play-call.ts'
import { draftOf, menuOf } from '../../test/power-company.ts'
import { type ActionOf, actionSchema } from '../domain/flow/action.ts'
import { newCall } from './advance.ts'
import { fillApiCall } from './fill-api-call.ts'

const flow = flowOfDraft(
  draftOf(menuOf('main', { done: ['sub_menu', 'main'] }, { kind: 'collect', config: { variable: 'value_1' } })),
)
const state = (value: string) => ({
  ...newCall(flow, { callerNumber: value, calledNumber: '2' }),
  variables: { caller_number: value, value_1: value },
})
const action = (target: string, config: object = {}) =>
  actionSchema.parse({ type: 'http_api_call', target, config }) as ActionOf<'http_api_call'>
const fill = (value: string, target: string, config?: object) => fillApiCall(flow, state(value), action(target, config))
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'./\\%?#@:&=\r\n "\'{}$;|^é '), maxLength: 20 }),
)

describe('an address', () => {
  it.each([
    ['a b/c?d&e=f#g', 'https://api.example/a%20b%2Fc%3Fd%26e%3Df%23g'],
    ['', 'https://api.example/'],
    ['日本', 'https://api.example/%E6%97%A5%E6%9C%AC'],
  ])('takes %j percent-encoded', (value, expected) => {
    expect(fill(value, 'https://api.example/{value_1}')?.target).toBe(expected)
  })

  it.each(['..', '.', '%2e%2e'])('is not called where %j would climb out of its path', (value) => {
    const filled = fill(value, 'https://api.example/customers/{value_1}/balance')
    if (filled) expect(new URL(filled.target).pathname).toMatch(/^\/customers\/[^/]+\/balance$/)
    else expect(value).toMatch(/^\.+$/)
  })

  it('keeps scheme, host, port, user and depth, whatever the value', () => {
    const template = 'https://me:secret@api.example:8443/v1/{value_1}/x?q={caller_number}&r=1'
    fc.assert(
      fc.property(anything, (value) => {
        const filled = fill(value, template)
        if (!filled) return
        const url = new URL(filled.target)
        expect(url.origin).toBe('https://api.example:8443')
        expect([url.username, url.password, url.hash]).toEqual(['me', 'secret', ''])
        expect(url.pathname.split('/')).toHaveLength(4)
        expect([...url.searchParams.keys()]).toEqual(['q', 'r'])
      }),
      { numRuns: 500 },
    )
  })

  it.each(['https://{value_1}/', 'https://{value_1}.example/', 'https://u:{value_1}@host/', 'https://host:{value_1}/'])(
    'may not have a variable where %s has it',
    (target) => {
      expect(actionSchema.safeParse({ type: 'http_api_call', target, config: null }).success).toBe(false)
    },
  )
})

describe('headers and bodies', () => {
  it('have no line breaks and no foreign characters in header values', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const header = fill(value, 'https://api.example/', { headers: { 'X-A': 'a {value_1}' } })?.config.headers?.[
          'X-A'
        ]
        expect(header).toMatch(/^a [\x20-\x7e\xa0-\xff]*$/)
      }),
    )
  })

  it('give JSON with the very value, in objects and in text, inside and outside strings', () => {
    const text = '{"a": "<{value_1}>", "b": {value_1}, "c": [{"d": "\\"{value_1}"}]}'
    fc.assert(
      fc.property(anything, (any) => {
        const value = any.toWellFormed()
        const object = fill(value, 'https://api.example/', { body: { a: ['<{value_1}>'] } })?.config.body
        expect(object).toEqual({ a: [`<${value}>`] })
        const sent = fill(value, 'https://api.example/', { body: text })?.config.body
        const read = JSON.parse(String(sent))
        expect(read.a).toBe(`<${value}>`)
        expect([value, Number(value)]).toContain(read.b)
        expect(read.c).toEqual([{ d: `"${value}` }])
      }),
      { numRuns: 500 },
    )
  })

  it('write numbers as numbers outside strings, and everything else as text', () => {
    const body = (value: string) => fill(value, 'https://api.example/', { body: '{"id": {value_1}}' })?.config.body
    expect(body('42')).toBe('{"id": 42}')
    expect(body('007')).toBe('{"id": "007"}')
    expect(body('1}, {"x": 2')).toBe('{"id": "1}, {\\"x\\": 2"}')
    expect(body('12345678901234567890')).toBe('{"id": "12345678901234567890"}')
  })

  it('encode what goes into a form, and leave other text alone', () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    expect(fill('a&b=c', 'https://api.example/', { headers, body: 'x={value_1}' })?.config.body).toBe('x=a%26b%3Dc')
    expect(fill('a&b', 'https://api.example/', { body: 'x={value_1}' })?.config.body).toBe('x=a&b')
  })

  it('leave braces alone that name no variable', () => {
    const body = '{"query": "{user{name}}"}'
    expect(fill('x', 'https://api.example/', { body })?.config.body).toBe(body)
  })
})
