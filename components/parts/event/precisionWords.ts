import type { AtlasEvent, Place } from '@/geodata/domain/join/atlas'
import type { Translate } from '../../language/translate'

/**
 * How precisely it is known where an event was. A place that is inferred is never called exact, however exactly the
 * place itself is known.
 */
export function precisionWords(
  { inferred }: Pick<AtlasEvent, 'inferred'>,
  { precision }: Pick<Place, 'precision'>,
  t: Translate,
): string {
  if (!inferred.includes('place')) return t(`precision.${precision}`)
  return t('precision.inferred', { where: t(precision === 'exact' ? 'precision.here' : `precision.${precision}`) })
}
