import type { Flow } from '../flow/flow.ts'
import type { TestSettings } from './test-settings.ts'

/** What of a test's settings does not fit the flow that it is to run, by the path of the field. */
export function checkTestSettings(flow: Flow, settings: TestSettings): { path: string; message: string }[] {
  const menus = new Map(flow.menus.map((menu) => [menu.menuId, menu]))
  const { start_menu: start, hours, api } = settings
  const asks = (menuId: string, key: string) =>
    menus.get(menuId)?.options.some((option) => option.key === key && option.action.type === 'http_api_call') ?? false
  return [
    ...(start !== null && !menus.has(start)
      ? [{ path: 'settings.start_menu', message: `is no menu of this flow: ${start}` }]
      : []),
    ...Object.keys(hours)
      .filter((menuId) => menus.get(menuId)?.kind !== 'hours')
      .map((menuId) => ({ path: `settings.hours.${menuId}`, message: 'is no menu with opening hours of this flow' })),
    ...api
      .map(({ menu, key }, index) => ({ menu, key, index }))
      .filter(({ menu, key }) => !asks(menu, key))
      .map(({ menu, key, index }) => ({
        path: `settings.api.${index}.key`,
        message: `must be a key that calls a web service: ${menu} has none at ${key}`,
      })),
  ]
}
