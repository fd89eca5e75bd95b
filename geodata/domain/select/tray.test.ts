import { expect, test } from 'vitest'
import type { Place } from '../join/atlas'
import { NO_EVENTS } from './match'
import type { PlaceCount } from './placeCounts'
import { shownInTray, type TrayGroup } from './tray'

const place = (id: string, certain: number): PlaceCount => ({
  place: { id } as Place,
  count: { ...NO_EVENTS, certain },
  kinds: [],
  status: 'reported',
})

const GROUPS: readonly TrayGroup[] = [
  { id: 'areas', places: [place('a', 1), place('b', 5), place('c', 2), place('d', 2)] },
  { id: 'country', places: [place('e', 9)] },
  { id: 'abroad', places: [place('f', 1)] },
]

const ids = (groups: readonly TrayGroup[]) => groups.map(({ places }) => places.map((one) => one.place.id).join(''))

test('few places are all shown, in their order', () => {
  expect(shownInTray(GROUPS, 6, null)).toEqual({ groups: GROUPS, rest: 0 })
})

test('of many, those with most events are shown, the first of equal ones, and the open one', () => {
  const { groups, rest } = shownInTray(GROUPS, 3, null)
  expect(ids(groups)).toEqual(['bc', 'e'])
  expect(rest).toBe(3)
  expect(ids(shownInTray(GROUPS, 3, 'f').groups)).toEqual(['bc', 'e', 'f'])
  expect(ids(shownInTray(GROUPS, 3, 'd').groups)).toEqual(['bcd', 'e'])
  expect(shownInTray(GROUPS, 3, 'd').rest).toBe(2)
})
