import { createHash } from 'node:crypto'
import { type History, historyFile, NO_HISTORY } from '../domain/history/history'
import type { Atlas } from '../domain/join/atlas'
import { jsonSlip } from '../domain/read/syntax'

/** What was published, version by version; `npm run data:publish` writes it. */
export const HISTORY = 'history.json'

/** The hash by which a version of the data is known; see `Source`. */
export function hashOf(atlas: Atlas): string {
  const { sources, actors, measures, places } = atlas
  const facts = {
    sources,
    actors,
    kinds: atlas.kinds.map(({ id, name, meaning }) => ({ id, name, meaning })),
    measures,
    // As the first versions were hashed.
    regions: atlas.regions.map(({ id, name, group, geometry }) => ({ id, name, half: group, geometry })),
    places,
    events: atlas.events.map(({ key: _, ...event }) => event),
  }
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 12)
}

const BY_HAND = "The file is written by 'npm run data:publish' and not by hand: bring it back as it was committed."

/**
 * Reads the text of the history; an empty one is a history without a version. Throws an `Error` that says what is wrong
 * where it does not fit its form.
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
