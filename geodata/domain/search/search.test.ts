import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { synthetic } from '../../testing/synthetic'
import { fromPayload, toPayload } from '../join/payload'
import { LANGUAGES } from '../language/language'
import { allowedTypos, editsToPrefix } from './fuzzyPrefix'
import { corrections, foundWords, highlighted, matching, preparingSearch, searchedIn } from './search'
import { folded } from './tokens'

const atlas = atlasSource().atlas()

function found(search: string, within = atlas): string[] {
  const matches = matching(within, search)
  return within.events.filter((_, i) => matches[i] === 1).map(({ id }) => id)
}

test('an index of many events is built in steps, and a search that does not wait finishes it', () => {
  const many = synthetic(atlas, 3000, 1)
  const steps = preparingSearch(many)
  expect(steps.next().done).toBe(false)
  expect(found('event 2999', many)).toEqual(['synthetic-0002999'])
  expect(steps.next().done).toBe(true)
  const prepared = synthetic(atlas, 3000, 1)
  expect([...preparingSearch(prepared)]).toHaveLength(3)
  expect(found('bamako', prepared)).toEqual(found('bamako', many))
})

describe('a search', () => {
  test('ignores case, accents and word order', () => {
    expect(found('traoré').length).toBeGreaterThan(3)
    expect(found('TRAORE')).toEqual(found('traoré'))
    expect(found('moussa traoré')).toEqual(found('Traore,  Moussa!'))
  })

  test('requires all of its words, and matches each by prefix', () => {
    const both = found('bamako march')
    expect(both).toEqual(found('bamako').filter((id) => found('march').includes(id)))
    expect(found('bam')).toEqual(expect.arrayContaining(found('bamako')))
  })

  test('requires a repeated word only once', () => {
    expect(found('kidal kidal KIDAL')).toEqual(found('kidal'))
  })

  test.each([
    ['a letter too many', 'kiddal', 'kidal'],
    ['a letter missing', 'tombouctu', 'tombouctou'],
    ['a letter for another', 'bamaco', 'bamako'],
    ['two letters swapped', 'traroe', 'traore'],
    ['a wrong beginning', 'vamako', 'bamako'],
    ['two errors in a long word', 'govenrmant', 'government'],
    ['an error in a word not yet finished', 'tombuc', 'tombouc'],
  ])('corrects %s', (_, typed, meant) => {
    expect(found(meant).length).toBeGreaterThan(0)
    expect(found(typed)).toEqual(found(meant))
  })

  test('allows no error in three letters or in a number, nor two in a short word', () => {
    expect(found('gaq')).toEqual([])
    expect(found('1931')).toEqual([])
    expect(found('kidaxx')).toEqual([])
  })

  test('uses a word that exists as typed', () => {
    const gao = foundWords(atlas, 'gao')
    for (const word of gao) expect(word.startsWith('gao')).toBe(true)
  })

  test.each([
    ['Tuareg', 'tuaregs'],
    ['Tuareg', 'Touareg'],
    ['Tuareg', 'touarègues'],
    ['killed', 'dead'],
    ['killed', 'died'],
    ['morts', 'tués'],
    ['strike', 'strikes'],
    ['demonstrator', 'demonstrations'],
    ['marched', 'marches'],
  ])('finds the same events for %s and %s', (one, other) => {
    expect(found(one).length).toBeGreaterThan(1)
    expect(found(other)).toEqual(found(one))
  })

  test('does not match the month of March for a march', () => {
    const inMarch = atlas.events.filter(({ id }) => found('march').includes(id) && !/march/i.test(id))
    for (const event of inMarch) {
      const text = JSON.stringify([event.title, event.summary, atlas.places.find(({ id }) => id === event.place)?.name])
      expect(text).toMatch(/\bmarch|marche/)
    }
    expect(found('march').length).toBeLessThan(12)
  })

  test('requires phrases word by word, and excludes what follows a minus', () => {
    const strikes = found('general strike')
    expect(found('"general strike"').length).toBeGreaterThan(0)
    expect(strikes).toEqual(expect.arrayContaining(found('"general strike"')))
    expect(found('"strike general"')).toEqual([])
    const coups = found('coup')
    expect(found('coup -1991')).toEqual(coups.filter((id) => !found('1991').includes(id)))
    expect(found('-coup')).toEqual(atlas.events.map(({ id }) => id).filter((id) => !coups.includes(id)))
    expect(found('Ansar -"Ansar Dine"').length).toBe(0)
  })

  test('reports the words that it corrected, and the corrections', () => {
    expect(corrections(atlas, 'azawd kidal')).toEqual([{ typed: 'azawd', meant: ['azawad'] }])
    expect(corrections(atlas, 'xqzw')).toEqual([{ typed: 'xqzw', meant: [] }])
    expect(corrections(atlas, 'coup')).toEqual([])
  })

  test('uses only the languages of the atlas', () => {
    const english = fromPayload(
      toPayload(atlas, 'en'),
      new Map(atlas.regions.map(({ id, geometry }) => [id, geometry])),
    )
    expect(found('rebels', english).length).toBeGreaterThan(0)
    expect(found('lorsque').length).toBeGreaterThan(0)
    expect(found('lorsque', english)).toEqual([])
  })

  test('on the server finds the same as in the browser, which has only the reader’s language', () => {
    const polygons = new Map(atlas.regions.map(({ id, geometry }) => [id, geometry]))
    for (const language of LANGUAGES) {
      const browser = fromPayload(toPayload(atlas, language), polygons)
      for (const search of [
        'coup d’État',
        '"general strike"',
        'lorsque',
        'Tombouctou',
        'Nord du Mali',
        'army -president',
      ])
        expect(found(search, searchedIn(atlas, language)), `${language} ${search}`).toEqual(found(search, browser))
    }
    expect(searchedIn(atlas, 'fr')).toBe(searchedIn(atlas, 'fr'))
  })

  test.each([
    ['killed', 'tués'],
    ['strike', 'grève'],
    ['soldiers', 'soldats'],
    ['arrested', 'arrestations'],
    ['ECOWAS', 'CEDEAO'],
    ['Timbuktu', 'Tombouctou'],
    ['Aguelhok', 'Aguelhoc'],
  ])('finds the same for %s and %s on the pages of both languages', (one, other) => {
    for (const language of LANGUAGES) {
      const there = searchedIn(atlas, language)
      expect(found(one, there).length, language).toBeGreaterThan(0)
      expect(found(other, there), language).toEqual(found(one, there))
    }
  })

  test('without words matches everything', () => {
    expect(found('—')).toHaveLength(atlas.events.length)
  })
})

describe('edits', () => {
  test.each([
    ['', 0],
    ['gao', 0],
    ['mali', 1],
    ['bambara', 1],
    ['tombouct', 2],
    ['2012', 0],
  ])('%s allows %i typos', (word, edits) => {
    expect(allowedTypos(word)).toBe(edits)
  })

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })

  test('equal the definition', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const beginnings = Array.from({ length: b.length + 1 }, (_, length) => b.slice(0, length))
        const fewest = Math.min(...beginnings.map((beginning) => distance(a, beginning)))
        expect(editsToPrefix([...a], [...b], most)).toBe(fewest <= most ? fewest : null)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  /** Optimal string alignment, by its recursive definition. */
  function distance(a: string, b: string, known = new Map<string, number>()): number {
    if (a === '' || b === '') return a.length + b.length
    const key = `${a} ${b}`
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
    const ways = [
      distance(x, b, known) + 1,
      distance(a, y, known) + 1,
      distance(x, y, known) + (a.at(-1) === b.at(-1) ? 0 : 1),
    ]
    if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
      ways.push(distance(x.slice(0, -1), y.slice(0, -1), known) + 1)
    }
    const least = Math.min(...ways)
    known.set(key, least)
    return least
  }
})

describe('what is highlighted', () => {
  test('is the words found, in their original spelling', () => {
    const pieces = highlighted('Moussa Traoré’s arrest', foundWords(atlas, 'traore'))
    expect(pieces.filter((piece) => piece.found).map(({ text }) => text)).toEqual(['Traoré'])
    expect(pieces.map(({ text }) => text).join('')).toBe('Moussa Traoré’s arrest')
  })

  test('joins to the original text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pieces = highlighted(text, new Set([folded(text)]))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})
