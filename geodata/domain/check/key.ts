import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import { listing } from './listing'

/** Enough for a newcomer's first look. */
const MOST = 12

/** Key events must be `reported`, and few. */
export function* keyFaults(documents: Documents): Generator<Fault> {
  const keys = listing(documents).event.items.filter(({ record }) => record.key)
  for (const [i, { record, fault }] of keys.entries()) {
    if (record.status !== undefined && record.status !== 'reported')
      yield fault(['key'], `a key event is one that a document reports; this one is '${record.status}'`)
    if (i === MOST) yield fault(['key'], `this is key event ${i + 1}; choose at most ${MOST}`)
  }
}
