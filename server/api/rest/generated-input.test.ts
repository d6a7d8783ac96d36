import fc from 'fast-check'
import { actionTypes } from 'ivr-runtime/domain/flow/action'
import { menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { newIvrSchema } from '../../services/ivrs/ivr-fields.ts'
import { newMenuSchema } from '../../services/menus/menu-fields.ts'
import { newOptionSchema } from '../../services/options/option-fields.ts'
import { snake } from './field-case.ts'
import { buildSupportHotline } from './testing/support-hotline.ts'
import { withRest } from './testing/with-rest.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\u0000', '\ud800', '${x}', '1', 't', 'main_menu', 'GET', 'https://example.com/', '__proto__'),
)
const anything = fc.oneof({ depthSize: 'small' }, text, fc.jsonValue(), fc.double(), fc.maxSafeInteger())
const fieldsOf = (schema: { shape: object }) => Object.keys(schema.shape).map(snake)
const bodyOf = (fields: string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...fields), anything) },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
const segment = text.map((part) => {
  return encodeURIComponent(part.toWellFormed()) || 'x'
})
const params = fc.dictionary(fc.constantFrom('limit', 'offset', 'force', 'older_than_days', 'tail', 'wait'), text)

const optionFields = fieldsOf(newOptionSchema)
const requestSettings = ['method', 'headers', 'body', 'response_path', 'tts_template', 'save_as', 'silent']
const actionSettings = [...requestSettings, 'next', 'on_fail', 'ring_seconds', 'set', 'greeting', 'max_seconds']
/** Options that are nearly right, so that the settings of actions are reached. */
const nearOption = fc.record({
  digit: fc.constantFrom('1', '2', '*', '#', 't', '12', 'open', 'else'),
  action_type: fc.constantFrom(...actionTypes),
  action_target: fc.oneof(
    text,
    fc.constantFrom('https://example.com/x', 'main_menu', 'queue', 'a.wav', 'sofia/gateway/a/1', '{account}'),
  ),
  action_config: fc.oneof(anything, fc.dictionary(fc.constantFrom(...actionSettings), anything)),
})

const kindSettings = ['time_zone', 'weekly', 'holidays', 'variable', 'min_digits', 'max_digits', 'terminator']
/** Menus that are nearly right, so that the settings of kinds and the languages are reached. */
const nearMenu = fc.record(
  {
    menu_id: fc.constantFrom('main_menu', 'generated'),
    kind: fc.constantFrom(...menuKinds),
    prompt_text: fc.oneof(text, fc.constant('Hello {account}.')),
    config: fc.oneof(
      anything,
      fc.dictionary(fc.constantFrom(...kindSettings, 'confirm', 'masked', 'on', 'cases'), anything),
      fc.constant({ time_zone: 'UTC', weekly: { mon: [['09:00', '17:00']] } }),
      fc.constant({ variable: 'account' }),
      fc.constant({ on: '{language}', cases: [{ exit: 'a', op: 'exists' }] }),
    ),
    language: fc.oneof(text, fc.constant('fr')),
    translations: fc.oneof(
      anything,
      fc.dictionary(
        fc.oneof(text, fc.constantFrom('fr', 'pt-BR')),
        fc.dictionary(fc.constantFrom('prompt_text', 'invalid_prompt', 'voice'), anything),
      ),
    ),
  },
  { requiredKeys: ['menu_id', 'kind'] },
)

describe('generated input', () => {
  const rest = withRest(createTestDatabase)
  const known = new Set([200, 201, 202, 204, 401, 403, 404, 405, 409, 413, 416, 422])
  const runs = { numRuns: 60 }

  it.each([
    ['POST', '/v1/ivrs', fieldsOf(newIvrSchema)],
    ['PUT', '/v1/ivrs/support-hotline', [...fieldsOf(newIvrSchema), 'root_menu_id']],
    ['POST', '/v1/ivrs/support-hotline/menus', fieldsOf(newMenuSchema)],
    [
      'PUT',
      '/v1/ivrs/support-hotline/menus/sales_menu',
      fieldsOf(newMenuSchema).filter((field) => field !== 'menu_id'),
    ],
    ['POST', '/v1/ivrs/support-hotline/menus/sales_menu/options', optionFields],
    ['PUT', '/v1/ivrs/support-hotline/menus/sales_menu/options/1', optionFields.filter((field) => field !== 'digit')],
    ['PUT', '/v1/ivrs/support-hotline/menus/sales_menu/override', ['state', 'until']],
    ['PUT', '/v1/settings', ['name', 'allowed_hosts', 'allowed_dial_strings']],
    ['PUT', '/v1/ivrs/support-hotline/draft', ['format', 'format_version', 'root_menu_id', 'menus', 'canvas']],
    [
      'PATCH',
      '/v1/ivrs/support-hotline/draft',
      ['renamed', 'removed', 'added', 'changed', 'root_menu_id', 'positions', 'notes'],
    ],
    ['POST', '/v1/ivrs/support-hotline/publish', ['note']],
    ['POST', '/v1/ivrs/support-hotline/test-calls', ['caller_number', 'version']],
    ['POST', '/v1/test-calls/0199f5c0-0000-7000-8000-000000000000/digits', ['digits']],
  ])('as the body of %s %s is taken or refused, and never breaks anything', async (method, path, fields) => {
    await buildSupportHotline(rest.caller)
    await fc.assert(
      fc.asyncProperty(bodyOf(fields), async (body) => {
        const { status } = await rest.caller.call(method, path, body)
        expect(known).toContain(status)
      }),
      runs,
    )
  })

  it('as an option is taken or refused', async () => {
    await buildSupportHotline(rest.caller)
    const options = '/v1/ivrs/support-hotline/menus/main_menu/options'
    await fc.assert(
      fc.asyncProperty(nearOption, async (option) => {
        const { status } = await rest.caller.call('POST', options, option)
        expect([201, 409, 422]).toContain(status)
        if (status === 201) await rest.caller.call('DELETE', `${options}/${encodeURIComponent(option.digit)}`)
      }),
      { numRuns: 150 },
    )
  })

  it('as a menu of any kind is taken or refused, and can be looked at, called by other names and deleted', async () => {
    await buildSupportHotline(rest.caller)
    const menus = '/v1/ivrs/support-hotline/menus'
    await fc.assert(
      fc.asyncProperty(nearMenu, nearMenu, async (menu, changes) => {
        const { status } = await rest.caller.call('POST', menus, menu)
        expect([201, 409, 422]).toContain(status)
        if (status !== 201) return
        const at = `${menus}/${menu.menu_id}`
        const changed = await rest.caller.call('PUT', `${at}?force=true`, { ...changes, menu_id: menu.menu_id })
        expect([200, 422]).toContain(changed.status)
        for (const path of [at, `${at}/override`, '/v1/ivrs/support-hotline/flow']) {
          expect([200, 409]).toContain((await rest.caller.call('GET', path)).status)
        }
        expect((await rest.caller.call('DELETE', at)).status).toBe(204)
      }),
      { numRuns: 150 },
    )
  })

  it('in paths and query strings is taken or refused', async () => {
    const parts = ['ivrs', 'support-hotline', 'menus', 'main_menu', 'options', '1', 'versions', 'tts', 'audio', 'cache']
    const path = fc.array(fc.oneof(segment, fc.constantFrom(...parts, 'test-calls', 'flow', 'status')), {
      maxLength: 7,
    })
    await fc.assert(
      fc.asyncProperty(path, params, async (segments, query) => {
        const search = new URLSearchParams(
          Object.entries(query).map(([name, value]) => [name, value.toWellFormed()]),
        ).toString()
        const { status } = await rest.caller.call('GET', `/v1/${segments.join('/')}?${search}`)
        expect(known).toContain(status)
      }),
      { numRuns: 300 },
    )
  })

  it('as raw bytes of a body is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const headers = { 'x-api-key': rest.caller.key }
        const { status } = await rest.tester.send('POST', '/v1/ivrs', { headers, body: new Uint8Array(bytes) })
        expect(status).toBe(422)
      }),
      runs,
    )
  })

  it('as a key is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary-ascii' }).filter((key) => !/[\r\n\0]/.test(key)),
        async (key) => {
          const { status } = await rest.tester.send('GET', '/v1/ivrs', { headers: { 'x-api-key': key } })
          expect(status).toBe(401)
        },
      ),
      runs,
    )
  })
})
