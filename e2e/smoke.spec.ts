import { emailOf, passwordOf } from './access.ts'
import { expect, test } from './fixtures.ts'

test('a stranger is sent to the sign-in page, and gets in with e-mail and password', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel(/e-?mail/i).fill(emailOf('supervisor'))
  await page
    .getByLabel(/password/i)
    .first()
    .fill(passwordOf('supervisor'))
  await page.getByRole('button', { name: /sign in/i }).click()
  await expect(page.getByText('support-hotline').first()).toBeVisible()
})

test('both demo IVRs run, and their pages load without an error of the browser', async ({ page, signIn }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await signIn('supervisor')
  await page.goto('/')
  for (const name of ['support-hotline', 'riverside-clinic']) {
    await expect(page.getByText(name).first()).toBeVisible()
  }
  for (const path of [
    '',
    '/support-hotline',
    '/riverside-clinic',
    '/support-hotline/versions',
    '/support-hotline/prompts',
  ]) {
    expect((await page.goto(`/ivrs${path}`))?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  for (const path of ['/calls', '/voicemail', '/recordings', '/prompts', '/settings']) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(errors).toEqual([])
})

test('the health check and the REST API answer beside the pages', async ({ request, rest }) => {
  expect(await (await request.get('/health')).json()).toMatchObject({ status: 'healthy', service: 'callcenter-api' })
  expect(await (await rest.get('/v1/ivrs/support-hotline/status')).json()).toMatchObject({
    status: 'running',
    pod_status: 'Running',
    health_status: 'healthy',
  })
})
