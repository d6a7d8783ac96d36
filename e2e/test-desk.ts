import type { APIRequestContext } from '@playwright/test'
import { expect } from './fixtures.ts'

const put = (digit: string, action_type: string, action_target: string, action_config?: object) => ({
  digit,
  action_type,
  action_target,
  ...(action_config && { action_config }),
})

const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]))

/** An IVR with opening hours, a web service and a sub-menu, published by hand; gone anew at each call. */
export async function buildTestDesk(rest: APIRequestContext, name: string): Promise<void> {
  await rest.delete(`/v1/ivrs/${name}`)
  const post = async (path: string, data: object) => {
    const made = await rest.post(`/v1/ivrs${path}`, { data })
    expect(made.ok(), await made.text()).toBe(true)
  }
  await post('', { name, publish_mode: 'manual' })
  const menu = (menu_id: string, prompt_text: string, more: object = {}) =>
    post(`/${name}/menus`, { menu_id, prompt_text, timeout_seconds: 5, max_retries: 2, ...more })
  await menu('office', '', {
    kind: 'hours',
    config: { time_zone: 'Europe/Berlin', weekly: week, holidays: [{ date: '2026-12-25', every_year: true }] },
  })
  await menu('day_menu', 'Hello by day. Press 1 for sales, 2 for delivery, 3 for the weather.')
  await menu('night_menu', 'We are closed. Press 1 to leave a message.')
  await menu('delivery', 'Delivery. Press 9 to go back.')
  const option = (menuId: string, of: object) => post(`/${name}/menus/${menuId}/options`, of)
  await option('office', put('open', 'sub_menu', 'day_menu'))
  await option('office', put('closed', 'sub_menu', 'night_menu'))
  await option('day_menu', put('1', 'transfer_queue', 'queue-sales'))
  await option('day_menu', put('2', 'sub_menu', 'delivery'))
  await option(
    'day_menu',
    put('3', 'http_api_call', 'https://weather.example/today', {
      response_path: 'today.text',
      tts_template: 'The weather: {value}',
    }),
  )
  await option('night_menu', put('1', 'voicemail', '1001'))
  await option('delivery', put('9', 'sub_menu', 'day_menu'))
}
