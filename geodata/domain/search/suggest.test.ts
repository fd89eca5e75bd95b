import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { formatWindow } from '../time/window'
import { matching, searchedIn } from './search'
import { NO_SUGGESTIONS, type Suggestion, suggest, typedPeriod } from './suggest'

const atlas = searchedIn(atlasSource().atlas(), 'en')
const french = searchedIn(atlasSource().atlas(), 'fr')
const ids = (list: readonly Suggestion[]) => list.map(({ id }) => id)
const text = ({ name }: Suggestion) => name.map((piece) => piece.text).join('')
const found = (pieces: Suggestion['name']) => pieces.filter((piece) => piece.found).map((piece) => piece.text)

describe('suggestions', () => {
  test('events, places, actors and sources with a matching prefix', () => {
    expect(ids(suggest(atlas, 'kid', 'en').places)[0]).toBe('kidal')
    expect(ids(suggest(atlas, 'moussa tr', 'en').actors)).toContain('moussa-traore')
    expect(ids(suggest(atlas, 'wing', 'en').sources).toSorted()).toEqual(['fa-wing-2012', 'usip-wing'])
    for (const { id } of suggest(atlas, 'aguelhok', 'en').events) {
      const position = atlas.events.findIndex((event) => event.id === id)
      expect(matching(atlas, 'aguelhok')[position], id).toBe(1)
    }
  })

  test('records with another matching name, which is shown', () => {
    const [timbuktu] = suggest(atlas, 'tombouc', 'en').places
    expect(timbuktu && text(timbuktu)).toBe('Timbuktu')
    expect(timbuktu && found(timbuktu.also)).toEqual(['Tombouc'])
    expect(ids(suggest(atlas, 'CEDEAO', 'en').actors)).toEqual(['ecowas'])
    expect(ids(suggest(french, 'ECOWAS', 'fr').actors)).toEqual(['ecowas'])
    expect(ids(suggest(atlas, 'touarègues', 'en').actors)).toEqual(ids(suggest(atlas, 'Tuareg', 'en').actors))
  })

  test('events with a matching title first, and only a few', () => {
    const { events } = suggest(atlas, 'coup', 'en')
    expect(events.length).toBeGreaterThan(2)
    expect(events.length).toBeLessThan(8)
    for (const event of events) expect(found(event.name)[0]?.toLowerCase()).toMatch(/^(coup|putsch)/)
  })

  test('for a date, the events that certainly happened then, key events first', () => {
    const { events, period } = suggest(french, '22 mars 1991', 'fr')
    expect(period && formatWindow(period)).toBe('1991-03-22')
    expect(ids(events)[0]).toBe('1991-03-22-shooting-bamako')
    for (const id of ids(events)) expect(french.events.find((event) => event.id === id)?.date).toBe('1991-03-22')
  })

  test.each([
    ['Kidal 2012', 'kidal', '2012'],
    ['2012 kidal', 'kidal', '2012'],
    ['région de Kidal, mars 2012', 'kidal', '2012-03'],
    ['Tombouctou en 2012', 'timbuktu', '2012'],
    ['Timbuktu in April 2012', 'timbuktu', '2012-04'],
  ])('for "%s" a region and a date', (typed, id, window) => {
    const { region, period } = suggest(atlas, typed, 'en')
    expect([region, period && formatWindow(period)]).toEqual([id, window])
  })

  test.each(['Kidal', 'Kidal Gao 2012', 'killed Kidal 2012', 'Aguelhok 2012', 'Kidal 12'])('none for "%s"', (typed) => {
    const { region, period } = suggest(atlas, typed, 'en')
    expect([region, period]).toEqual([null, null])
  })

  test('the corrected search, in the spelling of the atlas', () => {
    expect(suggest(atlas, 'azawd kidal', 'en').meant).toBe('Azawad kidal')
    expect(suggest(atlas, 'traroe', 'en').meant).toBe('Traoré')
    expect(suggest(atlas, 'kidal', 'en').meant).toBeNull()
    expect(suggest(atlas, 'xqzw', 'en')).toEqual(NO_SUGGESTIONS)
  })

  test('no event, and no correction, for a word that only a source has', () => {
    const { meant, events, sources } = suggest(atlas, 'wiki', 'en')
    expect(sources.length).toBeGreaterThan(1)
    expect({ meant, events }).toEqual({ meant: null, events: [] })
  })

  test('nothing for a single letter, or for excluded words only', () => {
    expect(suggest(atlas, 'k', 'en')).toEqual(NO_SUGGESTIONS)
    expect(suggest(atlas, '-kidal', 'en')).toEqual(NO_SUGGESTIONS)
  })

  test('only for the words before a minus', () => {
    expect(suggest(atlas, 'gao -kidal', 'en').places).toEqual(suggest(atlas, 'gao', 'en').places)
  })
})

test('the typed letters are marked, with or without accents, and the pieces join to the name', () => {
  const [traore] = suggest(atlas, 'moussa traor', 'en').actors
  expect(traore && found(traore.name)).toEqual(['Moussa', 'Traor'])
  const [keita] = suggest(atlas, 'modibo kei', 'en').actors
  expect(keita && found(keita.name)).toEqual(['Modibo', 'Keï'])
  const names = new Set([...atlas.places, ...atlas.actors].map(({ name }) => name.en))
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 12 }), (name, length) => {
      const { places, actors } = suggest(atlas, name.slice(0, length), 'en')
      for (const one of [...places, ...actors]) expect(names).toContain(text(one))
    }),
    { numRuns: 60, seed: 1 },
  )
})

test.each([
  ['1991', '1991'],
  ['March 1991', '1991-03'],
  ['mars 1991', '1991-03'],
  ['22 March 1991', '1991-03-22'],
  ['March 22, 1991', '1991-03-22'],
  ['le 22 mars 1991', null],
  ['1er février 2012', '2012-02-01'],
  ['jan 2012', '2012-01'],
  ['ju 2012', null],
  ['juin 2012', '2012-06'],
  ['march', null],
  ['31 February 2012', null],
  ['coup 1991', null],
  ['1991 2012', null],
])('%s is the period %s', (typed, period) => {
  const window = typedPeriod(typed)
  expect(window && formatWindow(window)).toBe(period)
})
