import { expect, it } from 'vitest'
import { EMPTY_VIEW } from '@/geodata/view/view'
import { plainHeight } from './height'
import { UI_PARTS, type UiPart } from './options'

const widget = (parts: readonly UiPart[], lock = false) => ({ parts, lock, view: EMPTY_VIEW, told: null })
const usual: readonly UiPart[] = ['title', 'legend', 'link']

it('suits what is shown', () => {
  const heights = [usual, [...usual, 'timeline'], UI_PARTS] as const
  expect(heights.map((parts) => plainHeight(widget(parts), null))).toEqual([550, 850, 1590])
})

it('counts no part that fixed filters leave out', () => {
  expect(plainHeight(widget([...usual, 'timeline', 'filters'], true), null)).toBe(plainHeight(widget(usual), null))
})
