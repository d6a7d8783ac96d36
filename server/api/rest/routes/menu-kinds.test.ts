import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

const hours = {
  time_zone: 'Europe/London',
  weekly: {
    mon: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
  },
  holidays: [{ date: '2026-12-25', name: 'Christmas Day', every_year: true }],
}
const collect = { variable: 'account', min_digits: 6, max_digits: 8, confirm: true }
const branch = {
  on: '{language}',
  cases: [
    { exit: 'french', op: 'equals', value: 'fr' },
    { exit: 'german', op: 'one_of', value: ['de', 'de-AT'] },
  ],
}
const queue = (digit: string) => ({ digit, action_type: 'transfer_queue', action_target: 'queue-a' })

describe('menus of other kinds over REST', () => {
  const rest = withRest(createTestDatabase)
  let names = 0
  const newIvr = async () => {
    names += 1
    const name = `kinds-${names}`
    await rest.caller.call('POST', '/v1/ivrs', { name })
    return `/v1/ivrs/${name}/menus`
  }
  const withMenu = async (menu: object) => {
    const menus = await newIvr()
    expect(await rest.caller.call('POST', menus, { menu_id: 'm', ...menu })).toMatchObject({ status: 201 })
    return `${menus}/m`
  }
  const digitsOf = async (menu: string) => {
    const { body } = await rest.caller.call('GET', menu)
    return (body as { options: { digit: string }[] }).options.map(({ digit }) => digit)
  }

  it.each([
    ['message', null, { prompt_text: 'Welcome.' }],
    ['hours', hours, {}],
    ['collect', collect, { prompt_text: 'Enter your account number.' }],
    ['branch', branch, {}],
  ])('a menu of the kind %s comes back as it was made', async (kind, config, words) => {
    const menu = await withMenu({ kind, config, ...words })
    const { body } = await rest.caller.call('GET', menu)
    expect(body).toMatchObject({ menu: { kind, config, prompt_text: '', ...words }, options: [] })
  })

  it('a menu has its prompts in further languages, and may be in one of its own', async () => {
    const translations = { fr: { prompt_text: 'Bonjour.', voice: 'nova' }, 'pt-BR': { prompt_text: 'Olá.' } }
    const menu = await withMenu({ prompt_text: 'Hello.', language: 'en', translations })
    expect((await rest.caller.call('GET', menu)).body).toMatchObject({ menu: { language: 'en', translations } })
    const { body } = await rest.caller.call('PUT', menu, { language: null, translations: null })
    expect(body).toMatchObject({ menu: { language: null, translations: null, prompt_text: 'Hello.' } })
  })

  it.each([
    ['kind', { kind: 'dance', prompt_text: 'a' }],
    ['prompt_text', { kind: 'message' }],
    ['prompt_text', { kind: 'collect', config: collect, prompt_text: ' ' }],
    ['config', { kind: 'hours' }],
    ['config', { kind: 'message', prompt_text: 'a', config: { x: 1 } }],
    ['config', { kind: 'hours', config: [] }],
    ['config.time_zone', { kind: 'hours', config: { ...hours, time_zone: 'Mars/Olympus' } }],
    ['config.weekly.mon.0.1', { kind: 'hours', config: { ...hours, weekly: { mon: [['09:00', '25:00']] } } }],
    ['config.holidays.0.date', { kind: 'hours', config: { ...hours, holidays: [{ date: '2026-02-30' }] } }],
    ['config.variable', { kind: 'collect', config: { ...collect, variable: 'Account' }, prompt_text: 'a' }],
    ['config.max_digits', { kind: 'collect', config: { ...collect, max_digits: 2 }, prompt_text: 'a' }],
    ['config.surprise', { kind: 'collect', config: { ...collect, surprise: 1 }, prompt_text: 'a' }],
    ['config.on', { kind: 'branch', config: { ...branch, on: 'language' } }],
    ['config.cases', { kind: 'branch', config: { ...branch, cases: [] } }],
    ['config.cases.0.exit', { kind: 'branch', config: { ...branch, cases: [{ exit: 'else', op: 'exists' }] } }],
    ['language', { prompt_text: 'a', language: 'French' }],
    ['translations.French', { prompt_text: 'a', translations: { French: { prompt_text: 'a' } } }],
    ['translations.fr.prompt_text', { prompt_text: 'a', translations: { fr: {} } }],
    ['translations.fr.words', { prompt_text: 'a', translations: { fr: { prompt_text: 'a', words: 'b' } } }],
  ])('refuses an invalid %s', async (field, menu) => {
    const answer = await rest.caller.call('POST', await newIvr(), { menu_id: 'm', ...menu })
    expect(answer).toMatchObject(refusal(422, [field]))
  })

  it.each([
    ['message', {}, ['next'], ['1', 't', 'done', 'Next']],
    ['hours', { config: hours }, ['open', 'closed', 'holiday'], ['1', 't', 'next']],
    ['collect', { config: collect }, ['done', 't', 'i'], ['1', '#', 'open']],
    ['branch', { config: branch }, ['french', 'german', 'else'], ['t', '1', 'spanish']],
    ['menu', {}, ['1', '*', '12', 't', 'i'], ['open', 'done', 'else']],
  ])('a menu of the kind %s has exits of its own', async (kind, config, taken, refused) => {
    const menu = await withMenu({ kind, prompt_text: 'Hello.', ...config })
    for (const digit of taken) {
      expect(await rest.caller.call('POST', `${menu}/options`, queue(digit))).toMatchObject({ status: 201 })
    }
    for (const digit of refused) {
      expect(await rest.caller.call('POST', `${menu}/options`, queue(digit))).toMatchObject(refusal(422, ['digit']))
    }
    const moved = await rest.caller.call('PUT', `${menu}/options/${encodeURIComponent(taken[0] ?? '')}`, {
      digit: refused[0],
    })
    expect(moved).toMatchObject(refusal(422, ['digit']))
    expect(await digitsOf(menu)).toEqual(taken)
  })

  it('a menu gets another kind once no option is in the way; with force these go', async () => {
    const menu = await withMenu({ prompt_text: 'Press 1.' })
    for (const digit of ['1', 't', 'i']) await rest.caller.call('POST', `${menu}/options`, queue(digit))
    const change = { kind: 'collect', config: collect }
    const refused = await rest.caller.call('PUT', menu, change)
    expect(refused).toMatchObject(refusal(409, ['menus.m.options.1']))
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('no longer take "1"') })
    expect((await rest.caller.call('GET', menu)).body).toMatchObject({ menu: { kind: 'menu' } })
    expect(await rest.caller.call('PUT', `${menu}?force=true`, change)).toMatchObject({
      status: 200,
      body: { menu: { kind: 'collect', config: collect } },
    })
    expect(await digitsOf(menu)).toEqual(['t', 'i'])
  })

  it('another kind needs settings of its own, and keeps none of the old one', async () => {
    const menu = await withMenu({ kind: 'hours', config: hours })
    expect(await rest.caller.call('PUT', menu, { kind: 'branch' })).toMatchObject(refusal(422, ['config']))
    const { body } = await rest.caller.call('PUT', menu, { kind: 'message', prompt_text: 'Hello.' })
    expect(body).toMatchObject({ menu: { kind: 'message', config: null } })
  })

  it('an exit that gets another name takes its option along; one that goes is named first', async () => {
    const menu = await withMenu({ kind: 'branch', config: branch })
    for (const digit of ['french', 'german', 'else']) await rest.caller.call('POST', `${menu}/options`, queue(digit))
    const [, german] = branch.cases
    const renamed = { ...branch, cases: [{ exit: 'francais', op: 'equals', value: 'fr' }, german] }
    expect((await rest.caller.call('PUT', menu, { config: renamed })).status).toBe(200)
    expect(await digitsOf(menu)).toEqual(['francais', 'german', 'else'])
    const swapped = { ...renamed, cases: renamed.cases.toReversed() }
    expect((await rest.caller.call('PUT', menu, { config: swapped })).status).toBe(200)
    expect(await digitsOf(menu)).toEqual(['francais', 'german', 'else'])
    const shorter = { ...branch, cases: [german] }
    const refused = await rest.caller.call('PUT', menu, { config: shorter })
    expect(refused).toMatchObject(refusal(409, ['menus.m.options.francais']))
    expect((await rest.caller.call('PUT', `${menu}?force=true`, { config: shorter })).status).toBe(200)
    expect(await digitsOf(menu)).toEqual(['german', 'else'])
  })

  it('a version holds the kinds, and the tree names those that are no menus', async () => {
    const menu = await withMenu({ kind: 'hours', config: hours })
    for (const digit of ['open', 'closed']) await rest.caller.call('POST', `${menu}/options`, queue(digit))
    const ivr = menu.replace('/menus/m', '')
    const { body } = await rest.caller.call('GET', `${ivr}/versions/1`)
    expect(body).toMatchObject({ version: { flow: { menus: [{ kind: 'hours', config: hours }] } } })
    expect((await rest.caller.call('GET', `${ivr}/flow`)).body).toMatchObject({ root_menu: { kind: 'hours' } })
  })
})

describe('opening and closing by hand over REST', () => {
  const rest = withRest(createTestDatabase)
  const ivr = '/v1/ivrs/by-hand'
  const override = `${ivr}/menus/hours/override`

  it('counts until its time or until it is taken back, without publishing', async () => {
    await rest.caller.call('POST', '/v1/ivrs', { name: 'by-hand' })
    await rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'hours', kind: 'hours', config: hours })
    for (const digit of ['open', 'closed']) await rest.caller.call('POST', `${ivr}/menus/hours/options`, queue(digit))
    expect(await rest.caller.call('GET', override)).toMatchObject({ status: 200, body: { override: null } })
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const expected = { override: { state: 'closed', until, set_by: 'test', set_at: expect.any(String) } }
    expect(await rest.caller.call('PUT', override, { state: 'closed', until })).toMatchObject({
      status: 200,
      body: expected,
    })
    expect((await rest.caller.call('GET', override)).body).toEqual(expected)
    expect((await rest.caller.call('GET', `${ivr}/menus/hours`)).body).toMatchObject(expected)
    expect((await rest.caller.call('GET', `${ivr}/versions`)).body).toMatchObject({ total: 1 })
    expect((await rest.caller.call('DELETE', override)).status).toBe(204)
    expect((await rest.caller.call('GET', `${ivr}/menus/hours`)).body).toMatchObject({ override: null })
  })

  it.each([
    ['state', {}],
    ['state', { state: 'holiday' }],
    ['until', { state: 'open', until: '2020-01-01T00:00:00Z' }],
    ['until', { state: 'open', until: 'tonight' }],
    ['menu_id', { state: 'open', menu_id: 'x' }],
  ])('refuses an invalid %s', async (field, body) => {
    expect(await rest.caller.call('PUT', override, body)).toMatchObject(refusal(422, [field]))
  })

  it('is for menus with opening hours only', async () => {
    await rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'main', prompt_text: 'Press 1.' })
    const path = `${ivr}/menus/main/override`
    for (const [method, body] of [['GET'], ['PUT', { state: 'open' }], ['DELETE']] as const)
      expect(await rest.caller.call(method, path, body)).toMatchObject(refusal(409))
    expect(await rest.caller.call('GET', `${ivr}/menus/none/override`)).toMatchObject(refusal(404))
  })

  it('who may only read sees it and cannot change it', async () => {
    const reader = await rest.tester.keyOf(rest.caller, ['ivr:read'])
    expect((await reader.call('GET', override)).status).toBe(200)
    expect((await reader.call('PUT', override, { state: 'open' })).status).toBe(403)
  })
})
