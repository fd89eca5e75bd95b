import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Translate } from '../../language/translate'
import { placePrecision } from '../place/placePrecision'

/**
 * How precisely the place of an event is known. An inferred place is never called exact, whatever the precision of the
 * place itself.
 */
export function precisionWords(
  { inferred }: Pick<AtlasEvent, 'inferred'>,
  place: Parameters<typeof placePrecision>[0],
  t: Translate,
): string {
  if (!inferred.includes('place')) return placePrecision(place, t)
  const where = place.precision === 'exact' ? t('precision.here') : placePrecision(place, t)
  return t('precision.inferred', { where })
}
