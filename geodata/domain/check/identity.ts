import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import { listing } from './listing'

/** Ids are unique within their collection; events over all files. */
export function* identityFaults(documents: Documents): Generator<Fault> {
  for (const [collection, { items }] of Object.entries(listing(documents))) {
    const first = new Map<string, Fault>()
    for (const { record, fault } of items) {
      const { id } = record
      if (id === undefined) continue
      const known = first.get(id)
      if (known) {
        yield fault(
          ['id'],
          `${collection} id '${id}' is taken already in ${known.file}:${known.line}; ids must be unique`,
        )
      }
      first.set(id, known ?? fault(['id'], ''))
    }
  }
}
