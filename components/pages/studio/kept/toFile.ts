import type { Keeper } from './keeper'
import type { SaveHow, Saving } from './kept'

export async function saveToFile(_keeper: Keeper, _how: SaveHow): Promise<Saving> {
  return { kind: 'cancelled' }
}
