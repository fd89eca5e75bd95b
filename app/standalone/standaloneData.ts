import type { Messages } from 'use-intl'
import { type OwnFile, ownFileFrom } from '@/geodata/domain/export/ownFile'
import { acrossMeridian } from '@/geodata/domain/import/meridian'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'

/** The data of a page with its explorer: also messages and base map. */
export interface StandaloneData extends OwnFile {
  readonly messages: Messages
  readonly ground: PackedGround
}

/** Reads the data of a page. Throws a `RangeError` if it is not ours. */
export function standaloneFrom(given: unknown): StandaloneData {
  const { messages, ground } = given as StandaloneData
  const file = ownFileFrom(given)
  return { ...file, atlas: acrossMeridian(file.atlas), messages, ground }
}
