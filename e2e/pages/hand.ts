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
  for (let looks = 0; looks < 100; looks++) {
    const { way, stops } = await target.evaluate(wayTo)
    if (stops === 0) return
    // Finding something among all of a page takes longer than a key.
    for (let press = 0; press < Math.max(1, stops >> 1); press++) await page.keyboard.press(way)
  }
  throw new Error('The Tab key never led there.')
}

/** Runs in the browser. Which key leads to an element from the focus, and how many stops away it is at most. */
function wayTo(element: Element): { readonly way: 'Tab' | 'Shift+Tab'; readonly stops: number } {
  const { activeElement, body } = document
  if (element === activeElement) return { way: 'Tab', stops: 0 }
  const from = activeElement ?? body
  const isBefore = from !== body && (element.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const [first, last] = isBefore ? [element, from] : [from, element]
  const between = [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary, [tabindex]')]
    .filter((one) => one.tabIndex >= 0 && !one.matches(':disabled, [inert] *'))
    .filter((one) => one === last || (isAfter(first, one) && isAfter(one, last)))
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  return { way: isBefore ? 'Shift+Tab' : 'Tab', stops: Math.max(1, between.length) }

  function isAfter(one: Element, other: Element): boolean {
    return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  }
}
