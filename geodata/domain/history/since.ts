import { changes, extentOf } from './change'
import type { History, PublishedVersion } from './history'

/** What became of some events after a version of the data. */
export interface Since {
  /** How many have other facts than they had. */
  readonly corrected: number
  /** How many were not in the data yet. */
  readonly added: number
  /** The last version that corrected any of them; null where none did. */
  readonly last: PublishedVersion | null
}

/** Of an event: the version that it first stood in, and those that corrected its facts. */
interface Course {
  readonly first: number
  readonly corrected: readonly number[]
}

const known = new WeakMap<History, ReadonlyMap<string, Course>>()

/**
 * Looks what became of the events with these ids after version `number`; from their own first versions on where that is
 * 0. An event that no version has is a new one.
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

/** The version of this number or hash; undefined where there never was one. */
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
