import { z } from 'zod'
import { readDocument } from '../read/document'
import { type DataFiles, type Documents, PUBLISHED } from '../read/read'
import type { Fault } from './fault'
import { type Listing, listing, unread } from './listing'

/**
 * Ids are addresses: links, embeds and stories of other people hold them. `published.json` lists every id that has ever been
 * published; none may disappear.
 */
const COLLECTIONS = [
  'source',
  'actor',
  'kind',
  'measure',
  'region',
  'place',
  'event',
] as const satisfies readonly (keyof Listing)[]

type Published = Readonly<Record<(typeof COLLECTIONS)[number], readonly string[]>>

const publishedFile = z.partialRecord(z.enum(COLLECTIONS), z.array(z.string()))

/** An id that was published and is gone. */
export function* stabilityFaults(documents: Documents, files: DataFiles): Generator<Fault> {
  const published = readDocument(PUBLISHED, files[PUBLISHED] ?? '{}', publishedFile)
  yield* published.faults
  const present = idsOf(documents)
  const unsure = unread(documents)
  for (const collection of COLLECTIONS.filter((one) => !unsure.has(one))) {
    for (const [i, id] of (published.value?.[collection] ?? []).entries()) {
      if (present[collection].includes(id)) continue
      yield published.fault(
        [collection, i],
        `${collection} '${id}' was published and is gone; ids are kept for good: bring it back under this id`,
      )
    }
  }
}

/** What `published.json` should hold: every id that it holds already, then the new ones. */
export function publishedIds(documents: Documents, files: DataFiles): Published {
  const before = readDocument(PUBLISHED, files[PUBLISHED] ?? '{}', publishedFile).value
  const present = idsOf(documents)
  const ids = (collection: (typeof COLLECTIONS)[number]) => [
    ...new Set([...(before?.[collection] ?? []), ...present[collection]]),
  ]
  return {
    source: ids('source'),
    actor: ids('actor'),
    kind: ids('kind'),
    measure: ids('measure'),
    region: ids('region'),
    place: ids('place'),
    event: ids('event'),
  }
}

function idsOf(documents: Documents): Published {
  const { source, actor, kind, measure, region, place, event } = listing(documents)
  const ids = (items: readonly { record: { id: string } }[]) => items.map(({ record }) => record.id)
  return {
    source: ids(source),
    actor: ids(actor),
    kind: ids(kind),
    measure: ids(measure),
    region: ids(region),
    place: ids(place),
    event: ids(event),
  }
}
