import { expect, type Locator, type Page } from '@playwright/test'

type Menu = { prompt: string; waitSeconds?: number; tries?: number; afterWrongKey?: string }

/** What a person does in the designer, in a person's words; nothing but the page is used. */
export function designerPerson(page: Page) {
  const inspector = page.getByRole('region', { name: 'Inspector', exact: true })
  const card = (menu: string): Locator => page.getByRole('group', { name: `Menu ${menu},` })
  const prompt = inspector.getByLabel('What callers hear')
  const saved = () => expect(inspector.getByText('Saved', { exact: true })).toBeVisible()

  const person = {
    card,
    inspector,
    async createsBlankIvr(name: string) {
      await page.goto('/ivrs')
      await page.getByRole('button', { name: 'New IVR' }).click()
      const dialog = page.getByRole('dialog', { name: 'New IVR' })
      await dialog.getByLabel('Name').fill(name)
      await dialog.getByRole('radio', { name: /^Blank/ }).click()
      await dialog.getByRole('radio', { name: 'When I say so' }).click()
      await dialog.getByRole('button', { name: 'Create IVR' }).click()
      await expect(page.getByText('This IVR has no menu yet')).toBeVisible()
    },
    async addsFirstMenu(menu: Menu) {
      await page.getByRole('button', { name: 'Add the first menu' }).click()
      await expect(prompt).toBeFocused()
      await person.fillsMenu(menu)
    },
    async fillsMenu({ prompt: text, waitSeconds, tries, afterWrongKey }: Menu) {
      await prompt.fill(text)
      if (waitSeconds) await inspector.getByLabel('Wait for a key').fill(String(waitSeconds))
      if (tries) await inspector.getByLabel('Tries').fill(String(tries))
      if (afterWrongKey) await inspector.getByLabel('After a wrong key').fill(afterWrongKey)
      await page.keyboard.press('Tab')
      await saved()
    },
    /** A key that leads to a menu which is not there yet. */
    async addsKeyToNewMenu(menu: string, name: string, made: Menu) {
      await card(menu)
        .getByRole('button', { name: `Add a key to ${menu}` })
        .click()
      await page.getByRole('menuitem', { name: 'New menu' }).click()
      await expect(prompt).toBeFocused()
      await expect(prompt).toHaveValue('')
      await person.fillsMenu(made)
      await inspector.getByLabel('Name', { exact: true }).fill(name)
      await page.keyboard.press('Enter')
      await expect(card(name)).toBeVisible()
    },
    async describesKey(menu: string, key: string, description: string) {
      await card(menu)
        .getByRole('button', { name: new RegExp(`^Key ${key}`) })
        .click()
      await inspector.getByLabel('Description').fill(description)
      await page.keyboard.press('Enter')
      await saved()
    },
    /** The key is the next free one, unless another is named. `fill` gives it a target. */
    async addsKey(menu: string, does: string, fill: () => Promise<void>, description: string, key?: string) {
      await card(menu)
        .getByRole('button', { name: `Add a key to ${menu}` })
        .click()
      await page.getByRole('menuitem', { name: does }).click()
      if (key) await inspector.getByRole('button', { name: `Key ${key}`, exact: true }).click()
      await fill()
      await inspector.getByLabel('Description').fill(description)
      await inspector.getByRole('button', { name: 'Add this key' }).click()
      await expect(inspector.getByRole('button', { name: 'Add this key' })).toHaveCount(0)
      await expect(card(menu).getByText(description, { exact: true })).toBeVisible()
    },
    toQueue: (queue: string) => () => inspector.getByLabel('Queue', { exact: true }).fill(queue),
    toExtension: (extension: string) => () => inspector.getByLabel('Extension or number').fill(extension),
    toMenu: (menu: string) => async () => {
      await inspector.getByRole('combobox', { name: 'Menu' }).click()
      await page.getByRole('option', { name: menu }).click()
    },
    toService:
      ({ address, header, path, says }: { address: string; header: [string, string]; path: string; says: string }) =>
      async () => {
        await inspector.getByLabel('Address').fill(address)
        await inspector.getByRole('button', { name: 'Add a header' }).click()
        await inspector.getByLabel('Name of header 1').fill(header[0])
        await inspector.getByLabel('Value of header 1').fill(header[1])
        await inspector.getByLabel('Value in the answer').fill(path)
        await inspector.getByLabel('What is said').fill(says)
      },
    async publishes(note: string) {
      await expect(page.getByRole('button', { name: /error/ })).toHaveCount(0)
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('What changed').fill(note)
      await dialog.getByRole('button', { name: /^Publish/ }).click()
      await expect(page.getByText(/Published v1/)).toBeVisible()
    },
  }
  return person
}
