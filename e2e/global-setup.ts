import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../scripts/find-chromium.ts'
import { freePort } from '../server/start/free-port.ts'
import { startProduct } from '../test/start-product.ts'
import { apiKey } from './access.ts'

/** Starts the product as `npm start` does, on a free port and with data of its own; ends it after the last test. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  process.env.CHROMIUM ??= findChromium()
  const dataDir = await mkdtemp(join(tmpdir(), 'ominis-e2e-'))
  const port = await freePort('127.0.0.1')
  const product = await startProduct({ DATA_DIR: dataDir, PORT: String(port), API_KEY: apiKey })
  const { adminPassword, demoPassword } = product.secrets()
  process.env.E2E_URL = product.url
  process.env.E2E_DATA_DIR = dataDir
  process.env.E2E_ADMIN_PASSWORD = adminPassword
  process.env.E2E_DEMO_PASSWORD = demoPassword
  return async () => {
    await product.end()
    await rm(dataDir, { recursive: true, force: true })
  }
}
