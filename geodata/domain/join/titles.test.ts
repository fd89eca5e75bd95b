import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { splitPayload, withoutDetails } from './details'
import { fromPayload, toPayload } from './payload'
import { splitTitles, titlesAt, withFirstTitles, withTitles } from './titles'

const atlas = atlasSource().atlas()
const polygons = new Map(atlas.regions.map(({ id, geometry }) => [id, geometry]))
const { outline: whole } = splitPayload(toPayload(atlas, 'fr'))
const { outline, titles } = splitTitles(whole, 'v1', 50)
if (!titles) throw new Error('The atlas has more than 50 events.')
const namesIn = (sent: typeof outline) =>
  fromPayload(withoutDetails(sent), polygons).events.map(({ title }) => title.fr)

test('a small atlas is sent with its titles', () => {
  expect(splitTitles(whole, 'v1')).toEqual({ outline: whole, titles: null })
})

test('a large one is sent without, and complete once they have been fetched', () => {
  expect(JSON.stringify(outline)).not.toContain(JSON.stringify(atlas.events[0]?.title.fr))
  expect(namesIn(outline)).toEqual(atlas.events.map(({ id }) => id))
  expect(namesIn(withTitles(outline, titles, 'v1'))).toEqual(atlas.events.map(({ title }) => title.fr))
})

test('until then the events shown first have theirs, and the others are called by their ids', () => {
  const first = withFirstTitles(outline, titlesAt(titles, [3, 0, 3]))
  expect(namesIn(first)).toEqual(atlas.events.map(({ id, title }, at) => (at === 0 || at === 3 ? title.fr : id)))
})

test('titles of other data are refused', () => {
  expect(() => withTitles(outline, titles, 'v2')).toThrow('another version')
})
