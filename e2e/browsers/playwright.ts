import { existsSync } from 'node:fs'
import type { BrowserType, Frame, Page } from '@playwright/test'
import { withSteps } from './actions'
import { within } from './own'
import { type Browser, LIMIT, SIZE, START_LIMIT, type Tab } from './tab'

/**
 * Starts Playwright's own build of a browser.
 * @throws if it is not installed, or does not start
 */
export async function playwrightOwn(type: BrowserType): Promise<Browser> {
  if (!existsSync(type.executablePath()))
    throw new Error(`Playwright’s own is not installed (npx playwright install ${type.name()})`)
  const browser = await type.launch({ timeout: START_LIMIT })
  const context = await browser.newContext({ viewport: SIZE })
  context.setDefaultTimeout(LIMIT)
  const heard: string[] = []
  context.on('weberror', (failure) => heard.push(failure.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  const known = new Set<Page>()
  const newTab = (page: Page): Tab => {
    known.add(page)
    return {
      goto: async (address) => {
        await page.goto(address)
      },
      evaluate: async (expression, depth) => {
        let frame: Frame | undefined = page.mainFrame()
        for (let level = 0; level < depth; level++) frame = frame?.childFrames()[0]
        return frame ? frame.evaluate<string | null>(expression) : null
      },
      mouse: async (gesture) => {
        for (const step of withSteps(gesture))
          await (step === 'down'
            ? page.mouse.down()
            : step === 'up'
              ? page.mouse.up()
              : page.mouse.move(step.x, step.y))
      },
      press: (keys) => page.keyboard.press(keys.join('+')),
      opened: async () => {
        const other = context.pages().find((one) => !known.has(one))
        return other ? newTab(other) : null
      },
      close: () => page.close(),
    }
  }
  return {
    name: `${type.name()} ${browser.version()} (Playwright)`,
    newTab: async () => newTab(await context.newPage()),
    complaints: () => heard.splice(0),
    close: async () => {
      // If it hangs, Playwright kills it when this program exits.
      await within(LIMIT, 'the browser did not close', browser.close()).catch(() => {})
    },
  }
}
