import type { APIRequestContext } from '@playwright/test'
import { test as base, expect } from './fixtures.ts'
import { newTenant } from './rest-tenant.ts'

type Tenants = { tenantKey: string }
type Clients = {
  /** REST with the key of an organisation that only this worker's tests use, so that they meet nobody else's edits. */
  rest: APIRequestContext
  /** REST with the key of yet another organisation. */
  stranger: APIRequestContext
}

export const test = base.extend<Clients, Tenants>({
  tenantKey: [
    async ({ playwright: _ }, use) => {
      await use(await newTenant())
    },
    { scope: 'worker' },
  ],
  rest: async ({ playwright, baseURL, tenantKey }, use) => {
    const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'X-API-Key': tenantKey } })
    await use(context)
    await context.dispose()
  },
  stranger: async ({ playwright, baseURL }, use) => {
    const headers = { 'X-API-Key': await newTenant() }
    const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: headers })
    await use(context)
    await context.dispose()
  },
})

export { expect }
