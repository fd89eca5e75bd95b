import type { Atlas } from '../domain/join/atlas'
import { ColumnBuilder } from '../domain/join/columnBuilder'

/** The same atlas, made by column instead of from objects; the builder gets its events in another order. */
export function columnMade(atlas: Atlas): Atlas {
  const builder = new ColumnBuilder(atlas)
  for (const event of atlas.events.toReversed()) builder.add(event)
  return builder.atlas()
}
