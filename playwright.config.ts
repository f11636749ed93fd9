import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// `npm test` has found or installed one; run alone, the system's is taken, else Playwright's own.
const browser = process.env.KENTE_BROWSER ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/prepare.ts',
  outputDir: 'test-results/browser',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // Several browsers and a server share two cores: what passes only at the second try is told as flaky.
  retries: 1,
  reporter: 'line',
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    // A trace of every step makes the whole walk a third slower; asked for where a failure is looked into.
    trace: process.env.KENTE_TRACE === '1' ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
