import { expect, test } from './fixtures.ts'

test('a draft is published with a note, and goes live while one looks', async ({ page, signIn, rest }) => {
  const name = 'pages-published'
  await rest.delete(`/v1/ivrs/${name}`)
  await rest.post('/v1/ivrs', { data: { name, publish_mode: 'manual' } })
  await rest.post(`/v1/ivrs/${name}/menus`, { data: { menu_id: 'main_menu', prompt_text: 'Press 1 to hang up.' } })
  await signIn('supervisor')
  await page.goto(`/ivrs/${name}/versions`)
  await expect(page.getByText('Nothing is published yet')).toBeVisible()
  await expect(page.getByText(/1 error keep/)).toBeVisible()

  await rest.post(`/v1/ivrs/${name}/menus/main_menu/options`, {
    data: { digit: '1', action_type: 'hangup', action_target: 'NORMAL_CLEARING' },
  })
  await page.reload()
  await page.getByRole('button', { name: 'Publish…' }).click()
  const dialog = page.getByRole('dialog', { name: `Publish ${name}` })
  await dialog.getByLabel('What changed').fill('The first one')
  await dialog.getByRole('button', { name: 'Publish' }).click()
  const row = page.getByRole('row').filter({ hasText: 'The first one' })
  await expect(row).toContainText('supervisor@example.com')
  await expect(row).toContainText('live', { timeout: 40_000 })
  await expect(page.getByText('The draft has changes')).toHaveCount(0)
  await rest.delete(`/v1/ivrs/${name}`)
})

test('the details tell how to point a FreeSWITCH at an IVR, and show its log', async ({ page, signIn, rest }) => {
  await signIn('viewer')
  await page.goto('/ivrs/support-hotline/details')
  const { esl_address: eslAddress } = await (await rest.get('/v1/ivrs/support-hotline/status')).json()
  await expect(page.getByText(`<action application="socket" data="${eslAddress} full"/>`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Log lines' })).toContainText('ready for calls')
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0)
})

test('an IVR that is not there is said not to be, with a way back', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/ivrs/no-such-ivr')
  await expect(page.getByText('There is no IVR called “no-such-ivr”')).toBeVisible()
  await page.getByRole('link', { name: 'See all IVRs' }).click()
  await expect(page.getByRole('link', { name: 'support-hotline' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of an IVR are accessible, and fit wide and narrow screens, ${colorScheme}`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn('supervisor')
    await page.emulateMedia({ colorScheme })
    for (const [path, heading] of [
      ['versions', 'Published versions'],
      ['details', 'Runtime'],
    ] as const) {
      await page.goto(`/ivrs/support-hotline/${path}`)
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        await expect(page.getByRole('heading', { name: heading })).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await expectAccessible()
      }
    }
  })
}
