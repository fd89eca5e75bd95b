import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import type { Sound } from '../read/sound'
import { whole } from '../read/sound'
import type { CitationRecord, EventRecord, FigureRecord, LinkRecord, SourceDateRecord } from '../schema/record'
import { ROLES } from '../schema/term'
import { type Listed, type Listing, listing } from './listing'

/** The reverse of `reference.ts`: every citation must be used, and every record referred to. */
export function* useFaults(documents: Documents): Generator<Fault> {
  const all = listing(documents)
  for (const event of all.event.items) {
    yield* sentences(event)
    yield* idleCitations(event)
  }
  yield* unused(all)
}

type Event = Listed<Sound<EventRecord>>

/** Every sentence cites citations of the event, each once. */
function* sentences({ record, fault }: Event): Generator<Fault> {
  const count = record.citations?.length
  for (const [i, sentence] of (record.summary ?? []).entries()) {
    const cites = sentence?.cites ?? []
    for (const [j, number] of cites.entries()) {
      if (number === undefined) continue
      if (count !== undefined && number > count)
        yield fault(
          ['summary', i, 'cites', j],
          `there is no citation ${number}; the event has ${count}, counted from 1`,
        )
      if (cites.indexOf(number) < j) yield fault(['summary', i, 'cites', j], `citation ${number} stands here twice`)
    }
  }
}

/** An unused citation is a mistake; not reported if anything that might use it could not be read. */
function* idleCitations({ record, fault }: Event): Generator<Fault> {
  const cites = whole<number[][]>(record.summary?.map((sentence) => sentence?.cites))
  const figures = whole<FigureRecord[]>(record.figures)
  const dates = whole<SourceDateRecord[]>(record.dates)
  const links = whole<LinkRecord[]>(record.links)
  if (!cites || !figures || !dates || !links) return
  const carried = new Set(cites.flat())
  for (const [i, citation] of (record.citations ?? []).entries()) {
    const its = whole<CitationRecord>(citation)
    if (!its) continue
    const used =
      carried.has(i + 1) ||
      figures.some((figure) => figure.source === its.source && figure.part === its.part) ||
      [...dates, ...links].some(
        (one) => one.source === its.source && one.part === its.part && one.locator === its.locator,
      )
    if (!used)
      yield fault(
        ['citations', i],
        `nothing rests on citation ${i + 1}: name it in 'cites' of the sentence that does, or leave it out`,
      )
  }
}

/** An unused record is a mistake, except an exact place, which is useful as a gazetteer entry. */
function* unused(all: Listing): Generator<Fault> {
  if (!all.event.complete) return
  const events = all.event.items.map(({ record }) => record)
  // Undefined marks an unreadable reference; then nothing is reported as unused.
  const figures = events.flatMap((event) => event.figures ?? [undefined])
  const claimers = figures.map((figure) => figure?.claimedBy).filter((claimer) => typeof claimer !== 'object')
  const used = {
    source: events.flatMap(({ citations = [undefined] }) => citations.map((citation) => citation?.source)),
    actor: [
      ...events.flatMap(({ actors }) => (actors ? ROLES.flatMap((role) => actors[role] ?? []) : [undefined])),
      ...claimers,
    ],
    kind: events.map(({ kind }) => kind),
    measure: figures.map((figure) => figure?.measure),
    place: events.map(({ place }) => place),
  } satisfies Partial<Record<keyof Listing, (string | undefined)[]>>
  for (const collection of ['source', 'actor', 'kind', 'measure', 'place'] as const) {
    const ids = new Set(used[collection])
    if (ids.has(undefined)) continue
    for (const { record, fault } of all[collection].items) {
      if (record.id === undefined || ids.has(record.id)) continue
      if ('precision' in record && (record.precision === 'exact' || record.precision === undefined)) continue
      yield fault(['id'], `no event refers to ${collection} '${record.id}'; use it or remove it`)
    }
  }
}
