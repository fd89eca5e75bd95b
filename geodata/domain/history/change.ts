import type { EventState } from './history'

/** Fields of an event that may change, in the order in which a page shows them. */
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
  /** The earlier version did not have the field yet, so this is an addition, not a correction. */
  readonly filledIn: boolean
}

/** Fields about wording and citation; the others say what happened, when, where and to whom. */
const WORDING: ReadonlySet<Field> = new Set(['summary', 'dating', 'siting', 'cites', 'citations'])

/** How much of an event changed: its facts, only its wording and citations, or only newly added fields. */
export type Extent = 'facts' | 'wording' | 'filledIn'

/** The content of a field in comparable form; undefined if its version did not have the field. */
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
  // Only of actors in both states: those added or removed are a change of `actors`.
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

/** Fields that differ between two states of an event. */
export function changes(before: EventState, after: EventState): Change[] {
  return FIELDS.flatMap((field) => {
    const then = SAID[field](before, after)
    const now = SAID[field](after, before)
    if (canonical(then) === canonical(now)) return []
    return [{ field, filledIn: then === undefined }]
  })
}

/** Separates corrections from fields that were only filled in. */
export function split(all: readonly Change[]): { readonly corrected: Change[]; readonly filledIn: Change[] } {
  return { corrected: all.filter(({ filledIn }) => !filledIn), filledIn: all.filter(({ filledIn }) => filledIn) }
}

/** The greatest extent among some changes. */
export function extentOf(all: readonly Change[]): Extent {
  const { corrected } = split(all)
  if (corrected.length === 0) return 'filledIn'
  return corrected.every(({ field }) => WORDING.has(field)) ? 'wording' : 'facts'
}

/** Items, in words, that are in only one of two lists. */
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

/** A canonical serialisation, independent of the order of fields. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'undefined'
  )
}
