import type { Atlas } from '@/geodata/domain/join/atlas'
import { withId } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { ABROAD, type Band } from '@/geodata/domain/view/view'
import type { Row } from '@/geodata/drawing/timeline/marks'
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

/** The name of a row of the timeline; of a band its middle, "32.5° N". */
export function rowWords(
  row: Row,
  words: { atlas: Pick<Atlas, 'config' | 'places'>; language: Language; t: Translate },
): string {
  const { atlas, language, t } = words
  if (row.kind === 'lane') return laneWords(row.lane, words)
  if (row.kind === 'band') return degreeWords(row.latitude, language, t)
  return withId(atlas.places, row.place)?.name[language] ?? ''
}

/**
 * The name of a lane of the timeline.
 *
 * @internal Exported for tests.
 */
export function laneWords(
  lane: string,
  { atlas, language, t }: { atlas: Pick<Atlas, 'config'>; language: Language; t: Translate },
): string {
  if (lane === ABROAD) return t('timeline.lanes.abroad')
  return atlas.config.groups.find(({ id }) => id === lane)?.lane[language] ?? t('timeline.lanes.country')
}
