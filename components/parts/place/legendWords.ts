import type { Sign } from '@/geodata/drawing/poster/mapLegend'
import type { Translate } from '../../language/translate'

/** The legend's text for each sign. */
export function legendWords(t: Translate): Readonly<Record<Sign, string>> {
  return {
    mark: t('map.legendMark'),
    possible: t('map.legendPossible'),
    dots: t('map.legendDots'),
    dotsPossible: t('map.legendDotsPossible'),
    announced: t('map.legendAnnounced'),
    judged: t('map.legendJudged'),
    unreported: t('map.legendUnreported'),
    region: t('map.legendRegion'),
    part: t('map.legendPart'),
    link: t('map.legendLink'),
    whole: t('map.legendWhole'),
    inferred: t('map.legendInferred'),
  }
}
