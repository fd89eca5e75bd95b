import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures'

/** How somebody works a page: with the keyboard alone, or with a finger. */
export interface Hand {
  /** Presses a button, follows a link. */
  readonly press: (target: Locator) => Promise<void>
  /** Writes into a field. */
  readonly write: (field: Locator, text: string) => Promise<void>
}

/** Neither mouse nor finger: whatever has no place in the order of Tab is out of reach. */
export function keyboard(page: Page): Hand {
  return {
    press: async (target) => {
      await tabTo(page, target)
      await page.keyboard.press('Enter')
    },
    write: async (field, text) => {
      await tabTo(page, field)
      await page.keyboard.type(text)
    },
  }
}

export function finger(page: Page): Hand {
  return {
    press: (target) => target.tap(),
    write: async (field, text) => {
      await field.tap()
      await page.keyboard.type(text)
    },
  }
}

/** Presses Tab, or Shift and Tab to what stands before the focus, until something has it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 400; presses++) {
    const way = await target.evaluate((element) => {
      const { activeElement } = document
      if (element === activeElement) return 'there'
      const isBefore =
        activeElement && element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING
      return isBefore && activeElement !== document.body ? 'Shift+Tab' : 'Tab'
    })
    if (way === 'there') return
    await page.keyboard.press(way)
  }
  throw new Error('The Tab key never led there.')
}
