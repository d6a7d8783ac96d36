import { makeIvr, openDesigner } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

test('many tabs of the designer in one browser are all kept up to date', async ({ context, rest, signIn }) => {
  const name = 'live-tabs'
  await makeIvr(rest, name, ['main_menu'], [])
  await signIn('supervisor')
  // With an event stream for each thing that is watched, the fourth would never have opened.
  const tabs = []
  for (let count = 0; count < 4; count += 1) {
    const tab = await context.newPage()
    await openDesigner(tab, name)
    tabs.push(tab)
  }
  const changed = await rest.put(`/v1/ivrs/${name}/menus/main_menu`, { data: { prompt_text: 'Press 1 for sales.' } })
  expect(changed.ok()).toBe(true)
  for (const tab of tabs) await expect(tab.getByText('Press 1 for sales.')).toBeVisible()
})

test('a page that is cut off says so, and catches up when the server answers again', async ({ page, rest, signIn }) => {
  await signIn('supervisor')
  let away = false
  const open: { close(): void }[] = []
  await page.routeWebSocket('**/api/live', (socket) => {
    if (away) return void setTimeout(() => socket.close(), 50)
    const server = socket.connectToServer()
    open.push({
      close: () => {
        void server.close()
        void socket.close()
      },
    })
  })
  await page.goto('/ivrs')
  await expect(page.getByRole('heading', { name: 'IVRs', level: 1 })).toBeVisible()
  await expect.poll(() => open.length).toBe(1)
  const notice = page.getByText('Not live, trying again…')
  await expect(notice).toHaveCount(0)
  away = true
  for (const socket of open) socket.close()
  await expect(notice).toBeVisible()
  expect((await rest.post('/v1/ivrs', { data: { name: 'live-meanwhile' } })).status()).toBe(201)
  await expect(page.getByText('live-meanwhile')).toHaveCount(0)
  away = false
  await expect(page.getByText('live-meanwhile')).toBeVisible()
  await expect(notice).toHaveCount(0)
})
