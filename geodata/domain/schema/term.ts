/**
 * Closed lists of terms that the code depends on. Without dependencies, so that the browser can import them without the
 * schema.
 */

/**
 * How precisely a place is known, in the order of UCDP GED's `where_prec` (codebook, "Geographic precision"): the code
 * is the position in this list plus one.
 */
export const PRECISIONS = ['exact', 'near', 'district', 'region', 'part', 'country'] as const
export type Precision = (typeof PRECISIONS)[number]

/** UCDP `where_prec` of a precision, 1 (exact) to 6 (country). */
export function wherePrec(precision: Precision): number {
  return PRECISIONS.indexOf(precision) + 1
}

/** Types of actors; a body is an organisation. */
export const ACTOR_TYPES = ['person', 'body', 'group', 'state'] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

/** How one event relates to another: the event with the link *led to*, is *part of* or *answers* the other. */
export const LINK_KINDS = ['led-to', 'part-of', 'answers'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/**
 * Status of an event. `reported`: a document says that it happened. `announced`: planned or expected when the document
 * was written, and no document says that it took place. `judged`: an opinion or state of affairs that somebody asserts.
 */
export const STATUSES = ['reported', 'announced', 'judged'] as const
export type Status = (typeof STATUSES)[number]

/**
 * Basis of a link: a document says how one event relates to the other (`stated`), or the atlas infers it (`inferred`).
 */
export const BASES = ['stated', 'inferred'] as const
export type Basis = (typeof BASES)[number]

/** Role of an actor in an event: does something, has something done to them, or is only named. */
export const ROLES = ['acts', 'acted-on', 'named'] as const
export type Role = (typeof ROLES)[number]

/** What may be inferred of an event; it then counts as possible, not certain, in filters. */
export const INFERABLE = ['date', 'place'] as const
export type Inferable = (typeof INFERABLE)[number]

/** Shapes of the signs of kinds; outlines are in `geodata/drawing/mark/shape.ts`. */
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
  'hourglass',
  'chevron',
  'house',
] as const
export type Shape = (typeof SHAPES)[number]

/** Colours of kinds: names of the palette in `geodata/drawing/theme`. */
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
