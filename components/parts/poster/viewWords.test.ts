import { describe, expect, it } from 'vitest'
import type { Language } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { inLine, posterWords, viewWords } from './viewWords'

const atlas = atlasSource().atlas()

function described(query: string, language: Language = 'en'): string {
  const { title, parts } = viewWords(atlas, parseView(query, atlas), { language, t: translatorIn(language) })
  return inLine([title, ...parts]).replaceAll('\u00a0', ' ')
}

describe('a View is described', () => {
  it('by its filters and its number of events', () => {
    expect(described('where=kidal')).toMatch(/^Events in the Kidal region · \d+ events, plus \d+ possible$/)
  })

  it('by its open event with date and place, and separately what is on the map', () => {
    const all = atlas.events.length
    expect(described('event=2012-refugees')).toBe(
      `Fulani, Songhai and Moors flee the north · since January 2012, still going on when reported · Northern Mali · on the map: ${all} events`,
    )
    expect(described('event=2012-refugees', 'fr')).toBe(
      `Des Peuls, des Songhaïs et des Maures fuient le Nord · depuis janvier 2012, en cours à la date des documents · Nord du Mali · sur la carte\u202f: ${all} événements`,
    )
  })

  it('by its open chronology with its number of events, and separately what is on the map', () => {
    expect(described('where=north&place=kidal')).toMatch(
      /^Kidal: chronology · \d+ events?[^·]* · on the map: North · \d+ events/,
    )
    // The same number as its card and the tray have, also of events known only to the whole country.
    expect(described('where=kidal&place=mali')).toMatch(/^Mali: chronology · [1-9]\d events of the whole country · on/)
    expect(described('where=kidal&place=north')).toMatch(/^Northern Mali: chronology · [1-9]\d* possible · on/)
    expect(described('place=kidal', 'fr')).toMatch(/^Kidal\u202f: chronologie · \d+ événements?/)
    expect(described('event=2012-refugees&place=the-north')).toMatch(/^Fulani, Songhai/)
  })

  it('by the status of its open event, unless that is reported', () => {
    const announced = atlas.events.find(({ status }) => status === 'announced')
    expect(described(`event=${announced?.id}`)).toContain(' · Announced · on the map: ')
    expect(described('event=2012-refugees')).not.toContain('Reported')
  })

  it('with filters as the map’s, not the event’s', () => {
    expect(described('event=2012-refugees&where=kidal')).toMatch(
      / · Northern Mali · on the map: Kidal region · \d+ events, plus/,
    )
  })

  it('with compared periods as the map’s, not the event’s', () => {
    expect(described('event=2012-refugees&time=1991&compare=2012')).toMatch(/ · on the map: 1991 and 2012 compared$/)
  })
})

describe('the words of a poster', () => {
  const rowOf = (certain: number, possible: number, nationwide: number, language: Language = 'en') =>
    posterWords(atlas, parseView('', atlas), { language, t: translatorIn(language), version: '1' }).row({
      certain,
      possible,
      nationwide,
    })

  it('give a place without a point one number: of certain events, of possible ones, or of the whole country', () => {
    expect([rowOf(14, 5, 0), rowOf(0, 19, 0), rowOf(0, 0, 79), rowOf(3, 0, 0)]).toEqual([
      '14 (5 possible)',
      '19 possible',
      '79',
      '3',
    ])
    expect([rowOf(14, 1, 0, 'fr'), rowOf(0, 19, 0, 'fr')]).toEqual(['14 (1 possible)', '19 possibles'])
  })
})
