import type { AtlasEvent, Place } from '@/geodata/domain/join/atlas'
import type { Translate } from '../../language/translate'

/**
 * How precisely the place of an event is known. An inferred place is never called exact, whatever the precision of the
 * place itself.
 */
export function precisionWords(
  { inferred }: Pick<AtlasEvent, 'inferred'>,
  { precision }: Pick<Place, 'precision'>,
  t: Translate,
): string {
  if (!inferred.includes('place')) return t(`precision.${precision}`)
  return t('precision.inferred', { where: t(precision === 'exact' ? 'precision.here' : `precision.${precision}`) })
}
