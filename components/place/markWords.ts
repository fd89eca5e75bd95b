import type { Language } from '@/geodata/language/language'
import type { Gathered } from '@/geodata/place/gather'
import type { Translate } from '../language/translate'

/** A mark of the map, or a row of the tray, in words: its place, how many events it holds, and what is to be known of all of them. */
export function markWords({ place, count, status, inferred }: Gathered, language: Language, t: Translate): string {
  return [
    t('map.mark', { place: place.name[language], ...count }),
    ...(status === 'reported' ? [] : [t(`map.only.${status}`)]),
    ...(inferred ? [t('map.only.inferred')] : []),
  ].join(', ')
}
