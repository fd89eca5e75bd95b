import { hasPassage, passagesIn } from '../locator/order'
import type { Documents } from '../read/read'
import type { CitationRecord, EventRecord } from '../schema/record'
import { ROLES } from '../schema/term'
import { type Fault, suggestion } from './fault'
import { type Listed, type Listing, listing, unread } from './listing'

/** Every reference resolves, and everything that can be referred to is. */
export function* referenceFaults(documents: Documents): Generator<Fault> {
  const all: Known = { ...listing(documents), unread: unread(documents) }
  for (const event of all.event) {
    yield* outgoing(event, all)
    yield* sentences(event)
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
  const present = new Set<string>()
  for (const role of ROLES) {
    for (const [i, actor] of (record.actors[role] ?? []).entries()) {
      yield* resolved(actor, 'actor', all, (message) => fault(['actors', role, i], message))
      if (present.has(actor))
        yield fault(['actors', role, i], `actor '${actor}' stands here twice; once is enough, in the strongest role`)
      present.add(actor)
    }
  }
  const seen = new Set<string>()
  for (const [i, citation] of record.citations.entries()) {
    yield* passage(citation, all, (field, message) => fault(['citations', i, ...field], message))
    const key = [citation.source, citation.part, citation.locator].filter((one) => one !== null).join(' ')
    if (seen.has(key)) yield fault(['citations', i], `'${key}' is cited twice; once is enough`)
    seen.add(key)
  }
  for (const [i, date] of record.dates.entries()) {
    yield* passage(date, all, (field, message) => fault(['dates', i, ...field], message))
  }
}

/** A passage stands in a source that there is, in a part and a paragraph that the source has. */
function* passage(
  { source, part, locator }: CitationRecord,
  all: Known,
  fault: (field: readonly PropertyKey[], message: string) => Fault,
): Generator<Fault> {
  yield* resolved(source, 'source', all, (message) => fault(['source'], message))
  const known = all.source.find(({ record }) => record.id === source)?.record
  if (!known) return
  const parts = known.parts.map(({ id }) => id)
  if (part !== null && !parts.includes(part)) {
    const right = parts.length > 0 ? suggestion(part, parts) : `'${source}' has no parts: leave the field out`
    yield fault(['part'], `'${source}' has no part '${part}'; ${right}`)
  } else if (!hasPassage(known, { part, locator })) {
    yield fault(
      ['locator'],
      `${part === null ? `'${source}'` : `part '${part}' of '${source}'`} has no '${locator}'; it has ${passagesIn(known, part)}`,
    )
  }
}

/** Every sentence rests on citations that the event has, and every citation carries something. */
function* sentences({ record, fault }: Listed<EventRecord>): Generator<Fault> {
  const count = record.citations.length
  for (const [i, { cites }] of record.summary.entries()) {
    for (const [j, number] of cites.entries()) {
      if (number > count)
        yield fault(
          ['summary', i, 'cites', j],
          `there is no citation ${number}; the event has ${count}, counted from 1`,
        )
      if (cites.indexOf(number) < j) yield fault(['summary', i, 'cites', j], `citation ${number} stands here twice`)
    }
  }
  const carried = new Set(record.summary.flatMap(({ cites }) => cites))
  for (const [i, { source, part, locator }] of record.citations.entries()) {
    const used =
      carried.has(i + 1) ||
      record.figures.some((figure) => figure.source === source && figure.part === part) ||
      [...record.dates, ...record.links].some(
        (one) => one.source === source && one.part === part && one.locator === locator,
      )
    if (!used)
      yield fault(
        ['citations', i],
        `nothing rests on citation ${i + 1}: name it in 'cites' of the sentence that does, or leave it out`,
      )
  }
}

function* figures({ record, fault }: Listed<EventRecord>, all: Known): Generator<Fault> {
  const cited = record.citations.map(({ source }) => source)
  const withPart = (source: string, part: string | null) => (part === null ? source : `${source}, part ${part}`)
  for (const [i, figure] of record.figures.entries()) {
    yield* resolved(figure.measure, 'measure', all, (message) => fault(['figures', i, 'measure'], message))
    if (!cited.includes(figure.source)) {
      yield fault(
        ['figures', i, 'source'],
        `figure from '${figure.source}', which the event does not cite; cite it, or name one of ${cited.join(', ')}`,
      )
    }
    if (
      cited.includes(figure.source) &&
      !record.citations.some(({ source, part }) => source === figure.source && part === figure.part)
    ) {
      const right = record.citations.map(({ source, part }) => `'${withPart(source, part)}'`)
      yield fault(
        ['figures', i, 'part'],
        `figure from '${withPart(figure.source, figure.part)}', which the event does not cite; cite it, or name one of ${[...new Set(right)].join(', ')}`,
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
    yield* passage(link, all, (field, message) => fault(['links', i, ...field], message))
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
    actor: new Set([...events.flatMap(({ actors }) => ROLES.flatMap((role) => actors[role] ?? [])), ...claimers]),
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
