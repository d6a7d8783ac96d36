import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const templates = [
  ['support-hotline', 'Support hotline', 2],
  ['clinic', 'Clinic', 7],
  ['shop', 'Shop', 8],
  ['support-desk', 'Support desk with opening hours', 10],
  ['bilingual', 'Bilingual line', 7],
  ['survey', 'Survey', 7],
  ['emergency-closure', 'Emergency closure', 7],
] as const

const openDialog = async (page: Page) => {
  await page.goto('/ivrs')
  await page.getByRole('button', { name: 'New IVR' }).click()
  return page.getByRole('dialog', { name: 'New IVR' })
}

for (const [id, title, menus] of templates) {
  test(`an IVR from the template ${id} opens in the designer and is published`, async ({ page, signIn, rest }) => {
    const name = `from-${id}`
    await rest.delete(`/v1/ivrs/${name}`)
    await signIn('supervisor')
    const dialog = await openDialog(page)
    await dialog.getByLabel('Name').fill(name)
    const card = dialog.getByRole('radio', { name: new RegExp(`^${title}`) })
    await expect(card).toContainText(`${menus} menus`)
    await card.click()
    await dialog.getByRole('radio', { name: 'When I say so' }).click()
    await dialog.getByRole('button', { name: 'Create IVR' }).click()
    await expect(page).toHaveURL(new RegExp(`/ivrs/${name}$`))
    await expect(page.locator('.react-flow__node-menu')).toHaveCount(menus)

    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish/ })
      .click()
    await expect(async () => {
      const { ivr } = await (await rest.get(`/v1/ivrs/${name}`)).json()
      expect(ivr.published_version).toBe(1)
    }).toPass()
    await rest.delete(`/v1/ivrs/${name}`)
  })
}

test('a template is chosen by keyboard, says what to change, and fills in what nobody touched', async ({
  page,
  signIn,
  rest,
  expectAccessible,
}) => {
  await rest.delete('/v1/ivrs/by-keyboard')
  await signIn('supervisor')
  const dialog = await openDialog(page)
  await expect(dialog.getByRole('radio', { name: /^Shop/ })).toBeVisible()
  await page.keyboard.type('by-keyboard')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('radio', { name: /^Blank/ })).toBeFocused()
  await expect(dialog.getByRole('radio', { name: /^Blank/ })).toBeChecked()
  await page.keyboard.press('ArrowRight', { delay: 60 })
  await expect(dialog.getByRole('radio', { name: /^Support hotline/ })).toBeChecked()
  await expect(dialog.getByText('The place of the weather forecast, in the address of key 3')).toBeVisible()
  await expect(dialog.getByLabel('Description')).toHaveValue('Technical support hotline with weather and queue routing')
  await expectAccessible()
  await page.keyboard.press('ArrowRight', { delay: 60 })
  await expect(dialog.getByRole('radio', { name: /^Clinic/ })).toBeChecked()
  await expect(dialog.getByLabel('Description')).toHaveValue(/^Front desk of a clinic/)

  await dialog.getByLabel('Description').fill('Mine')
  await dialog.getByRole('radio', { name: /^Blank/ }).focus()
  await page.keyboard.press('Space')
  await expect(dialog.getByLabel('Description')).toHaveValue('Mine')
  await dialog.getByLabel('Name').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ivrs\/by-keyboard$/)
  const { menus } = await (await rest.get('/v1/ivrs/by-keyboard/menus')).json()
  expect(menus).toEqual([])
  await rest.delete('/v1/ivrs/by-keyboard')
})
