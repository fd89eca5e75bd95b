import { createHash } from 'node:crypto'
import { type History, historyFile, NO_HISTORY } from '../domain/history/history'
import type { Atlas } from '../domain/join/atlas'
import { jsonSlip } from '../domain/read/syntax'

/** All published versions; written by `npm run data:publish`. */
export const HISTORY = 'history.json'

/** The version hash of the data; see `Source`. */
export function hashOf(atlas: Atlas): string {
  const { sources, actors, measures, places } = atlas
  const facts = {
    sources,
    actors,
    kinds: atlas.kinds.map(({ id, name, meaning }) => ({ id, name, meaning })),
    measures,
    // Hash `group` as `half`, its name in the first versions, to keep old hashes valid.
    regions: atlas.regions.map(({ id, name, group, geometry }) => ({ id, name, half: group, geometry })),
    places,
    events: atlas.events.map(({ key: _, ...event }) => event),
  }
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 12)
}

const BY_HAND = "The file is written by 'npm run data:publish' and not by hand: bring it back as it was committed."

/**
 * Parses the history; an empty text is a history without versions. Throws an `Error` with an explanation if it is
 * malformed.
 */
export function readHistory(text: string): History {
  if (text === '') return NO_HISTORY
  const slip = jsonSlip(text)
  if (slip) {
    const line = text.slice(0, slip.offset).split('\n').length
    throw new Error(`geodata/${HISTORY}:${line}: ${slip.message}. ${BY_HAND}`)
  }
  const read = historyFile.safeParse(JSON.parse(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(`geodata/${HISTORY}: at ${issue?.path.join('.')}: ${issue?.message}. ${BY_HAND}`)
}
