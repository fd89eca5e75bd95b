import type { Place } from '@/geodata/domain/join/atlas'
import { wherePrec } from '@/geodata/domain/schema/term'
import type { Translate } from '../../language/translate'

/** Precisions that name an area, which a place then has. */
const AREAS: readonly string[] = ['district', 'region', 'part']

type Known = Pick<Place, 'precision'> & Partial<Pick<Place, 'precisionUnstated' | 'point' | 'regions' | 'abroad'>>

/**
 * How precisely a place is known. One of a reader's file may have neither a point nor a region: that it lies in a part
 * of the country is then more than the file says, as is that a point is exact if the file has no word on that.
 */
export function placePrecision({ precision, precisionUnstated, point, regions, abroad }: Known, t: Translate): string {
  if (precisionUnstated) return t(point ? 'precision.unstated' : 'precision.unplaced')
  const isUnplaced = AREAS.includes(precision) && point === null && regions?.length === 0 && !abroad
  return t(isUnplaced ? 'precision.unplaced' : `precision.${precision}`)
}

/** The same with the code that UCDP has for it, unless the data do not state it. */
export function withCode(words: string, { precision, precisionUnstated }: Known, t: Translate): string {
  return precisionUnstated ? words : `${words} (${t('precision.code', { code: wherePrec(precision) })})`
}
