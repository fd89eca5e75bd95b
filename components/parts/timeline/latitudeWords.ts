import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { ABROAD, type Band } from '@/geodata/domain/view/view'
import { localeOf } from '../../language/locale'
import type { Translate } from '../../language/translate'

/** A latitude in words: "16.3° N". */
export function degreeWords(degrees: number, language: Language, t: Translate): string {
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(Math.abs(degrees))
  return t(degrees < 0 ? 'timeline.degreesSouth' : 'timeline.degreesNorth', { degrees: number })
}

/** A band of latitudes in words, without an end that is beyond all places. */
export function bandWords({ south, north }: Band, language: Language, t: Translate): string {
  const [a, b] = [degreeWords(south, language, t), degreeWords(north, language, t)]
  if (south <= -85) return t('timeline.southOf', { degrees: b })
  if (north >= 85) return t('timeline.northOf', { degrees: a })
  return t('timeline.between', { south: a, north: b })
}

/** The name of a lane of the timeline. */
export function laneWords(
  lane: string,
  { atlas, language, t }: { atlas: Pick<Atlas, 'config'>; language: Language; t: Translate },
): string {
  if (lane === ABROAD) return t('timeline.lanes.abroad')
  return atlas.config.groups.find(({ id }) => id === lane)?.lane[language] ?? t('timeline.lanes.country')
}
