import { defineConfig } from '@playwright/test'

/** The browser tests run against the built product, brought up once by e2e/global-setup.ts. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results/browser',
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/playwright.json' }],
  ],
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 2,
  // Where two pages share two cores, a key or a frame may come late; what passes at the second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  // What is waited for comes within a second on an idle machine; a busy one must not fail the tests.
  timeout: 180_000,
  expect: { timeout: 25_000 },
  use: {
    baseURL: process.env.E2E_URL,
    viewport: { width: 1440, height: 900 },
    // To record every test takes a good part of the time of all.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ['--no-sandbox', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required'],
    },
  },
})
