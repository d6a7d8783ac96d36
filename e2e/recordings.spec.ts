import type { APIRequestContext, Page } from '@playwright/test'
import { makeMp3 } from '../server/services/recordings/testing/make-mp3.ts'
import { samplesOf, speechLike } from '../server/services/recordings/testing/make-sound.ts'
import { makeWav } from '../server/services/recordings/testing/make-wav.ts'
import { expect, test } from './fixtures.ts'

const voice = Buffer.from(makeWav(samplesOf(speechLike, 3, 44_100), { sampleRateHz: 44_100, channels: 2 }))
const wav = (name: string) => ({ name, mimeType: 'audio/wav', buffer: voice })

const row = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true })
const upload = (rest: APIRequestContext, name: string) => rest.post(`/v1/recordings?name=${name}`, { data: voice })

/** Seconds that were heard of what plays, or null. */
const heardSec = (page: Page) =>
  page.evaluate(
    () => [...document.querySelectorAll('audio')].find((audio) => audio.currentTime > 0)?.currentTime ?? null,
  )

async function choose(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Upload…' }).click()
  await (await choosing).setFiles(files)
}

test('a supervisor uploads a WAV and an MP3 file, and hears them', async ({ page, signIn, rest }) => {
  for (const name of ['opening-hours-2026', 'hum']) await rest.delete(`/v1/recordings/${name}`)
  await signIn('supervisor')
  await page.goto('/recordings')
  await choose(page, wav('Opening hours 2026.wav'), {
    name: 'Hum.mp3',
    mimeType: 'audio/mpeg',
    buffer: Buffer.from(makeMp3(2)),
  })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('opening-hours-2026')
  await dialog.getByRole('textbox', { name: 'Description' }).fill('When we are open')
  await dialog.getByRole('button', { name: 'Upload, then the next' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('hum')
  await dialog.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(dialog).toHaveCount(0)

  await expect(row(page, 'hum')).toContainText('Hum.mp3')
  const uploaded = row(page, 'opening-hours-2026')
  await expect(uploaded).toContainText('When we are open')
  await expect(uploaded).toContainText('−19.0 LUFS')
  await expect(uploaded).toContainText('Not used')
  await uploaded.getByRole('button', { name: 'Play opening-hours-2026' }).click()
  await expect.poll(() => heardSec(page)).toBeGreaterThan(0.3)
  await uploaded.getByRole('button', { name: 'Pause opening-hours-2026' }).click()
  const position = uploaded.getByRole('slider', { name: 'Position in opening-hours-2026' })
  await position.press('End')
  await expect(position).toHaveAttribute('aria-valuetext', '0:03 of 0:03')
})

test('a file that is no sound is refused with the reason, a name that is taken at its field', async ({
  page,
  signIn,
  rest,
}) => {
  await upload(rest, 'taken')
  await signIn('supervisor')
  await page.goto('/recordings')
  await choose(page, { name: 'greeting.wav', mimeType: 'audio/wav', buffer: Buffer.from('Hello, this is text.') })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('The file is not a sound file.')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('taken')
  await dialog.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(/taken/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
})

test('a file is dropped on the page', async ({ page, signIn, rest }) => {
  await rest.delete('/v1/recordings/dropped')
  await signIn('supervisor')
  await page.goto('/recordings')
  await expect(page.getByRole('button', { name: 'Upload…' })).toBeVisible()
  const transfer = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'Dropped.wav', { type: 'audio/wav' }))
    return data
  }, voice.toString('base64'))
  const library = page.getByRole('region', { name: 'Library' })
  await library.dispatchEvent('dragenter', { dataTransfer: transfer })
  await expect(page.getByText('Drop to upload')).toBeVisible()
  await library.dispatchEvent('drop', { dataTransfer: transfer })
  await page.getByRole('dialog').getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(row(page, 'dropped')).toContainText('Dropped.wav')
})

test('a recording is renamed, gets other sound, and is deleted; what another does shows at once', async ({
  page,
  signIn,
  rest,
}) => {
  for (const name of ['before', 'after']) await rest.delete(`/v1/recordings/${name}`)
  await signIn('supervisor')
  await page.goto('/recordings')
  await expect(page.getByRole('button', { name: 'Upload…' })).toBeVisible()
  await upload(rest, 'before')
  await page.getByRole('button', { name: 'Actions on before' }).click()
  await page.getByRole('menuitem', { name: 'Rename or describe…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('no spaces')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(/letters, digits/)
  await page.getByRole('textbox', { name: 'Name' }).fill('after')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(row(page, 'after')).toContainText('0:03')

  await page.getByRole('button', { name: 'Actions on after' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'Replace the sound…' }).click()
  await (await choosing).setFiles({ name: 'new.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from(makeMp3(5)) })
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click()
  await expect(row(page, 'after')).toContainText('0:05')
  await expect(row(page, 'after')).toContainText('new.mp3')

  await page.getByRole('button', { name: 'Actions on after' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('0:05 of sound will be lost')
  await page.getByRole('button', { name: 'Delete recording' }).click()
  await expect(row(page, 'after')).toHaveCount(0)
})

test('a key plays a recording that is chosen in the designer, the test call hears it, and it cannot be deleted', async ({
  page,
  signIn,
  rest,
}) => {
  const ivr = 'plays-a-recording'
  await rest.delete(`/v1/ivrs/${ivr}`)
  await upload(rest, 'welcome')
  await rest.post('/v1/ivrs', { data: { name: ivr, speech_engine: 'flite' } })
  await rest.post(`/v1/ivrs/${ivr}/menus`, { data: { menu_id: 'main_menu', prompt_text: 'Press 1.' } })
  await rest.post(`/v1/ivrs/${ivr}/menus/main_menu/options`, {
    data: { digit: '1', action_type: 'play_audio', action_target: '/sounds/old.wav', description: 'Welcome' },
  })
  await signIn('supervisor')
  await page.goto(`/ivrs/${ivr}?menu=main_menu`)
  await page
    .getByRole('region', { name: 'Keys' })
    .getByRole('button', { name: /Welcome/ })
    .click()
  await page.getByRole('radio', { name: 'Library' }).click()
  await page.getByRole('combobox', { name: 'Recording' }).click()
  await page.getByRole('option', { name: /^welcome/ }).click()
  await page.getByRole('button', { name: 'Play welcome' }).click()
  await expect.poll(() => heardSec(page)).toBeGreaterThan(0.3)
  await expect
    .poll(async () => (await (await rest.get('/v1/recordings/welcome')).json()).used_by)
    .toMatchObject([{ ivr_name: ivr, menu_id: 'main_menu', digit: '1', in_draft: true, in_published: true }])

  const fetched = page.waitForResponse((response) => response.url().includes('/v1/recordings/welcome/audio'))
  await page.getByRole('button', { name: 'Test call' }).first().click()
  await page.getByRole('button', { name: 'Call', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Phone' })).toContainText('main_menu')
  await page.getByRole('group', { name: 'Phone' }).press('1')
  await expect(page.getByText('The recording welcome is played.')).toBeVisible()
  expect((await fetched).ok()).toBe(true)
  await expect(page.getByText('welcome was played')).toBeVisible()

  await page.goto('/recordings')
  await expect(row(page, 'welcome').getByRole('link', { name: new RegExp(`^${ivr}.*main_menu · Key 1`) })).toBeVisible()
  await page.getByRole('button', { name: 'Actions on welcome' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('dialog', { name: 'welcome is in use' })).toContainText(ivr)
  await rest.delete(`/v1/ivrs/${ivr}`)
})

test('whoever may change nothing hears recordings, and is offered nothing else', async ({ page, signIn, rest }) => {
  await upload(rest, 'for-all')
  await signIn('viewer')
  await page.goto('/recordings')
  await row(page, 'for-all').getByRole('button', { name: 'Play for-all' }).click()
  await expect.poll(() => heardSec(page)).toBeGreaterThan(0.3)
  await expect(page.getByRole('button', { name: 'Upload…' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Actions on/ })).toHaveCount(0)
})

test('a library that cannot be read says so, and is read when tried again', async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto('/settings')
  await page.route('**/api/trpc/**recording.list**', (route) => route.abort())
  await page.getByRole('link', { name: 'Recordings' }).click()
  await expect(page.getByText('The recordings could not be loaded')).toBeVisible({ timeout: 60_000 })
  await page.unroute('**/api/trpc/**recording.list**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('region', { name: 'Library' }).getByRole('listitem').first()).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the library is accessible, and fits wide and narrow screens, ${colorScheme}`, async ({
    page,
    signIn,
    rest,
    expectAccessible,
  }) => {
    await upload(rest, 'for-all')
    await signIn('supervisor')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/recordings')
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await expect(row(page, 'for-all')).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible()
    }
    await choose(page, wav('Another.wav'))
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible()
  })
}
