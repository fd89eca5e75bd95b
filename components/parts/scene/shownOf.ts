import type { Atlas } from '@/geodata/domain/join/atlas'
import { restrictedTo } from '@/geodata/domain/join/restricted'
import type { Scene } from '@/geodata/domain/story/story'

/** A frozen scene shows only the events that were there when it was taken. */
export function shownOf(atlas: Atlas, { only }: Pick<Scene, 'only'>): Atlas {
  return only ? restrictedTo(atlas, only) : atlas
}
