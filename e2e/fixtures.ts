import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, type BrowserContext, test as base, expect } from '@playwright/test'
import { localeCookie } from '../messages/choose-locale.ts'
import { apiKey, emailOf, passwordOf, type Role } from './access.ts'

type Fixtures = {
  /** Signs the page's browser context in, without the form. */
  signIn: (role: Role) => Promise<void>
  /** Lets the pages of the browser context that are opened from now on speak German. */
  speakGerman: () => Promise<void>
  /** Fails on any violation that axe finds on the page as it stands, whatever its weight. */
  expectAccessible: () => Promise<void>
  /** REST with the API key of the tenant. IVRs that are made by it go with the test: each has a process of its own. */
  rest: APIRequestContext
}

/** Of this worker: a password is slow to check, by design. */
const signedIn = new Map<Role, Cookies>()
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

export const test = base.extend<Fixtures>({
  signIn: async ({ page, context }, use) => {
    await use(async (role) => {
      const known = signedIn.get(role)
      if (known) return context.addCookies(known)
      const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
      const answer = await page.request.post('/api/auth/callback/credentials', {
        form: { csrfToken, email: emailOf(role), password: passwordOf(role), json: 'true' },
      })
      expect(answer.ok(), `sign-in as ${role}: ${answer.status()}`).toBe(true)
      const cookies = await context.cookies()
      // What else a test chose is its own.
      signedIn.set(
        role,
        cookies.filter(({ name }) => name !== localeCookie),
      )
    })
  },
  speakGerman: async ({ context, baseURL }, use) => {
    await use(() => context.addCookies([{ name: localeCookie, value: 'de', url: baseURL ?? '' }]))
  },
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      // What fades in has other colours for a moment.
      await page.evaluate(() =>
        Promise.allSettled(
          document
            .getAnimations()
            .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
            .map(({ finished }) => finished),
        ),
      )
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
      // Only the colours are others in the dark; the rest was looked at in the light.
      const dark = await page.evaluate(() => document.documentElement.dataset.theme === 'dark')
      const { violations } = await (dark ? axe.withRules(['color-contrast']) : axe).analyze()
      const told = violations.map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join(' | ')})`,
      )
      expect(told).toEqual([])
    })
  },
  rest: async ({ playwright, baseURL }, use) => {
    const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'X-API-Key': apiKey } })
    const made = new Set<string>()
    const post = context.post.bind(context)
    context.post = async (url, options) => {
      const answer = await post(url, options)
      if (url === '/v1/ivrs' && answer.ok()) made.add((await answer.json()).ivr?.name ?? (await answer.json()).name)
      return answer
    }
    await use(context)
    for (const name of made) await context.delete(`/v1/ivrs/${name}`)
    await context.dispose()
  },
})

export { expect }
