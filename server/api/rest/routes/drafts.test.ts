import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { buildSupportHotline } from '../testing/support-hotline.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

type Document = { menus: { menu_id: string; options: { digit: string }[] }[] } & Record<string, unknown>
type State = { draft_revision: number; published_version: number | null; problems: object[] }

const noteId = '11111111-1111-4111-8111-111111111111'
const note = { x: 1, y: 2, width: 200, height: 120, text: 'Ask Anna.\nThen change it.', colour: 'blue' }

const sorted = ({ menus, ...rest }: Document) => ({
  ...rest,
  menus: menus
    .map((menu) => ({ ...menu, options: menu.options.toSorted((a, b) => a.digit.localeCompare(b.digit)) }))
    .toSorted((a, b) => a.menu_id.localeCompare(b.menu_id)),
})

describe('whole drafts over REST', () => {
  const rest = withRest(createTestDatabase)
  let names = 0
  const newIvr = async (fields: object = {}) => {
    names += 1
    await rest.caller.call('POST', '/v1/ivrs', { name: `ivr-${names}`, ...fields })
    return `/v1/ivrs/ivr-${names}`
  }
  const exported = async (ivr: string) => (await rest.caller.call('GET', `${ivr}/draft`)).body as Document
  const flowOf = async (ivr: string) => ((await rest.caller.call('GET', `${ivr}/flow`)).body as Document).root_menu
  const hotline = async () => {
    await rest.caller.call('DELETE', '/v1/ivrs/support-hotline')
    await buildSupportHotline(rest.caller)
    return '/v1/ivrs/support-hotline'
  }

  it('an empty draft is a document, too', async () => {
    const ivr = await newIvr()
    const name = ivr.split('/').at(-1)
    expect(await exported(ivr)).toEqual({
      format: 'ominis-ivr-draft',
      format_version: 1,
      ivr_name: name,
      menus: [],
      canvas: { positions: {}, notes: {} },
    })
  })

  it('what is exported of one IVR and imported into another is the same there, places, notes and all', async () => {
    const from = await hotline()
    const extras = {
      changed: {
        sales_menu: { fields: { description: 'Of the shop', translations: { fr: { prompt_text: 'Bonjour' } } } },
      },
      positions: { 'menu:sales_menu': { x: 900, y: 40 }, 'option:main_menu:2': { x: 5, y: 6, automatic: true } },
      notes: { [noteId]: note },
    }
    expect((await rest.caller.call('PATCH', `${from}/draft`, extras)).status).toBe(200)
    const document = await exported(from)
    const to = await newIvr()
    const { status, body } = await rest.caller.call('PUT', `${to}/draft`, document)
    expect(status).toBe(200)
    expect(body).toMatchObject({ menus: 2, can_publish: true, published_version: 1 })
    expect({ ...(await exported(to)), ivr_name: 'support-hotline' }).toEqual(document)
    expect(await flowOf(to)).toEqual(await flowOf(from))
    const { body: menu } = await rest.caller.call('GET', `${to}/menus/sales_menu`)
    expect(menu).toMatchObject({ menu: { description: 'Of the shop' } })
  })

  it('an import takes away what is not in it, and leaves alone what is the same', async () => {
    const ivr = await hotline()
    const before = await exported(ivr)
    const ids = async () =>
      ((await rest.caller.call('GET', `${ivr}/menus`)).body as { menus: { id: number; menu_id: string }[] }).menus
    const [main] = await ids()
    const only = {
      ...before,
      menus: before.menus
        .filter(({ menu_id }) => menu_id === 'main_menu')
        .map((menu) => ({ ...menu, timeout_seconds: 9, options: menu.options.filter(({ digit }) => digit !== '1') })),
    }
    expect((await rest.caller.call('PUT', `${ivr}/draft`, only)).status).toBe(200)
    expect(await exported(ivr)).toEqual({ ...only, canvas: { positions: {}, notes: {} } })
    expect(await ids()).toMatchObject([{ id: main?.id, timeout_seconds: 9 }])
    await rest.caller.call('PUT', `${ivr}/draft`, before)
    // What was gone comes last in the order of creation.
    expect(sorted(await exported(ivr))).toEqual(sorted(before))
  })

  it('problems do not stop an import: the answer names them', async () => {
    const ivr = await newIvr()
    const lost = { digit: '1', action_type: 'sub_menu', action_target: 'nowhere' }
    const document = { format: 'ominis-ivr-draft', format_version: 1, menus: [{ menu_id: 'm', options: [lost] }] }
    const { body } = await rest.caller.call('PUT', `${ivr}/draft`, document)
    expect(body).toMatchObject({ can_publish: false, published_version: null })
    expect((body as State).problems).toContainEqual({
      severity: 'error',
      code: 'target_menu_missing',
      message: expect.stringContaining('nowhere'),
      values: { menu: 'm', key: '1', key_kind: 'key', target: 'nowhere' },
      place: { menu_id: 'm', key: '1', field: expect.any(String) },
      path: [{ menu_id: 'm', key: '1' }],
    })
  })

  it.each([
    ['format', { format: 'openapi' }],
    ['format_version', { format_version: 2 }],
    ['menus', { menus: undefined }],
    ['surprise', { surprise: 1 }],
    ['root_menu_id', { root_menu_id: 'other' }],
    ['menus.0.menu_id', { menus: [{ menu_id: 'a b' }] }],
    ['menus.1.menu_id', { menus: [{ menu_id: 'a' }, { menu_id: 'a' }] }],
    ['menus.0.config', { menus: [{ menu_id: 'a', kind: 'hours' }] }],
    [
      'menus.0.options.0.action_target',
      { menus: [{ menu_id: 'a', options: [{ digit: '1', action_type: 'voicemail' }] }] },
    ],
    [
      'menus.0.options.0.digit',
      {
        menus: [{ menu_id: 'a', kind: 'message', prompt_text: 'x', options: [{ digit: '1', action_type: 'hangup' }] }],
      },
    ],
    ['canvas.positions.menu', { canvas: { positions: { menu: { x: 1, y: 1 } } } }],
    [`canvas.notes.${noteId}.colour`, { canvas: { notes: { [noteId]: { ...note, colour: 'red' } } } }],
  ])('refuses a document by its %s, and changes nothing', async (path, wrong) => {
    const ivr = await newIvr()
    const document = { format: 'ominis-ivr-draft', format_version: 1, menus: [{ menu_id: 'fine' }], ...wrong }
    expect(await rest.caller.call('PUT', `${ivr}/draft`, document)).toMatchObject(refusal(422, [path]))
    expect((await exported(ivr)).menus).toEqual([])
  })

  it('a patch does several things as one revision, or none', async () => {
    const ivr = await hotline()
    const { body: before } = await rest.caller.call('PATCH', `${ivr}/draft`, {})
    const patch = {
      renamed: [{ from: 'sales_menu', to: 'shop' }],
      added: [
        { menu_id: 'late', kind: 'message', prompt_text: 'Late.', options: [{ digit: 'next', action_type: 'hangup' }] },
      ],
      changed: {
        main_menu: {
          fields: { timeout_seconds: 3, root_menu_id: undefined },
          options: { '2': null, '5': { action_type: 'sub_menu', action_target: 'late' } },
        },
      },
      root_menu_id: 'shop',
    }
    const { status, body } = await rest.caller.call('PATCH', `${ivr}/draft`, patch)
    expect(status).toBe(200)
    expect((body as State).draft_revision).toBe((before as State).draft_revision + 1)
    const document = await exported(ivr)
    expect(document).toMatchObject({
      root_menu_id: 'shop',
      menus: [{ menu_id: 'main_menu', timeout_seconds: 3 }, { menu_id: 'shop' }, { menu_id: 'late', kind: 'message' }],
    })
    expect(document.menus[0]?.options.map(({ digit }) => digit)).toEqual(['1', '3', '0', '5'])
    const bad = { ...patch, renamed: [], removed: ['shop'], added: [{ menu_id: 'late' }], root_menu_id: 'late' }
    expect(await rest.caller.call('PATCH', `${ivr}/draft`, bad)).toMatchObject(refusal(409))
    expect(await exported(ivr)).toEqual(document)
  })

  it.each([
    ['added.0.promptText', { added: [{ menu_id: 'a', promptText: 'x' }] }],
    ['changed.main_menu.fields.timeout_seconds', { changed: { main_menu: { fields: { timeout_seconds: 0 } } } }],
    [
      'changed.main_menu.options.5.action_config.method',
      {
        changed: {
          main_menu: {
            options: {
              '5': {
                action_type: 'http_api_call',
                action_target: 'https://a.example/',
                action_config: { method: 'X' },
              },
            },
          },
        },
      },
    ],
    ['rootMenuId', { rootMenuId: 'main_menu' }],
  ])('refuses a patch by its %s', async (path, patch) => {
    const ivr = await hotline()
    expect(await rest.caller.call('PATCH', `${ivr}/draft`, patch)).toMatchObject(refusal(422, [path]))
  })

  it('refuses an edit of a draft that moved on', async () => {
    const ivr = await hotline()
    const { draft_revision: revision } = (await rest.caller.call('PATCH', `${ivr}/draft`, {})).body as State
    const document = await exported(ivr)
    const at = (expected: number) => `${ivr}/draft?expected_revision=${expected}`
    expect((await rest.caller.call('PUT', at(revision), document)).status).toBe(200)
    expect(await rest.caller.call('PUT', at(revision), document)).toMatchObject(refusal(409))
    expect(await rest.caller.call('PATCH', at(revision), {})).toMatchObject(refusal(409))
    expect(await rest.caller.call('PATCH', at(-1), {})).toMatchObject(refusal(422, ['expected_revision']))
  })

  it('takes as many menus as an IVR may have, changes them all, and refuses what is larger', async () => {
    const ivr = await newIvr({ publish_mode: 'manual' })
    const menus = Array.from({ length: 2_000 }, (_, at) => ({
      menu_id: `menu_${at}`,
      prompt_text: `Press 1 for the next of ${'many '.repeat(80)}menus.`,
      options: Array.from({ length: 5 }, (__, key) => ({
        digit: String(key),
        action_type: 'sub_menu',
        action_target: `menu_${(at * 5 + key + 1) % 2_000}`,
        description: 'The next one of them',
      })),
    }))
    const document = { format: 'ominis-ivr-draft', format_version: 1, menus }
    const made = await rest.caller.call('PUT', `${ivr}/draft`, document)
    expect(made).toMatchObject({ status: 200, body: { menus: 2_000 } })
    const slower = { ...document, menus: menus.map((menu) => ({ ...menu, timeout_seconds: 7 })) }
    expect((await rest.caller.call('PUT', `${ivr}/draft`, slower)).status).toBe(200)
    expect((await exported(ivr)).menus.at(-1)).toMatchObject({ menu_id: 'menu_1999', timeout_seconds: 7 })
    const more = { ...document, menus: [...menus, { menu_id: 'more' }] }
    expect(await rest.caller.call('PUT', `${ivr}/draft`, more)).toMatchObject(refusal(422, ['menus']))
    const huge = { ...document, ivr_name: 'x'.repeat(17 * 1_048_576) }
    expect(await rest.caller.call('PUT', `${ivr}/draft`, huge)).toMatchObject(refusal(413))
  }, 120_000)
})
