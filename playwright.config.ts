import { chromium, defineConfig } from '@playwright/test'
import { WELCOMED } from './components/parts/site/remembered'
import { LATITUDES, OPEN } from './components/parts/timeline/remembered'
import { findChromium } from './scripts/chromium.mjs'

const port = Number(process.env.JOLIBA_E2E_PORT || 3100)
const baseURL = `http://localhost:${port}`
const own = chromium.executablePath()
const found = process.env.JOLIBA_CHROMIUM || findChromium(own)
// Left to itself, Playwright starts the lighter headless shell that it keeps beside its own Chromium.
const executablePath = found === own ? undefined : found

/**
 * What a phone does otherwise than a desktop: its own specs, the accessibility of what it lays out in another way, and
 * single tests with this tag. All else is shown once.
 */
const ON_A_PHONE = /\.phone\.spec\.ts|accessibility\.spec\.ts|@phone/

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  // Looked at by people, compared by the tests: one set for every device and system.
  snapshotPathTemplate: 'e2e/reference/{arg}{ext}',
  // The machines are shared: a test that they starved gets a second chance, and is named as flaky.
  retries: 1,
  // Two workers, a server and two browsers share two cores: what is quick alone may take a while.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL,
    // Drawn by the processor, a map that flies costs a fifth of the run; tests of what moves ask for motion.
    contextOptions: { reducedMotion: 'reduce' },
    // Whoever tests is not new, and has the latitudes open.
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
    // Recording a trace makes every test half as long again; asked for with --trace, when one fails.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // The suite proves that a page asks nobody else for anything, so the browser itself has to keep quiet as well.
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
  ],
  webServer: {
    // Street tiles at a host that cannot be: a test that turns them on answers in its place.
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
