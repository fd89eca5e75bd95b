import type { Atlas, Source } from '@/geodata/domain/join/atlas'
import { passagesOf } from './passages'

/** Numbers of events that cite a source, of cited passages, and of figures from it. */
export function sourceCounts(atlas: Atlas, source: Source): { events: number; passages: number; figures: number } {
  const { id } = source
  return {
    events: atlas.events.filter(({ citations }) => citations.some((citation) => citation.source === id)).length,
    passages: passagesOf(atlas, source).length,
    figures: atlas.events.flatMap(({ figures }) => figures).filter((figure) => figure.source === id).length,
  }
}
