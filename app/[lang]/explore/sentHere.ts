import type { ServedSet } from '@/geodata/domain/service/views'
import { type SentSet, sentSet } from '@/geodata/drawing/served/sentSet'
import { atlasSource } from '@/geodata/load/source'

/** A set as sent to the pages of this site, whose base map has the outlines of the site's own regions. */
export function sentHere(set: ServedSet): SentSet {
  return sentSet(
    set,
    new Set(
      atlasSource()
        .atlas()
        .regions.map(({ id }) => id),
    ),
  )
}
