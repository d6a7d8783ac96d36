import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const text = 'Thank you for calling. Press 1 for sales, or 2 for support.'
const textField = (page: Page) => page.getByRole('textbox', { name: 'Text' })

/** Seconds that were heard of the recording that plays, or null. */
const heardSec = (page: Page) =>
  page.evaluate(() => {
    const playing = [...document.querySelectorAll('audio')].find((audio) => !audio.paused || audio.currentTime > 0)
    return playing ? playing.currentTime : null
  })

test('a supervisor hears a text before callers do', async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto('/ivrs/support-hotline/prompts')
  await expect(page.getByRole('button', { name: 'Speak it' })).toBeDisabled()
  await textField(page).fill(text)
  await expect(page.getByText(`${text.length} / 4,096`)).toBeVisible()
  await page.getByRole('button', { name: 'Speak it' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText(`${text.length} characters`)
  await expect.poll(() => heardSec(page)).toBeGreaterThan(0.3)
  await preview.getByRole('button', { name: 'Pause the preview' }).click()
  await expect(preview.getByRole('button', { name: 'Play the preview' })).toBeVisible()
  await preview.getByRole('slider', { name: 'Position in the preview' }).press('End')
  await expect(preview.getByRole('slider')).toHaveAttribute('aria-valuetext', /^(\d:\d\d) of \1$/)
})

test('the prompt of a menu is taken over', async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto('/ivrs/support-hotline/prompts')
  await page.getByRole('combobox', { name: 'Or take the prompt of a menu' }).click()
  await page.getByRole('option', { name: 'sales_menu' }).click()
  await expect(textField(page)).toHaveValue(/Sales department/)
})

test('a text that is too long is not spoken', async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto('/ivrs/support-hotline/prompts')
  await textField(page).fill('a'.repeat(4097))
  await expect(textField(page)).toHaveAccessibleDescription(/Too long for one prompt/)
  await expect(page.getByRole('button', { name: 'Speak it' })).toBeDisabled()
})

test('what callers hear is listed and can be played, also by whoever may change nothing', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/prompts?ivr=support-hotline')
  const row = page.getByRole('row').filter({ hasText: 'Welcome to technical support' })
  await expect(row).toContainText('kB')
  await row.getByRole('button', { name: /^Play/ }).click()
  await expect(row.getByRole('button', { name: /^Pause/ })).toBeVisible()
  await expect.poll(() => heardSec(page)).toBeGreaterThan(0.3)
  await expect(textField(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Clear…' })).toHaveCount(0)
})

test('another IVR is chosen, and stands in the address', async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto('/prompts')
  await page.getByRole('combobox', { name: 'IVR' }).click()
  await page.getByRole('option', { name: 'support-hotline' }).click()
  await expect(page).toHaveURL(/\?ivr=support-hotline$/)
  await expect(page.getByRole('row').filter({ hasText: 'Welcome to technical support' })).toBeVisible()
})

test('recordings are cleared', async ({ page, signIn, rest }) => {
  const name = 'prompts-cleared'
  await rest.delete(`/v1/ivrs/${name}`)
  await rest.post('/v1/ivrs', { data: { name } })
  await rest.post(`/v1/ivrs/${name}/menus`, { data: { menu_id: 'main_menu', prompt_text: 'Press 1 to hang up.' } })
  await rest.post(`/v1/ivrs/${name}/menus/main_menu/options`, {
    data: { digit: '1', action_type: 'hangup', action_target: 'NORMAL_CLEARING' },
  })
  await expect
    .poll(async () => (await (await rest.get(`/v1/ivrs/${name}/tts/cache`)).json()).total, { timeout: 40_000 })
    .toBeGreaterThan(0)
  await signIn('supervisor')
  await page.goto(`/ivrs/${name}/prompts`)
  await expect(page.getByRole('row').filter({ hasText: 'Press 1 to hang up.' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear…' }).click()
  await page.getByRole('button', { name: 'Delete recordings' }).click()
  await expect(page.getByText('Nothing is recorded yet')).toBeVisible()
  expect((await (await rest.get(`/v1/ivrs/${name}/tts/cache`)).json()).total).toBe(0)
  await rest.delete(`/v1/ivrs/${name}`)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`prompts are accessible, and fit wide and narrow screens, ${colorScheme}`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn('supervisor')
    await page.emulateMedia({ colorScheme })
    await page.goto('/prompts?ivr=support-hotline')
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await expect(page.getByRole('row').filter({ hasText: 'Welcome to technical support' })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible()
    }
  })
}
