/** Browser tests: Debian's Chromium at phone size, over the built site. */
import { defineConfig, devices } from '@playwright/test'
import { CHROMIUM } from './src/node/chromium'

export const PORT = 4180

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  // One more than the cores of a small machine: tests wait much, for gestures and glides.
  workers: 3,
  // A busy machine may keep a browser waiting; what passes only at the second try is named as flaky.
  retries: 1,
  timeout: 30_000,
  reporter: [['list']],
  forbidOnly: true,
  use: {
    ...devices['Pixel 5'],
    viewport: { width: 390, height: 844 },
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'zh-CN',
    // It would answer before the faults that a test injects; offline.spec.ts is about it.
    serviceWorkers: 'block',
    launchOptions: CHROMIUM,
  },
  webServer: { command: 'tsx tools/serve.ts', env: { PORT: String(PORT) }, url: `http://127.0.0.1:${PORT}/`, reuseExistingServer: false },
})
