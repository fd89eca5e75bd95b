import { expect, test } from 'vitest'
import { NO_EVENTS } from '@/geodata/domain/select/match'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { markWords } from './markWords'

const place = atlasSource()
  .atlas()
  .places.find(({ id }) => id === 'mali')
if (!place) throw new RangeError('the atlas must have Mali')
const count = { ...NO_EVENTS, certain: 17 }

test('a mark mentions events that are not reported, and names a status only if all events have it', () => {
  const words = (status: Parameters<typeof markWords>[0]['status'], language: 'en' | 'fr') =>
    markWords({ place, count, status }, language, translatorIn(language))
  expect(words('reported', 'en')).toBe('Mali: 17 events')
  expect(words('announced', 'en')).toBe('Mali: 17 events, announced only')
  expect(words('unreported', 'en')).toBe('Mali: 17 events, announced or judged only')
  expect(words('unreported', 'fr')).toMatch(/ 17 événements, annonces, avis ou jugements seulement$/)
})

test('nationwide events are worded as such, and not as possible somewhere', () => {
  const nationwide = { place, count: { ...NO_EVENTS, nationwide: 63 }, status: 'reported' } as const
  expect(markWords(nationwide, 'en', translatorIn('en'))).toBe('Mali: 63 events of the whole country')
})
