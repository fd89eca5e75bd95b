import type { Language } from '@/geodata/domain/language/language'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { Translate } from '../../language/translate'

/** A mark of the map or a row of the tray in words: place, number of events, and their status if none is reported. */
export function markWords(
  { place, count, status }: Omit<PlaceCount, 'kinds'>,
  language: Language,
  t: Translate,
): string {
  const words = t('map.mark', { place: place.name[language], ...count })
  return status === 'reported' ? words : `${words}, ${t(`map.only.${status}`)}`
}
