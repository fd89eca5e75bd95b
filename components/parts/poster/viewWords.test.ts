import { describe, expect, it } from 'vitest'
import type { Language } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { inLine, viewWords } from './viewWords'

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
