import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './fixtures'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Expects axe to find nothing against WCAG 2.2 AA or against good practice in what the page now shows, in the light and in the dark: the colours change
 * where it stands, so only they are looked at twice.
 */
export async function hasNoFault(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await faults(page, { type: 'tag', values: TAGS })).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await faults(page, { type: 'rule', values: ['color-contrast'] }), 'in the dark').toEqual([])
  await page.emulateMedia({ colorScheme: null })
}

async function faults(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const { violations } = await page.evaluate(
    (only) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: only }),
    runOnly,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
  )
}
