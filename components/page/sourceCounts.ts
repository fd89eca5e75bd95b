import type { Atlas, Source } from '@/geodata/join/atlas'
import { passagesOf } from './passages'

/** How many events cite a source, in how many of its passages, and how many figures stand in it. */
export function sourceCounts(atlas: Atlas, { id }: Source): { events: number; passages: number; figures: number } {
  return {
    events: atlas.events.filter(({ citations }) => citations.some(({ source }) => source === id)).length,
    passages: passagesOf(atlas, id).length,
    figures: atlas.events.flatMap(({ figures }) => figures).filter(({ source }) => source === id).length,
  }
}
