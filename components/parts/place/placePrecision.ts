import type { Place } from '@/geodata/domain/join/atlas'
import type { Translate } from '../../language/translate'

/** Precisions that name an area, which a place then has. */
const AREAS: readonly string[] = ['district', 'region', 'part']

/**
 * How precisely a place is known. One of a reader's file may have neither a point nor a region: that it lies in a part
 * of the country is then more than the file says.
 */
export function placePrecision(
  {
    precision,
    point,
    regions,
    abroad,
  }: Pick<Place, 'precision'> & Partial<Pick<Place, 'point' | 'regions' | 'abroad'>>,
  t: Translate,
): string {
  const isUnplaced = AREAS.includes(precision) && point === null && regions?.length === 0 && !abroad
  return t(isUnplaced ? 'precision.unplaced' : `precision.${precision}`)
}
