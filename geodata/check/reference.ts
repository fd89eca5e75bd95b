import type { Documents } from '../read/read'
import type { EventRecord } from '../schema/record'
import { type Fault, suggestion } from './fault'
import { type Listed, type Listing, listing, unread } from './listing'

/** Every reference resolves, and everything that can be referred to is. */
export function* referenceFaults(documents: Documents): Generator<Fault> {
  const all: Known = { ...listing(documents), unread: unread(documents) }
  for (const event of all.event) {
    yield* outgoing(event, all)
    yield* figures(event, all)
    yield* links(event, all)
  }
  yield* places(all)
  if (!all.unread.has('event')) yield* unused(all)
}

type Known = Listing & { readonly unread: ReadonlySet<Collection> }

type Collection = keyof Listing

function* resolved(
  id: string,
  collection: Collection,
  all: Known,
  fault: (message: string) => Fault,
): Generator<Fault> {
  if (all.unread.has(collection)) return
  const known = all[collection].map(({ record }) => record.id)
  if (!known.includes(id)) yield fault(`unknown ${collection} '${id}'; ${suggestion(id, known)}`)
}

function* outgoing({ record, fault }: Listed<EventRecord>, all: Known): Generator<Fault> {
  yield* resolved(record.place, 'place', all, (message) => fault(['place'], message))
  yield* resolved(record.kind, 'kind', all, (message) => fault(['kind'], message))
  for (const [i, actor] of record.actors.entries()) {
    yield* resolved(actor, 'actor', all, (message) => fault(['actors', i], message))
    if (record.actors.indexOf(actor) < i)
      yield fault(['actors', i], `actor '${actor}' stands here twice; once is enough`)
  }
  const seen = new Set<string>()
  for (const [i, { source, locator }] of record.citations.entries()) {
    yield* resolved(source, 'source', all, (message) => fault(['citations', i, 'source'], message))
    const key = `${source} ${locator}`
    if (seen.has(key)) yield fault(['citations', i], `'${key}' is cited twice; once is enough`)
    seen.add(key)
  }
}

function* figures({ record, fault }: Listed<EventRecord>, all: Known): Generator<Fault> {
  const cited = record.citations.map(({ source }) => source)
  for (const [i, figure] of record.figures.entries()) {
    yield* resolved(figure.measure, 'measure', all, (message) => fault(['figures', i, 'measure'], message))
    if (!cited.includes(figure.source)) {
      yield fault(
        ['figures', i, 'source'],
        `figure from '${figure.source}', which the event does not cite; cite it, or name one of ${cited.join(', ')}`,
      )
    }
    if (typeof figure.claimedBy === 'string' && !all.unread.has('actor') && !all.unread.has('source')) {
      const claimers = [...all.actor, ...all.source].map(({ record }) => record.id)
      if (!claimers.includes(figure.claimedBy)) {
        yield fault(
          ['figures', i, 'claimedBy'],
          `unknown actor or source '${figure.claimedBy}'; ${suggestion(figure.claimedBy, claimers)}`,
        )
      }
    }
    const [low, high] = figure.range ?? [null, null]
    if (figure.range && ((low === null && high === null) || (low !== null && high !== null && low > high))) {
      yield fault(
        ['figures', i, 'range'],
        `found [${low}, ${high}]; must be [lowest, highest], with null for one open end at most`,
      )
    }
  }
}

function* links({ record, fault }: Listed<EventRecord>, all: Known): Generator<Fault> {
  for (const [i, link] of record.links.entries()) {
    yield* resolved(link.event, 'event', all, (message) => fault(['links', i, 'event'], message))
    if (link.event === record.id)
      yield fault(['links', i, 'event'], `'${record.id}' is linked to itself; name another event`)
    if (record.links.findIndex(({ event }) => event === link.event) < i) {
      yield fault(['links', i, 'event'], `'${link.event}' is linked twice; once is enough`)
    }
    const other = all.event.find((candidate) => candidate.record.id === link.event)?.record
    if (other?.links.some(({ event }) => event === record.id) && record.id > other.id) {
      yield fault(
        ['links', i, 'event'],
        `'${record.id}' and '${other.id}' are linked both ways; a link is shown at both ends, so keep one`,
      )
    }
  }
}

function* places(all: Known): Generator<Fault> {
  for (const { record, fault } of all.place) {
    for (const [i, region] of record.regions.entries()) {
      yield* resolved(region, 'region', all, (message) => fault(['regions', i], message))
    }
    if (record.within === null) continue
    yield* resolved(record.within, 'place', all, (message) => fault(['within'], message))
    const parent = all.place.find((candidate) => candidate.record.id === record.within)?.record
    if (parent && (parent.precision !== 'exact' || parent.within !== null)) {
      yield fault(
        ['within'],
        `'${parent.id}' has no mark of its own on the map; must be an exact place that is not itself within another`,
      )
    }
  }
}

/** The other way round: a record that nothing refers to is a slip, except an exact place, which is a gazetteer entry in its own right. */
function* unused(all: Known): Generator<Fault> {
  const events = all.event.map(({ record }) => record)
  const figures = events.flatMap((event) => event.figures)
  const claimers = figures.flatMap(({ claimedBy }) => (typeof claimedBy === 'string' ? [claimedBy] : []))
  const used: Readonly<Partial<Record<Collection, Set<string>>>> = {
    source: new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source))),
    actor: new Set([...events.flatMap(({ actors }) => actors), ...claimers]),
    kind: new Set(events.map(({ kind }) => kind)),
    measure: new Set(figures.map(({ measure }) => measure)),
    place: new Set([
      ...events.map(({ place }) => place),
      ...all.place.flatMap(({ record }) => (record.precision === 'exact' ? [record.id] : [])),
    ]),
  }
  for (const [collection, ids] of Object.entries(used) as [Collection, Set<string>][]) {
    for (const { record, fault } of all[collection]) {
      if (!ids.has(record.id))
        yield fault(['id'], `no event refers to ${collection} '${record.id}'; use it or remove it`)
    }
  }
}
