import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'

type Option = [menuId: string, digit: string, type: string, target: string, config?: object]

/** Makes an IVR over REST: menus that say their name, and options. */
export async function makeIvr(
  rest: APIRequestContext,
  name: string,
  menus: string[],
  options: Option[],
): Promise<void> {
  await rest.delete(`/v1/ivrs/${name}`)
  const send = async (path: string, data: object) => expect((await rest.post(path, { data })).status(), path).toBe(201)
  await send('/v1/ivrs', { name, publish_mode: 'manual' })
  for (const menu_id of menus) await send(`/v1/ivrs/${name}/menus`, { menu_id, prompt_text: `This is ${menu_id}.` })
  for (const [menuId, digit, action_type, action_target, action_config] of options) {
    await send(`/v1/ivrs/${name}/menus/${menuId}/options`, { digit, action_type, action_target, action_config })
  }
}

/** Makes an IVR of what a document of a draft says: `menus`, and, if it likes, `canvas` and `root_menu_id`. */
export async function importIvr(rest: APIRequestContext, name: string, document: object): Promise<void> {
  await makeIvr(rest, name, [], [])
  const data = { format: 'ominis-ivr-draft', format_version: 1, ...document }
  const imported = await rest.put(`/v1/ivrs/${name}/draft`, { data })
  expect(imported.status(), await imported.text()).toBe(200)
}

/** The card of a menu in the designer in English. */
export const card = (page: Page, menuId: string): Locator => page.getByRole('group', { name: `Menu ${menuId},` })

/** The inspector in English. */
export const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector', exact: true })

/** `main_menu` leads to `sales_menu` by 1, to a queue by 2, to `late` by 3; these have a key each. */
export const threeMenus: Parameters<typeof makeIvr> extends [unknown, unknown, ...infer Rest] ? Rest : never = [
  ['main_menu', 'sales_menu', 'late'],
  [
    ['main_menu', '1', 'sub_menu', 'sales_menu'],
    ['main_menu', '2', 'transfer_queue', 'queue-support'],
    ['main_menu', '3', 'sub_menu', 'late'],
    ['sales_menu', '1', 'transfer_queue', 'queue-phones'],
    ['sales_menu', '9', 'sub_menu', 'main_menu'],
    ['late', '1', 'voicemail', '1001'],
  ],
]

/** What the server has of an IVR: each menu's keys as `1 sub_menu late`. */
export async function storedKeys(rest: APIRequestContext, name: string): Promise<Record<string, string[]>> {
  const { menus } = await (await rest.get(`/v1/ivrs/${name}/menus`)).json()
  const entries = menus.map(async ({ menu_id }: { menu_id: string }): Promise<[string, string[]]> => {
    const { options = [] } = await (await rest.get(`/v1/ivrs/${name}/menus/${menu_id}`)).json()
    const keys = options.map((option: Record<string, string>) =>
      [option.digit, option.action_type, option.action_target].join(' '),
    )
    return [menu_id, keys.toSorted()]
  })
  return Object.fromEntries((await Promise.all(entries)).toSorted(([a], [b]) => a.localeCompare(b)))
}

/** The designer of an IVR, open in a page. */
export async function openDesigner(page: Page, name: string) {
  await page.goto(`/ivrs/${name}`)
  const node = (id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`)
  const card = (menuId: string): Locator => node(`menu:${menuId}`)
  const title = (menuId: string): Locator => card(menuId).getByRole('heading')
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  const inspector = page.getByRole('region', { name: 'Inspector', exact: true })

  const viewport = () =>
    page.locator('.react-flow__viewport').evaluate((element: HTMLElement) => element.style.transform)
  /** Until the canvas has come to rest where it was going to. */
  const atRest = () =>
    expect(async () => {
      const before = await viewport()
      await page.waitForTimeout(80)
      expect(await viewport()).toBe(before)
    }).toPass()
  const boxOf = async (locator: Locator) => {
    await atRest()
    const box = await locator.boundingBox()
    if (!box) throw new Error('not on the page')
    return box
  }
  const middleOf = async (locator: Locator) => {
    const { x, y, width, height } = await boxOf(locator)
    return { x: x + width / 2, y: y + height / 2 }
  }
  await atRest()
  return {
    node,
    card,
    title,
    inspector,
    heading: inspector.getByRole('heading', { level: 2 }),
    viewport,
    pane: page.locator('.react-flow__pane'),
    boxOf,
    middleOf,
    handle: (menuId: string, id: string) => card(menuId).locator(`.react-flow__handle[data-handleid="${id}"]`),
    edge: (id: string) => page.locator(`.react-flow__edge[data-id="${id}"]`),
    /** Where a node stands, in canvas pixels; of a leaf, from its card. */
    placeOf: (id: string) => node(id).evaluate((element: HTMLElement) => element.style.transform),
    shownNodes: async () => {
      const ids = await page
        .locator('.react-flow__node')
        .evaluateAll((nodes) => nodes.map((each) => each.getAttribute('data-id')))
      return ids.toSorted()
    },
    /** Presses on `from`, goes to a point in steps, as a hand does, and lets go. */
    async drag(from: { x: number; y: number }, to: { x: number; y: number }) {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 })
      await page.mouse.move(to.x, to.y, { steps: 5 })
      await page.mouse.up()
    },
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    toast: (text: string | RegExp) => page.locator('[data-sonner-toast]').filter({ hasText: text }).first(),
  }
}
