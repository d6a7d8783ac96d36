import type { APIRequestContext } from '@playwright/test'
import { supportHotline } from '../server/api/rest/testing/support-hotline.ts'
import { designerPerson } from './designer-person.ts'
import { expect, test } from './fixtures.ts'

const { mainMenu, mainOptions, salesMenu, salesOptions } = supportHotline

test.describe.configure({ timeout: 240_000 })

test("the product document's example is built from blank through the page alone", async ({ page, rest, signIn }) => {
  await rest.delete('/v1/ivrs/built-by-hand')
  await signIn('supervisor')
  const person = designerPerson(page)

  await person.createsBlankIvr('built-by-hand')
  await person.addsFirstMenu({
    prompt:
      'Welcome to technical support. Press 1 for sales, press 2 for technical support, press 3 for weather information, or press 0 for operator.',
    waitSeconds: 8,
    tries: 3,
    afterWrongKey: 'Invalid selection. Please press a number from 0 to 3.',
  })
  await person.addsKeyToNewMenu('main_menu', 'sales_menu', {
    prompt: 'Sales department. Press 1 for phone sales, press 2 for computer sales, or press 9 to return to main menu.',
  })
  await person.describesKey('main_menu', '1', 'Navigate to sales menu')
  const { toQueue, toExtension, toMenu, toService } = person
  await person.addsKey(
    ...(['main_menu', 'Send to a queue', toQueue('queue-tech-support')] as const),
    'Transfer to technical support queue',
  )
  await person.addsKey(
    'main_menu',
    'Ask a web service',
    toService({
      address: 'https://api.weather.gov/gridpoints/TOP/31,80/forecast',
      header: ['User-Agent', 'Ominis-IVR/1.0'],
      path: 'properties.periods[0].detailedForecast',
      says: 'The weather forecast is: {value}',
    }),
    'Get weather forecast',
  )
  await person.addsKey('main_menu', 'Send to an extension', toExtension('1000'), 'Transfer to operator', '0')

  await person.addsKey('sales_menu', 'Send to a queue', toQueue('queue-phone-sales'), 'Transfer to phone sales queue')
  await person.addsKey(
    ...(['sales_menu', 'Send to a queue', toQueue('queue-computer-sales')] as const),
    'Transfer to computer sales queue',
  )
  await person.addsKey('sales_menu', 'Go to a menu', toMenu('main_menu'), 'Return to main menu', '9')
  await person.publishes('As in the product document')

  await buildOverRest(rest, 'built-over-rest')
  expect(await flowOf(rest, 'built-by-hand')).toEqual(await flowOf(rest, 'built-over-rest'))
  for (const menuId of ['main_menu', 'sales_menu']) {
    expect(await menuOf(rest, 'built-by-hand', menuId)).toEqual(await menuOf(rest, 'built-over-rest', menuId))
  }
  await rest.delete('/v1/ivrs/built-by-hand')
  await rest.delete('/v1/ivrs/built-over-rest')
})

/** The commands of the product document, under another name. */
async function buildOverRest(rest: APIRequestContext, name: string): Promise<void> {
  await rest.delete(`/v1/ivrs/${name}`)
  const menus = `/v1/ivrs/${name}/menus`
  const steps: [string, object][] = [
    ['/v1/ivrs', { name, default_language: 'en' }],
    [menus, mainMenu],
    ...mainOptions.map((option): [string, object] => [`${menus}/main_menu/options`, option]),
    [menus, salesMenu],
    ...salesOptions.map((option): [string, object] => [`${menus}/sales_menu/options`, option]),
  ]
  for (const [path, data] of steps) expect((await rest.post(path, { data })).status(), path).toBe(201)
}

async function flowOf(rest: APIRequestContext, name: string) {
  const { ivr_name, ...flow } = await (await rest.get(`/v1/ivrs/${name}/flow`)).json()
  expect(ivr_name).toBe(name)
  return flow
}

/** Everything that was said of a menu and its options; without ids and times of the rows. */
async function menuOf(rest: APIRequestContext, name: string, menuId: string) {
  const { menu, options } = await (await rest.get(`/v1/ivrs/${name}/menus/${menuId}`)).json()
  const { id: _, ivr_name: __, created_at: ___, updated_at: ____, ...said } = menu
  return {
    menu: said,
    options: options.map(({ id: _____, created_at: ______, ...option }: Record<string, unknown>) => option),
  }
}
