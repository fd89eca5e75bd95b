import { hasPassage, passagesIn } from '../cite/sourceOrder'
import { type Fault, suggestion } from '../read/fault'
import type { Documents } from '../read/read'
import { type Sound, whole } from '../read/sound'
import type { EventRecord, PartRecord, SourceRecord } from '../schema/record'
import { ROLES } from '../schema/term'
import { type Listed, type Listing, listing } from './listing'

/** Every reference must resolve. Invalid fields are skipped, and so is whatever would only follow from them. */
export function* referenceFaults(documents: Documents): Generator<Fault> {
  const all = listing(documents)
  for (const event of all.event.items) {
    yield* outgoing(event, all)
    yield* figures(event, all)
    yield* links(event, all)
  }
  yield* places(all)
}

type Collection = keyof Listing

type Event = Listed<Sound<EventRecord>>

/** Reports a fault at a field of the current record or passage. */
type Say = (field: readonly PropertyKey[], message: string) => Fault

function* resolved(
  id: string | undefined,
  collection: Collection,
  all: Listing,
  fault: (message: string) => Fault,
): Generator<Fault> {
  const { ids, known } = all[collection]
  if (id === undefined || !known || ids.has(id)) return
  yield fault(`unknown ${collection} '${id}'; ${suggestion(id, [...ids])}`)
}

function* outgoing({ record, fault }: Event, all: Listing): Generator<Fault> {
  yield* resolved(record.place, 'place', all, (message) => fault(['place'], message))
  yield* resolved(record.kind, 'kind', all, (message) => fault(['kind'], message))
  const present = new Set<string>()
  for (const role of ROLES) {
    for (const [i, actor] of (record.actors?.[role] ?? []).entries()) {
      if (actor === undefined) continue
      yield* resolved(actor, 'actor', all, (message) => fault(['actors', role, i], message))
      if (present.has(actor))
        yield fault(['actors', role, i], `actor '${actor}' stands here twice; once is enough, in the strongest role`)
      present.add(actor)
    }
  }
  const seen = new Set<string>()
  for (const [i, citation] of (record.citations ?? []).entries()) {
    if (!citation) continue
    yield* passage(citation, all, (field, message) => fault(['citations', i, ...field], message))
    const { source, part, locator } = citation
    if (source === undefined || part === undefined || locator === undefined) continue
    const key = [source, part, locator].filter((one) => one !== null).join(' ')
    if (seen.has(key)) yield fault(['citations', i], `'${key}' is cited twice; once is enough`)
    seen.add(key)
  }
  for (const [i, date] of (record.dates ?? []).entries()) {
    if (date) yield* passage(date, all, (field, message) => fault(['dates', i, ...field], message))
  }
}

interface Passage {
  readonly source?: string | undefined
  readonly part?: string | null | undefined
  readonly locator?: string | undefined
}

/** A passage must name an existing source, part and paragraph. */
function* passage({ source, part, locator }: Passage, all: Listing, fault: Say): Generator<Fault> {
  yield* resolved(source, 'source', all, (message) => fault(['source'], message))
  const cited = all.source.items.find(({ record }) => record.id !== undefined && record.id === source)?.record
  if (!cited || part === undefined) return
  const parts = cited.parts?.map((one) => one?.id)
  if (part !== null && !parts?.includes(part)) {
    const ids = parts && whole<string[]>(parts)
    if (!ids) return
    const right = ids.length > 0 ? suggestion(part, ids) : `'${source}' has no parts: leave the field out`
    yield fault(['part'], `'${source}' has no part '${part}'; ${right}`)
    return
  }
  const place = part === null ? cited : cited.parts?.find((one) => one?.id === part)
  const sections = whole<SourceRecord['sections'] | PartRecord['sections']>(place?.sections)
  if (!sections || locator === undefined) return
  const document = { sections, parts: [] }
  if (hasPassage(document, { part: null, locator })) return
  const where = part === null ? `'${source}'` : `part '${part}' of '${source}'`
  yield fault(['locator'], `${where} has no '${locator}'; it has ${passagesIn(document, null)}`)
}

function* figures({ record, fault }: Event, all: Listing): Generator<Fault> {
  const cited = citedBy(record)
  for (const [i, figure] of (record.figures ?? []).entries()) {
    if (!figure) continue
    yield* resolved(figure.measure, 'measure', all, (message) => fault(['figures', i, 'measure'], message))
    if (cited) yield* uncited(figure, cited, (field, message) => fault(['figures', i, ...field], message))
    if (typeof figure.claimedBy === 'string' && all.actor.known && all.source.known) {
      const claimers = [...all.actor.ids, ...all.source.ids]
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

type Cited = readonly { readonly source: string; readonly part: string | null }[]

/** Documents and parts that an event cites; null if one of them could not be read. */
function citedBy({ citations }: Sound<EventRecord>): Cited | null {
  return whole<{ source: string; part: string | null }[]>(
    citations?.map((citation) => ({ source: citation?.source, part: citation?.part })),
  )
}

/** A figure must come from a document and part that the event cites. */
function* uncited({ source, part }: Passage, cited: Cited, fault: Say): Generator<Fault> {
  if (source === undefined) return
  const documents = cited.map((one) => one.source)
  if (!documents.includes(source)) {
    yield fault(
      ['source'],
      `figure from '${source}', which the event does not cite; cite it, or name one of ${documents.join(', ')}`,
    )
  } else if (part !== undefined && !cited.some((one) => one.source === source && one.part === part)) {
    const withPart = (one: Cited[number]) => (one.part === null ? one.source : `${one.source}, part ${one.part}`)
    const right = new Set(cited.map((one) => `'${withPart(one)}'`))
    yield fault(
      ['part'],
      `figure from '${withPart({ source, part })}', which the event does not cite; cite it, or name one of ${[...right].join(', ')}`,
    )
  }
}

function* links({ record, fault }: Event, all: Listing): Generator<Fault> {
  for (const [i, link] of (record.links ?? []).entries()) {
    if (!link) continue
    yield* passage(link, all, (field, message) => fault(['links', i, ...field], message))
    if (link.event === undefined) continue
    yield* resolved(link.event, 'event', all, (message) => fault(['links', i, 'event'], message))
    if (link.event === record.id)
      yield fault(['links', i, 'event'], `'${record.id}' is linked to itself; name another event`)
    if (record.links?.slice(0, i).some((earlier) => earlier?.event === link.event)) {
      yield fault(['links', i, 'event'], `'${link.event}' is linked twice; once is enough`)
    }
    const other = all.event.items.find((candidate) => candidate.record.id === link.event)?.record
    if (record.id === undefined || other?.id === undefined) continue
    if (other.links?.some((one) => one?.event === record.id) && record.id > other.id) {
      yield fault(
        ['links', i, 'event'],
        `'${record.id}' and '${other.id}' are linked both ways; a link is shown at both ends, so keep one`,
      )
    }
  }
}

function* places(all: Listing): Generator<Fault> {
  for (const { record, fault } of all.place.items) {
    for (const [i, region] of (record.regions ?? []).entries()) {
      yield* resolved(region, 'region', all, (message) => fault(['regions', i], message))
    }
    const { within } = record
    if (within === undefined || within === null) continue
    yield* resolved(within, 'place', all, (message) => fault(['within'], message))
    const parent = all.place.items.find((candidate) => candidate.record.id === within)?.record
    const inexact = parent?.precision !== undefined && parent.precision !== 'exact'
    if (parent && (inexact || typeof parent.within === 'string')) {
      yield fault(
        ['within'],
        `'${parent.id}' has no mark of its own on the map; must be an exact place that is not itself within another`,
      )
    }
  }
}
