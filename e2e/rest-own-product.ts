import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, test as base, expect } from '@playwright/test'
import { openAiServer } from '../ivr-runtime/src/speech/testing/openai-server.ts'
import { freePort } from '../server/start/free-port.ts'
import { isAlive } from '../server/start/is-alive.ts'
import { type Product, startProduct } from '../test/start-product.ts'
import { apiKey } from './access.ts'

type OwnProduct = {
  url: string
  key: string
  /** Stands in for OpenAI; a short tone is all it says. */
  openai: Awaited<ReturnType<typeof openAiServer>>
  /** The id of the newest process of this name (as in `Product.pids`) while it runs, else null. */
  pidOf(name: string): number | null
  /** Ends a process the hard way. */
  kill(name: string): void
}

/** For tests that end processes or need other settings: a product of this worker's own. */
export const test = base.extend<{ rest: APIRequestContext }, { ownProduct: OwnProduct }>({
  ownProduct: [
    async ({ playwright: _ }, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'ominis-rest-'))
      const openai = await openAiServer()
      const PORT = String(await freePort('127.0.0.1'))
      const settings = { DATA_DIR: dataDir, PORT, API_KEY: apiKey, OPENAI_BASE_URL: openai.baseUrl }
      const product = await startProduct(settings)
      await use({
        url: product.url,
        key: apiKey,
        openai,
        pidOf: (name) => pidOf(product, name),
        kill: (name) => kill(product, name),
      })
      await product.end()
      await openai.close()
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  rest: async ({ playwright, ownProduct }, use) => {
    const context = await playwright.request.newContext({
      baseURL: ownProduct.url,
      extraHTTPHeaders: { 'X-API-Key': ownProduct.key },
    })
    await use(context)
    await context.dispose()
  },
})

function pidOf(product: Product, name: string): number | null {
  const pid = product.pids()[name]
  return pid !== undefined && isAlive(pid) ? pid : null
}

function kill(product: Product, name: string): void {
  const pid = pidOf(product, name)
  if (pid === null) throw new Error(`There is no process "${name}".`)
  process.kill(pid, 'SIGKILL')
}

export { expect }
