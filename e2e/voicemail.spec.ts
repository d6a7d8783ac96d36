import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { forgetMessages, leaveMessages } from './voicemail-messages.ts'

test.beforeEach(() => forgetMessages())
test.afterAll(() => forgetMessages())

const row = (page: Page, text: string) =>
  page.getByRole('list', { name: 'Messages, the newest first' }).getByRole('listitem').filter({ hasText: text })
const nav = (page: Page) => page.getByRole('navigation', { name: 'Main' })

test('a message is heard, counts as heard then, and is listed by mailbox', async ({ page, signIn }) => {
  await leaveMessages([
    { mailbox: 'sales', callerName: 'Ann Lee', minutesAgo: 3, durationMs: 3_000 },
    { mailbox: '1001', callerNumber: '+4930123456', minutesAgo: 90, heard: true },
  ])
  await signIn('agent')
  await page.goto('/voicemail')
  await expect(nav(page).getByRole('link', { name: /Voicemail\s*1 new message$/ })).toBeVisible()
  await expect(row(page, 'Ann Lee')).toContainText('New')
  await expect(row(page, 'Ann Lee')).toContainText('+15550100')
  await row(page, 'Ann Lee').getByRole('button', { name: 'Play the message of Ann Lee' }).click()
  await expect(row(page, 'Ann Lee').getByRole('button', { name: 'Pause the message of Ann Lee' })).toBeVisible()
  await expect
    .poll(() =>
      page.evaluate(() => Math.max(...[...document.querySelectorAll('audio')].map((each) => each.currentTime))),
    )
    .toBeGreaterThan(0.3)
  await expect(row(page, 'Ann Lee')).not.toContainText('New')
  await expect(row(page, 'Ann Lee')).toContainText('Through support-hotline')
  await expect(nav(page).getByRole('link', { name: 'Voicemail', exact: true })).toBeVisible()

  await page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('button', { name: /^1001/ }).click()
  await expect(page).toHaveURL(/\?mailbox=1001$/)
  await expect(row(page, '+4930123456')).toBeVisible()
  await expect(row(page, 'Ann Lee')).toHaveCount(0)
})

test('the slider moves within a message', async ({ page, signIn }) => {
  await leaveMessages([{ mailbox: '1001', callerName: 'Ann Lee', durationMs: 60_000 }])
  await signIn('agent')
  await page.goto('/voicemail')
  await page.getByRole('button', { name: 'Play the message of Ann Lee' }).click()
  await page.getByRole('button', { name: 'Pause the message of Ann Lee' }).click()
  const slider = page.getByRole('slider', { name: 'Position in the message of Ann Lee' })
  await slider.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', /^(\d:\d\d) of \1$/)
})

test('among new messages, the one that is being heard stays until another is', async ({ page, signIn }) => {
  await leaveMessages([
    { mailbox: '1001', callerName: 'Ann Lee', minutesAgo: 1, durationMs: 20_000 },
    { mailbox: '1001', callerName: 'Bob Ray', minutesAgo: 2, durationMs: 20_000 },
  ])
  await signIn('agent')
  await page.goto('/voicemail')
  await expect(row(page, 'Ann Lee')).toBeVisible()
  await page.getByRole('radio', { name: 'New' }).click()
  await expect(page).toHaveURL(/\?new=1$/)
  await page.getByRole('button', { name: 'Play the message of Ann Lee' }).click()
  await expect(page.getByText('1–1 of 1')).toBeVisible()
  await expect(row(page, 'Ann Lee').getByRole('button', { name: /^Pause/ })).toBeVisible()
  await page.getByRole('button', { name: 'Play the message of Bob Ray' }).click()
  await expect(row(page, 'Ann Lee')).toHaveCount(0)
  await expect(row(page, 'Bob Ray').getByRole('button', { name: /^Pause/ })).toBeVisible()
})

test('messages come and go while somebody looks', async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto('/voicemail')
  await expect(page.getByText('Nobody has left a message yet')).toBeVisible()
  await leaveMessages([{ mailbox: '1001', callerName: 'Zoë Müller 👋' }])
  await expect(row(page, 'Zoë Müller 👋')).toBeVisible()
  await expect(nav(page).getByRole('link', { name: /1 new message$/ })).toBeVisible()
  await forgetMessages()
  await expect(page.getByText('Nobody has left a message yet')).toBeVisible()
})

test('callers are searched by number and name, and what is not found says so', async ({ page, signIn }) => {
  await leaveMessages([
    { mailbox: '1001', callerNumber: '+4930123456', callerName: 'Ann Lee' },
    { mailbox: '1001', callerNumber: '+15550199' },
  ])
  await signIn('agent')
  await page.goto('/voicemail')
  const search = page.getByRole('searchbox', { name: 'Search by caller' })
  await expect(row(page, '+15550199')).toBeVisible()
  await search.fill('+49 (30) 123')
  await expect(row(page, '+15550199')).toHaveCount(0)
  await expect(row(page, 'Ann Lee')).toBeVisible()
  await expect(search).toBeFocused()
  await search.fill('nobody')
  await expect(page.getByText('No message matches')).toBeVisible()
  await page.getByRole('button', { name: 'Show all messages' }).click()
  await expect(search).toHaveValue('')
  await expect(row(page, '+15550199')).toBeVisible()
})

test('a message is downloaded', async ({ page, signIn }) => {
  await leaveMessages([{ mailbox: 'sales', callerName: 'Ann Lee' }])
  await signIn('agent')
  await page.goto('/voicemail')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the message of Ann Lee' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^voicemail-sales-\d{4}-\d\d-\d\d-\d{4}\.wav$/)
  expect((await readFile(await download.path())).toString('latin1', 0, 4)).toBe('RIFF')
})

test('a message is deleted by keyboard, after a question', async ({ page, signIn, rest }) => {
  const [ann, bob] = await leaveMessages([
    { mailbox: '1001', callerName: 'Ann Lee', minutesAgo: 1 },
    { mailbox: '1001', callerName: 'Bob Ray', minutesAgo: 2 },
  ])
  await signIn('agent')
  await page.goto('/voicemail')
  await page.getByRole('button', { name: 'Play the message of Ann Lee' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Play the message of Bob Ray' })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('alertdialog')).toContainText('Bob Ray')
  await page.getByRole('button', { name: 'Delete message' }).click()
  await expect(page.getByText('The message was deleted')).toBeVisible()
  await expect(row(page, 'Bob Ray')).toHaveCount(0)
  await expect(row(page, 'Ann Lee')).toBeVisible()
  expect((await rest.get(`/v1/voicemails/${bob}`)).status()).toBe(404)
  expect((await rest.get(`/v1/voicemails/${ann}`)).status()).toBe(200)
})

test('a message whose recording is gone says so', async ({ page, signIn }) => {
  await leaveMessages([{ mailbox: '1001', callerName: 'Ann Lee', recorded: false }])
  await signIn('agent')
  await page.goto('/voicemail')
  await page.getByRole('button', { name: 'Play the message of Ann Lee' }).click()
  await expect(row(page, 'Ann Lee').getByRole('alert')).toContainText('its recording is gone')
  await expect(row(page, 'Ann Lee')).toContainText('New')
})

test('many messages come in pages', async ({ page, signIn }) => {
  await leaveMessages(
    Array.from({ length: 53 }, (_, index) => ({
      mailbox: '1001',
      callerName: `Caller ${String(index + 1).padStart(2, '0')}`,
      minutesAgo: index,
      heard: true,
      recorded: false,
    })),
  )
  await signIn('agent')
  await page.goto('/voicemail')
  await expect(page.getByText('1–50 of 53')).toBeVisible()
  await page.getByRole('button', { name: 'Older messages' }).click()
  await expect(page.getByText('51–53 of 53')).toBeVisible()
  await expect(row(page, 'Caller 53')).toBeVisible()
  await expect(row(page, 'Caller 01')).toHaveCount(0)
})

test('a viewer hears no voicemail', async ({ page, signIn }) => {
  await leaveMessages([{ mailbox: '1001', callerName: 'Ann Lee' }])
  await signIn('viewer')
  await page.goto('/voicemail')
  await expect(page.getByText('Your role may not hear voicemail')).toBeVisible()
  await expect(nav(page).getByRole('link', { name: 'Calls', exact: true })).toBeVisible()
  await expect(nav(page).getByRole('link', { name: /Voicemail/ })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`voicemail is accessible, and fits wide and narrow screens, ${colorScheme}`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await leaveMessages([
      { mailbox: 'sales', callerName: 'Ann Lee', minutesAgo: 1 },
      { mailbox: 'a-very-long-mailbox-name-that-somebody-chose-for-the-night-shift', callerNumber: '', minutesAgo: 50 },
      { mailbox: '1001', callerName: 'Dr. Maximiliane Freifrau von und zu Hohenlohe-Langenburg', heard: true },
    ])
    await signIn('supervisor')
    await page.emulateMedia({ colorScheme })
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/voicemail')
      await page.getByRole('button', { name: 'Play the message of Ann Lee' }).click()
      await expect(page.getByRole('slider')).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible()
    }
  })
}
