import { describe, expect, it, test } from 'vitest'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { filtersTitle } from './title'

const atlas = atlasSource().atlas()

function title(query: string, language: Language): string | undefined {
  const words = filtersTitle(atlas, parseView(query, atlas), { language, t: translatorIn(language) })
  return words?.replaceAll('\u00a0', ' ')
}

describe('the title of a View', () => {
  it.each([
    ['time=2012&where=north', 'Events in northern Mali, 2012'],
    ['where=kidal', 'Events in the Kidal region'],
    ['where=gao,kidal,bamako', 'Events in the Gao and Kidal regions and in Bamako District'],
    ['where=north,abroad', 'Events in northern Mali and abroad'],
    ['time=1991-03', 'Events of Mali’s crises, March 1991'],
    ['near=gao,50&time=2012', 'Events within 50 km of Gao, 2012'],
    ['where=north&kind=coup&sure=1', 'Events in northern Mali: Coup or mutiny · Certain only'],
    ['time=1991&compare=2012', '1991 and 2012 compared'],
    ['time=1991&compare=2012&where=south', 'Events in southern Mali, 1991 and 2012 compared'],
    ['status=announced&where=abroad', 'Events abroad: Announced'],
    ['q=azawad', 'Events of Mali’s crises: “azawad”'],
    ['lat=14,18', 'Events between latitudes 14° and 18°'],
  ])('%s is in English: %s', (query, words) => {
    expect(title(query, 'en')).toBe(words)
  })

  it.each([
    ['time=2012&where=north', 'Événements dans le nord du Mali, 2012'],
    ['where=kidal', 'Événements dans la région de Kidal'],
    ['where=gao,kidal,bamako', 'Événements dans les régions de Gao et Kidal et dans le district de Bamako'],
    ['time=1991-03', 'Événements des crises maliennes, mars 1991'],
    ['where=abroad&kind=protest', 'Événements à l’étranger\u202f: Contestation'],
    ['time=1991&compare=2012&where=south', 'Événements dans le sud du Mali (1991 et 2012 comparés)'],
  ])('%s is in French: %s', (query, words) => {
    expect(title(query, 'fr')).toBe(words)
  })

  it('states the role in which an actor counts', () => {
    expect(title('actor=moussa-traore&role=acts', 'en')).toBe('Events of Mali’s crises: Moussa Traoré (acts)')
  })

  test.each(LANGUAGES)('there is none without a filter: %s', (language) => {
    for (const query of ['', 'at=14,-3,6&theme=dark', 'role=acts', 'event=2012-refugees'])
      expect(title(query, language), query).toBeUndefined()
  })
})
