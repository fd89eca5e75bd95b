import { SIGNS, type Sign } from '@/geodata/drawing/poster/mapLegend'
import type { Translate } from '../../language/translate'

const KEYS = {
  mark: 'map.legendMark',
  dots: 'crowd.dots',
  dotsPossible: 'crowd.dotsPossible',
  possible: 'map.legendPossible',
  announced: 'map.legendAnnounced',
  judged: 'map.legendJudged',
  unreported: 'map.legendUnreported',
  region: 'map.legendRegion',
  part: 'map.legendPart',
  link: 'map.legendLink',
  whole: 'map.legendWhole',
  inferred: 'map.legendInferred',
} as const satisfies Readonly<Record<Sign, string>>

/** The legend's text for a sign. */
export function signWords(sign: Sign, t: Translate): string {
  return t(KEYS[sign])
}

/** The legend's text for each sign. */
export function legendWords(t: Translate): Readonly<Record<Sign, string>> {
  return Object.fromEntries(SIGNS.map((sign) => [sign, signWords(sign, t)])) as Readonly<Record<Sign, string>>
}
