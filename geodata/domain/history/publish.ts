import type { Atlas } from '../join/atlas'
import { type Change, changes, type Extent, extentOf } from './change'
import { type History, lastVersion, type PublishedVersion } from './history'
import { stateOf } from './state'

/** How an event changed from one version to the next. */
export interface EventChange {
  readonly id: string
  /** Whether it is new in the later version. */
  readonly added: boolean
  readonly changes: readonly Change[]
}

interface Publication {
  readonly history: History
  /** The new version, or null if the data equals the last published version. */
  readonly version: PublishedVersion | null
  readonly events: readonly EventChange[]
}

/**
 * The history including the current data. If its hash differs from the last version's, it becomes the next version;
 * only changed events get a new state. `date` is the day of publication, `YYYY-MM-DD`.
 */
export function publish(history: History, atlas: Atlas, hash: string, date: string): Publication {
  const last = lastVersion(history)
  if (last?.hash === hash) return { history, version: null, events: [] }
  const version: PublishedVersion = { number: (last?.number ?? 0) + 1, date, hash }
  const events = structuredClone(history.events)
  const changed: EventChange[] = []
  for (const event of atlas.events) {
    const state = stateOf(event)
    const entries = events[event.id] ?? []
    const before = entries.at(-1)?.state
    const differences = before ? changes(before, state) : []
    if (before && differences.length === 0) continue
    changed.push({ id: event.id, added: !before, changes: differences })
    events[event.id] = [...entries, { version: version.number, state }]
  }
  return { history: { versions: [...history.versions, version], events }, version, events: changed }
}

/** How each event changed in a version, in the order of the history. */
export function changesIn(history: History, number: number): EventChange[] {
  return Object.entries(history.events).flatMap(([id, entries]) => {
    const at = entries.findIndex(({ version }) => version === number)
    const entry = entries[at]
    if (!entry) return []
    const before = entries[at - 1]
    return [{ id, added: !before, changes: before ? changes(before.state, entry.state) : [] }]
  })
}

/** The events of a version by extent of change; each list keeps their order. */
export function sorted(events: readonly EventChange[]): Readonly<Record<'added' | Extent, readonly EventChange[]>> {
  const of = (extent: Extent) => events.filter(({ added, changes }) => !added && extentOf(changes) === extent)
  return {
    added: events.filter(({ added }) => added),
    facts: of('facts'),
    wording: of('wording'),
    filledIn: of('filledIn'),
  }
}
