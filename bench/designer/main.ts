import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.ts'
import { freePort } from '../../server/start/free-port.ts'
import { type Product, startProduct } from '../../test/start-product.ts'
import { type Measured, measureDesigner } from './measure-designer.ts'
import { seedIvrs } from './seed-ivrs.ts'

// Figures of a busy machine are noise: read the ratios, which come from one run. Each size is measured `rounds` times,
// in turn, and the middle one counts.
const sizes = [10, 100, 500]
const rounds = 3

const dataDir = await mkdtemp(join(tmpdir(), 'ominis-bench-designer-'))
const port = await freePort('127.0.0.1')
const product = await startProduct({
  DATA_DIR: dataDir,
  PORT: String(port),
  API_KEY: `bench_${randomBytes(16).toString('hex')}`,
})
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  await bench(product, browser)
} finally {
  await browser.close()
  await product.end()
  await rm(dataDir, { recursive: true, force: true })
}

async function bench({ url, secrets }: Product, browser: Browser): Promise<void> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } })
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: 'admin@example.com', password: secrets().adminPassword, json: 'true' }
  await context.request.post('/api/auth/callback/credentials', { form })
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const names = await seedIvrs(url, cookie, sizes)
  // The first page warms up what all share: the server's code, the browser's cache of scripts.
  await measureDesigner(context, names[0] ?? '')
  const runs: Measured[][] = names.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, name] of names.entries()) runs[at]?.push(await measureDesigner(context, name))
  }
  print(runs)
}

function print(runs: readonly Measured[][]): void {
  const middle = (of: (one: Measured) => number) =>
    runs.map((ofSize) => ofSize.map(of).toSorted((a, b) => a - b)[Math.floor(ofSize.length / 2)] ?? Number.NaN)
  const line = (name: string, values: readonly number[], digits: number, ratios = true) => {
    const [ten = Number.NaN] = values
    const cells = values.map((value) => value.toFixed(digits).padStart(10)).join('')
    const shares = values
      .slice(1)
      .map((value) => (value / ten).toFixed(2).padStart(10))
      .join('')
    console.log(`  ${name.padEnd(36)}${cells}${ratios ? `   ${shares}` : ''}`)
  }
  console.log(
    `Designer, load of the machine ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors, middle of ${rounds}`,
  )
  console.log(
    `  ${'menus'.padEnd(36)}${sizes.map((size) => String(size).padStart(10)).join('')}   ${['100 ÷ 10', '500 ÷ 10'].map((name) => name.padStart(10)).join('')}`,
  )
  line(
    'until it can be used, ms',
    middle(({ loadMs }) => loadMs),
    0,
  )
  line(
    'dragging, frames a second',
    middle(({ drag }) => drag.perSecond),
    1,
  )
  line(
    'dragging, slowest twentieth, ms',
    middle(({ drag }) => drag.slowMs),
    1,
  )
  line(
    'dragging, long tasks, ms',
    middle(({ drag }) => drag.longTasksMs),
    0,
    false,
  )
  line(
    'panning, frames a second',
    middle(({ pan }) => pan.perSecond),
    1,
  )
  line(
    'panning, slowest twentieth, ms',
    middle(({ pan }) => pan.slowMs),
    1,
  )
  line(
    'panning, long tasks, ms',
    middle(({ pan }) => pan.longTasksMs),
    0,
    false,
  )
  line(
    'nodes in the page',
    middle(({ nodes }) => nodes),
    0,
    false,
  )
  line(
    'renders of the dragged node',
    middle(({ renders }) => renders.dragged),
    0,
    false,
  )
  line(
    'renders of other nodes',
    middle(({ renders }) => renders.otherNodes),
    0,
    false,
  )
  line(
    'other nodes whose elements changed',
    middle(({ renders }) => renders.mutatedOthers),
    0,
    false,
  )
  line(
    'edges rendered',
    middle(({ renders }) => renders.edges),
    0,
    false,
  )
  line(
    'scripts of the page, KB gzip',
    middle(({ scriptKb }) => scriptKb),
    0,
    false,
  )
}
