/**
 * Closed lists of terms that code, not only data, gives a meaning to. Free of any library, so that the browser
 * can share them without carrying the schema.
 */

/**
 * How narrowly a place is known, in the order of UCDP GED's `where_prec` (codebook, "Geographic precision"):
 * the code is the position in this list plus one.
 */
export const PRECISIONS = ['exact', 'near', 'district', 'region', 'part', 'country'] as const
export type Precision = (typeof PRECISIONS)[number]

/** UCDP `where_prec` of a precision, 1 (exact) to 6 (country). */
export function wherePrec(precision: Precision): number {
  return PRECISIONS.indexOf(precision) + 1
}

/** What an actor is; a body is an organisation. */
export const ACTOR_TYPES = ['person', 'body', 'group', 'state'] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

/** How one event bears on another: the event that holds the link *led to*, is *part of* or *answers* the other. */
export const LINK_KINDS = ['led-to', 'part-of', 'answers'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/**
 * What sort of statement an event is. `reported`: a document tells it as having happened. `announced`: it was planned
 * or expected when the document was written, and no document says that it took place. `judged`: an opinion or a state
 * of affairs that somebody asserts.
 */
export const STATUSES = ['reported', 'announced', 'judged'] as const
export type Status = (typeof STATUSES)[number]

/**
 * Whether a document says of two events how one bears on the other (`stated`), or the atlas reads it from what is said
 * of each (`inferred`).
 */
export const BASES = ['stated', 'inferred'] as const
export type Basis = (typeof BASES)[number]

/** What part an actor has in an event: does something, has something done to them, or is only named. */
export const ROLES = ['acts', 'acted-on', 'named'] as const
export type Role = (typeof ROLES)[number]

/** What of an event may be known by inference only; it then counts as possible, not certain, to filters. */
export const INFERABLE = ['date', 'place'] as const
export type Inferable = (typeof INFERABLE)[number]

/** The signs that stand for kinds of event; `geodata/drawing/mark/shape.ts` has their outlines. */
export const SHAPES = [
  'star',
  'triangle',
  'square',
  'cross',
  'rings',
  'tick',
  'hexagon',
  'diamond',
  'arrow',
  'pillar',
  'dot',
] as const
export type Shape = (typeof SHAPES)[number]

/** The colours that kinds of event may have: names of the palette in `geodata/drawing/theme`. */
export const COLOURS = [
  'ink',
  'laterite',
  'ochre',
  'oxblood',
  'acacia',
  'river',
  'indigo',
  'teal',
  'umber',
  'plum',
  'slate',
] as const
export type Colour = (typeof COLOURS)[number]
