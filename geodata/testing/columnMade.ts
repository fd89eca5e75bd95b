import type { Atlas } from '../domain/join/atlas'
import { ColumnBuilder } from '../domain/join/columnBuilder'

/** The same atlas, built from columns instead of objects; events are added in a different order. */
export function columnMade(atlas: Atlas): Atlas {
  const builder = new ColumnBuilder(atlas)
  for (const event of atlas.events.toReversed()) builder.add(event)
  return builder.atlas()
}
