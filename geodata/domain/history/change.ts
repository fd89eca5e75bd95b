import type { EventState } from './history'

/** What of an event may change, in the order in which a page tells it. */
export const FIELDS = [
  'title',
  'status',
  'kind',
  'date',
  'dates',
  'dating',
  'contested',
  'place',
  'siting',
  'inferred',
  'summary',
  'cites',
  'figures',
  'actors',
  'roles',
  'links',
  'bases',
  'citations',
] as const
export type Field = (typeof FIELDS)[number]

/** A field in which two states of an event differ. */
export interface Change {
  readonly field: Field
  /** The earlier version did not have the field at all: it was filled in, and nothing was corrected. */
  readonly filledIn: boolean
}

/**
 * Fields in which an event is told and its sources are cited; what happened, when, where and to whom stands in the
 * others.
 */
const WORDING: ReadonlySet<Field> = new Set(['summary', 'dating', 'siting', 'cites', 'citations'])

/**
 * What the change of an event amounts to: its facts changed, or only how it is told and cited, or fields were only
 * filled in.
 */
export type Extent = 'facts' | 'wording' | 'filledIn'

/** What a state says in a field, in a form that can be compared; undefined where its version did not have the field. */
type Said = (state: EventState, other: EventState) => unknown

const SAID: Readonly<Record<Field, Said>> = {
  title: ({ title }) => title,
  status: ({ status }) => status ?? undefined,
  kind: ({ kind }) => kind,
  date: ({ date }) => date,
  dates: ({ dates }) => unordered(dates),
  dating: ({ dating }) => dating,
  contested: ({ contested }) => contested,
  place: ({ place }) => place,
  siting: ({ siting }) => siting,
  inferred: ({ inferred }) => unordered(inferred),
  summary: ({ summary }) => summary,
  cites: ({ cites, citations }) => cites?.map((numbers) => numbers.map((number) => citations[number - 1])),
  figures: ({ figures }) => unordered(figures),
  actors: ({ actors }) => unordered(actors.map(({ id }) => id)),
  // Of those that both states name: who came or went is a change of the actors already.
  roles: ({ actors }, other) => {
    const both = actors.filter(({ id }) => other.actors.some((one) => one.id === id))
    return both.some(({ role }) => role === null) ? undefined : unordered(both)
  },
  links: ({ links }) => unordered(links.map(linked)),
  bases: ({ links }, other) => {
    const both = links.filter((link) => other.links.some((one) => linked(one) === linked(link)))
    return both.some(({ basis }) => basis === null) ? undefined : unordered(both)
  },
  citations: ({ citations }) => unordered(citations),
}

/** In which fields an event changed from one state to another; none where they say the same. */
export function changes(before: EventState, after: EventState): Change[] {
  return FIELDS.flatMap((field) => {
    const then = SAID[field](before, after)
    const now = SAID[field](after, before)
    if (canonical(then) === canonical(now)) return []
    return [{ field, filledIn: then === undefined }]
  })
}

/** Changes of what was said before, and fields that were only filled in. */
export function split(all: readonly Change[]): { readonly corrected: Change[]; readonly filledIn: Change[] } {
  return { corrected: all.filter(({ filledIn }) => !filledIn), filledIn: all.filter(({ filledIn }) => filledIn) }
}

/** The greatest extent of any of the changes. */
export function extentOf(all: readonly Change[]): Extent {
  const { corrected } = split(all)
  if (corrected.length === 0) return 'filledIn'
  return corrected.every(({ field }) => WORDING.has(field)) ? 'wording' : 'facts'
}

/** What two lists, each item in words, do not share. */
export function listDifference(before: readonly string[], after: readonly string[]) {
  return {
    removed: before.filter((item) => !after.includes(item)),
    added: after.filter((item) => !before.includes(item)),
  }
}

function linked({ kind, event }: EventState['links'][number]): string {
  return `${kind} ${event}`
}

function unordered(items: readonly unknown[]): string[] {
  return items.map(canonical).sort()
}

/** One text for one value, in whatever order its fields were written. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'undefined'
  )
}
