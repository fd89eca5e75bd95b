import type { Frame, Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './fixtures'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Looked {
  /** Only in this frame of the page. */
  readonly frame?: Frame
  /** Controls with an equivalent on the same page: WCAG 2.5.8 allows them to be smaller. */
  readonly equivalent?: string
  /** Only in the light theme: the dark colours are tested elsewhere. */
  readonly lightOnly?: boolean
}

/**
 * Expects axe to find no violation of WCAG 2.2 AA or best practices on the current page, in the light and the dark
 * theme; only colours are checked twice.
 */
export async function hasNoFault(page: Page, { frame = page.mainFrame(), lightOnly = false, equivalent }: Looked = {}) {
  await frame.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await faults(frame, { type: 'tag', values: TAGS }, equivalent)).toEqual([])
  if (!lightOnly) {
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faults(frame, { type: 'rule', values: ['color-contrast'] }), 'in the dark').toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

async function faults(frame: Frame, runOnly: axe.RunOnly, equivalent?: string): Promise<string[]> {
  const violations = await frame.evaluate(
    async ([only, exempt]) => {
      // Passes are not needed, and slow to report.
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run
      // No rule that runs looks into style sheets, which axe would copy into the page, against the policy of a widget.
      const preload = { assets: ['media'] }
      const { violations } = await run({ runOnly: only, resultTypes: ['violations'], preload })
      const isExempt = ({ target }: axe.NodeResult) =>
        exempt !== undefined && document.querySelector(String(target[0]))?.matches(exempt)
      return violations.map((rule) => ({
        ...rule,
        nodes: rule.nodes.filter((node) => rule.id !== 'target-size' || !isExempt(node)),
      }))
    },
    [runOnly, equivalent] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
  )
}
