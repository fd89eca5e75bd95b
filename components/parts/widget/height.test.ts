import { expect, it } from 'vitest'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { plainHeight } from './height'
import { UI_PARTS, type UiPart } from './options'
import { UNSIGNED } from './signature'

const widget = (parts: readonly UiPart[], lock = false) => ({
  parts,
  lock,
  view: EMPTY_VIEW,
  storyScene: null,
  signature: UNSIGNED,
})
const usual: readonly UiPart[] = ['title', 'legend', 'link']

it('depends on the parts shown', () => {
  const heights = [usual, [...usual, 'timeline'], UI_PARTS] as const
  expect(heights.map((parts) => plainHeight(widget(parts), null))).toEqual([570, 790, 990])
})

it('is never more than the map fills that is shown first, without timeline and filters', () => {
  const all = plainHeight(widget(UI_PARTS), null)
  // Title and footer, and the list as it is drawn.
  expect(all - 120 - 200).toBeLessThanOrEqual(720 * 0.93 + 10)
  expect(plainHeight(widget(UI_PARTS), 360)).toBeLessThan(all)
})

it('omits parts hidden by locked filters', () => {
  expect(plainHeight(widget([...usual, 'timeline', 'filters'], true), null)).toBe(plainHeight(widget(usual), null))
})

it('includes the texts of an editor', () => {
  const signature = { title: 'T', note: 'n'.repeat(150), byline: 'By' }
  expect(plainHeight({ ...widget(usual), signature }, null)).toBeGreaterThan(plainHeight(widget(usual), null) + 60)
})
