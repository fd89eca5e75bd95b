import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import { hasUnknownEnd } from '../time/edtf'
import { isAnywhere } from './anywhere'
import { listing } from './listing'

/**
 * Status and precision may be assumed, and the end of an event not known, only in data from anywhere, which others have
 * collected: an editor of an atlas states them. The assumed status is `reported`.
 */
export function* unstatedFaults(documents: Documents): Generator<Fault> {
  const home = documents.config.sound?.home
  if (home === undefined) return
  const isOurs = !isAnywhere(home)
  const { event, place } = listing(documents)
  for (const { record, fault } of event.items) {
    if (isOurs && record.date !== undefined && hasUnknownEnd(record.date))
      yield fault(['date'], `found '${record.date}'; ${UNKNOWN_ONLY_FROM_ANYWHERE}`)
    if (!record.statusUnstated) continue
    if (isOurs) yield fault(['statusUnstated'], ONLY_FROM_ANYWHERE)
    else if (record.status !== undefined && record.status !== 'reported')
      yield fault(['statusUnstated'], `what is assumed of a status is 'reported', not '${record.status}'`)
  }
  if (isOurs)
    for (const { record, fault } of place.items)
      if (record.precisionUnstated) yield fault(['precisionUnstated'], ONLY_FROM_ANYWHERE)
}

const ONLY_FROM_ANYWHERE =
  'only for data from anywhere, whose home is one of the codes XAA to XZZ; state what it is, and leave the field out'

const UNKNOWN_ONLY_FROM_ANYWHERE =
  "an end that is not known is only for data from anywhere, whose home is one of the codes XAA to XZZ; write '..' if it was still going on when the documents were written, or else by when it was over"
