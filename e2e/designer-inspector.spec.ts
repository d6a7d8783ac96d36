import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { APIRequestContext } from '@playwright/test'
import { card, importIvr, inspector } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ timeout: 150_000 })

const newIvr = (rest: APIRequestContext, name: string, options: Record<string, unknown>[]) =>
  importIvr(rest, name, { menus: [{ menu_id: 'main_menu', prompt_text: 'Welcome.', max_retries: 1, options }] })

const queue = (digit: string, target: string, description?: string) => ({
  ...{ digit, action_type: 'transfer_queue', action_target: target },
  ...(description && { description }),
})

test('a prompt tells its length in seconds and its cost, offers the keys, and is heard with its waveform', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  await newIvr(rest, 'inspector-words', [queue('1', 'queue-sales'), queue('2', 'queue-x', 'Technical support')])
  await signIn('supervisor')
  await page.goto('/ivrs/inspector-words')
  await card(page, 'main_menu').getByRole('heading').click()
  const prompt = page.getByLabel('What callers hear')
  await expect(inspector(page).getByText(/About 1 s to say · made offline, free/)).toBeVisible()

  await page.getByRole('button', { name: 'Offer the keys' }).click()
  await expect(prompt).toHaveValue('Welcome. Press 1 for sales. Press 2 for technical support.')
  await expect(page.getByRole('button', { name: 'Offer the keys' })).toBeHidden()
  await expect(card(page, 'main_menu').getByText('Press 1 for sales.')).toBeVisible()
  await card(page, 'main_menu').focus()
  await page.keyboard.press('Control+z')
  await expect(prompt).toHaveValue('Welcome.')
  await page.keyboard.press('Control+Shift+z')
  await expect(prompt).toHaveValue('Welcome. Press 1 for sales. Press 2 for technical support.')

  await page.getByRole('button', { name: 'Hear this voice' }).click()
  await expect(page.getByRole('button', { name: 'Pause the voice' })).toBeVisible()

  await inspector(page).getByRole('button', { name: 'Hear it' }).first().press('Enter')
  await expect(inspector(page).getByRole('button', { name: /what callers hear$/ })).toBeFocused()
  const position = inspector(page).getByRole('slider', { name: 'Position in what callers hear' })
  await expect(position).toBeVisible()
  await expect(inspector(page).locator('svg path.fill-faint')).toBeVisible()
  await position.focus()
  await page.keyboard.press('ArrowRight')
  await expect(position).not.toHaveAttribute('aria-valuenow', '0')
  await expectAccessible()
  await rest.delete('/v1/ivrs/inspector-words')
})

test('the whole menu is heard in its order, and stops when asked', async ({ page, rest, signIn }) => {
  await newIvr(rest, 'inspector-whole', [queue('1', 'queue-sales')])
  await signIn('supervisor')
  await page.goto('/ivrs/inspector-whole')
  await card(page, 'main_menu').getByRole('heading').click()
  await page.getByRole('button', { name: 'Hear the whole menu' }).click()
  await expect(inspector(page).getByText('First: Welcome.')).toBeVisible()
  await expect(inspector(page).getByText('After a wrong key: That is not a valid choice.')).toBeVisible()
  await expect(inspector(page).getByText('When tries run out: Goodbye.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hear the whole menu' })).toBeVisible()
  await page.getByRole('button', { name: 'Hear the whole menu' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Hear the whole menu' })).toBeVisible()
  await rest.delete('/v1/ivrs/inspector-whole')
})

test('queues that other IVRs use are suggested', async ({ page, rest, signIn }) => {
  await newIvr(rest, 'inspector-other', [queue('1', 'queue-of-another-ivr')])
  await newIvr(rest, 'inspector-targets', [queue('1', 'queue-sales')])
  await signIn('supervisor')
  await page.goto('/ivrs/inspector-targets')
  await page.getByRole('group', { name: /Key 1 of main_menu/ }).click()
  const field = page.getByLabel('Queue', { exact: true })
  const list = await field.getAttribute('list')
  await expect(page.locator(`[id="${list}"] option[value="queue-of-another-ivr"]`)).toHaveAttribute('label', /used by/)
  await rest.delete('/v1/ivrs/inspector-other')
  await rest.delete('/v1/ivrs/inspector-targets')
})

test('a web service is tried out, and a value in its answer is chosen and heard', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ orders: [{ id: 17, state: 'on its way' }] }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  await newIvr(rest, 'inspector-api', [
    {
      ...{ digit: '3', action_type: 'http_api_call', action_target: `http://${host}/orders/{caller_number}` },
      action_config: { headers: { Authorization: 'Bearer secret-1' }, tts_template: 'Your order is {value}.' },
    },
  ])
  const allow = async (allowedHosts: string[]) => {
    await signIn('admin')
    await page.request.post('/api/trpc/settings.update', { data: { json: { allowedHosts } } })
    await signIn('supervisor')
  }
  try {
    await allow([])
    await page.goto('/ivrs/inspector-api')
    await page.getByRole('group', { name: /Key 3 of main_menu/ }).click()
    const trial = page.getByRole('region', { name: 'Try it' })
    await trial.getByLabel('caller_number').fill('+1 555')
    await trial.getByRole('button', { name: 'Try it' }).click()
    await expect(trial.getByRole('alert')).toContainText('its address is not allowed')
    expect(asked).toEqual([])

    await expect(async () => {
      await allow([host])
      await trial.getByRole('button', { name: 'Try it' }).click()
      await expect(trial.getByText('200', { exact: true })).toBeVisible({ timeout: 3_000 })
    }).toPass()
    expect(asked.at(-1)?.url).toBe('/orders/%2B1%20555')
    await trial.getByText('What was sent').click()
    await expect(trial.getByText('Authorization: Bearer ••••')).toBeVisible()
    await expect(trial.getByText('There is nothing to say in it.')).toBeVisible()

    await trial.getByRole('button', { name: 'Use orders[0].state, now "on its way"' }).click()
    await expect(page.getByLabel('Value in the answer')).toHaveValue('orders[0].state')
    await expect(trial.getByText('“Your order is on its way.”')).toBeVisible()
    await trial.getByRole('button', { name: 'Hear it' }).click()
    await expect(trial.getByRole('slider', { name: 'Position in what callers hear' })).toBeVisible()
    await expectAccessible()
    const menu = await (await rest.get('/v1/ivrs/inspector-api/menus/main_menu')).json()
    expect(menu.options[0].action_config.response_path).toBe('orders[0].state')
  } finally {
    await allow([])
    server.close()
    await rest.delete('/v1/ivrs/inspector-api')
  }
})
