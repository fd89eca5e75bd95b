import type { Frame, Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './fixtures'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Looked {
  /** In that frame of the page alone. */
  readonly frame?: Frame
  /** Controls whose every use another control of the page has as well: WCAG 2.5.8 lets them be smaller. */
  readonly equivalent?: string
  /** Only in the light: the colours were looked at in the dark elsewhere. */
  readonly lightOnly?: boolean
}

/**
 * Expects axe to find nothing against WCAG 2.2 AA or against good practice in what the page now shows, in the light and
 * in the dark: the colours change where it stands, so only they are looked at twice.
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
      // What passes is not wanted, and to name each of its elements takes long.
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run
      const { violations } = await run({ runOnly: only, resultTypes: ['violations'] })
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
