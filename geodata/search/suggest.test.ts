import { expect, test } from 'vitest'
import { loadAtlas } from '../read/load'
import { suggestions } from './suggest'

const atlas = loadAtlas()
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

test('places, actors, events and sources are found by how their names begin', () => {
  expect(ids(suggestions(atlas, 'tim', 'en').places)).toEqual(['timbuktu'])
  expect(ids(suggestions(atlas, 'toure', 'en').actors)).toContain('amadou-toumani-toure')
  expect(ids(suggestions(atlas, 'agu', 'en').events)).toContain('2012-01-24-killing-aguelhok')
  expect(ids(suggestions(atlas, 'foreign', 'en').sources)).toEqual(['fa-wing-2012'])
})

test('another spelling is said, for the name does not show why it was found', () => {
  const [place] = suggestions(atlas, 'tombouct', 'en').places
  expect(place).toMatchObject({ id: 'timbuktu', name: 'Timbuktu' })
  expect(place?.spelling).toMatch(/^Tombouct/)
})

test('what begins with the word comes first, and no list is long', () => {
  const { events } = suggestions(atlas, 'tuareg', 'en')
  expect(events.length).toBeLessThanOrEqual(5)
  expect(events[0]?.name).toMatch(/^Tuareg/)
})

test('nothing is suggested for nothing, and nothing is corrected', () => {
  for (const typed of ['', '—', '-coup', 'xqzw'])
    expect(Object.values(suggestions(atlas, typed, 'fr')).flat()).toEqual([])
})
