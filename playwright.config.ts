import { chromium, defineConfig } from '@playwright/test'
import { WELCOMED } from './components/parts/site/storageKeys'
import { LATITUDES, OPEN } from './components/parts/timeline/storageKeys'
import { findChromium } from './scripts/chromium.mjs'

const port = Number(process.env.JOLIBA_E2E_PORT || 3100)
const baseURL = `http://localhost:${port}`
const own = chromium.executablePath()
const found = process.env.JOLIBA_CHROMIUM || findChromium(own)
// By default Playwright starts the lighter headless shell next to its own Chromium.
const executablePath = found === own ? undefined : found

/**
 * Tests that also run on a phone: phone specs, the accessibility of other layouts, and single tests with this tag.
 * Everything else runs once.
 */
const ON_A_PHONE = /\.phone\.spec\.ts|accessibility\.spec\.ts|@phone/

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  // Reviewed by eye, compared by the tests: one set for every device and platform.
  snapshotPathTemplate: 'e2e/reference/{arg}{ext}',
  // Machines may be busy: a starved test is retried, and reported as flaky.
  retries: 1,
  // Two workers, a server and two browsers share two cores.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL,
    // Most tests are about what the server answers, and count requests; offline.spec.ts allows the worker.
    serviceWorkers: 'block',
    // Rendered in software, animated maps take a fifth of the run; tests of animations enable motion.
    contextOptions: { reducedMotion: 'reduce' },
    // Not a new reader, and with the latitudes open.
    storageState: {
      cookies: [],
      origins: [
        {
          origin: baseURL,
          localStorage: [
            { name: WELCOMED, value: '1' },
            { name: LATITUDES, value: OPEN },
          ],
        },
      ],
    },
    // Recording a trace makes tests half as long again; use --trace to investigate a failure.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // The suite checks that pages send no third-party requests, so the browser itself must not send any either.
      // Playwright adds --no-sandbox by itself; the pages are our own, and root or a container could not start
      // otherwise.
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: /\.phone\.spec\.ts$/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grep: ON_A_PHONE,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    // The studio has another layout there, with the menu of a phone and the columns of a desktop.
    { name: 'tablet', grep: /@tablet/, use: { viewport: { width: 1024, height: 768 }, hasTouch: true } },
  ],
  webServer: {
    // Street tiles at a host that does not exist: a test that enables them answers the requests.
    env: {
      JOLIBA_TILES: 'http://tiles.invalid/{z}/{x}/{y}.png',
      JOLIBA_TILES_ATTRIBUTION: 'Streets © their mappers',
      JOLIBA_CONTACT: 'desk@joliba.example',
      JOLIBA_REMOTE: '1',
    },
    command: `node server/serve.mjs --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
