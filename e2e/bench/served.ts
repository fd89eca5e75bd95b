import { spawn } from 'node:child_process'
import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'
import { freePort } from '../../server/port.mjs'

/** Starts the built site and a browser for a measurement; `env` names another build. Rejects without a build. */
export async function withSite(
  measure: (browser: Browser, origin: string) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const port = await freePort()
  const server = spawn('node', ['server/serve.mjs', '--port', String(port)], {
    env: { ...process.env, ...env, JOLIBA_BENCH: '1', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, failed) => {
    server.stdout.on('data', (text) => String(text).includes('Ready') && ready())
    server.on('exit', () => failed(new Error('the server did not start; is there a build? npm run build')))
  })
  const executablePath = process.env.JOLIBA_CHROMIUM || findChromium(chromium.executablePath())
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  try {
    await measure(browser, `http://localhost:${port}`)
  } finally {
    await browser.close()
    server.removeAllListeners('exit')
    server.kill('SIGINT')
  }
}
