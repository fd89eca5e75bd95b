import { changes, extentOf } from './change'
import type { History, PublishedVersion } from './history'

/** Changes of some events after a version of the data. */
export interface Since {
  /** Number of events whose facts changed. */
  readonly corrected: number
  /** Number of events that were not in the data yet. */
  readonly added: number
  /** The last version that corrected any of them; null where none did. */
  readonly last: PublishedVersion | null
}

/** The version that introduced an event, and those that corrected its facts. */
interface Course {
  readonly first: number
  readonly corrected: readonly number[]
}

const known = new WeakMap<History, ReadonlyMap<string, Course>>()

/**
 * Counts changes of these events after version `number`; with 0, after each event's own first version. Events in no
 * version count as new.
 */
export function since(history: History, ids: Iterable<string>, number: number): Since {
  const courses = known.get(history) ?? coursesOf(history)
  known.set(history, courses)
  let [corrected, added, last] = [0, 0, 0]
  for (const id of ids) {
    const course = courses.get(id)
    const later = course?.corrected.filter((version) => version > number) ?? []
    if (!course || course.first > number) added += 1
    if (later.length === 0) continue
    last = Math.max(last, ...later)
    if (number === 0 || (course && course.first <= number)) corrected += 1
  }
  return { corrected, added, last: history.versions.find((one) => one.number === last) ?? null }
}

/** The version with this number or hash; undefined if there is none. */
export function versionNamed({ versions }: Pick<History, 'versions'>, name: string): PublishedVersion | undefined {
  return versions.find(({ number, hash }) => name === String(number) || name === hash)
}

function coursesOf({ events }: History): ReadonlyMap<string, Course> {
  return new Map(
    Object.entries(events).map(([id, entries]) => [
      id,
      {
        first: entries[0]?.version ?? 0,
        corrected: entries.flatMap(({ version, state }, i) => {
          const before = entries[i - 1]
          return before && extentOf(changes(before.state, state)) === 'facts' ? [version] : []
        }),
      },
    ]),
  )
}
