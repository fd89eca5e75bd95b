import type { Atlas, Source } from '@/geodata/domain/join/atlas'
import { passagesOf } from './passages'

/** How many events cite a source, in how many of its passages, and how many figures stand in it. */
export function sourceCounts(atlas: Atlas, source: Source): { events: number; passages: number; figures: number } {
  const { id } = source
  return {
    events: atlas.events.filter(({ citations }) => citations.some((citation) => citation.source === id)).length,
    passages: passagesOf(atlas, source).length,
    figures: atlas.events.flatMap(({ figures }) => figures).filter((figure) => figure.source === id).length,
  }
}
