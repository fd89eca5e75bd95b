import { folded } from './tokens'

const LONGEST = 40
/** Most names; folding others takes longer. */
const PLAIN = /^[ -~]*$/

/** Lower-case words and digits joined by hyphens, as ids are; made of a hash if a text has none. */
export function slug(text: string): string {
  const words = (PLAIN.test(text) ? text.toLowerCase() : folded(text))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return words === '' ? `x${hashed(text)}` : words
}

/** A short code of a point, in degrees, to a tenth of a metre. */
export function pointCode(lat: number, lng: number): string {
  return (Math.imul(Math.round(lat * 1e6), 0x01000193) ^ Math.imul(Math.round(lng * 1e6), 0x85ebca6b))
    .toString(36)
    .replace('-', '0')
}

/** A short code of a text: FNV-1a in base 36. */
function hashed(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** Gives each id once: a second one of the same gets a number. */
export class Unique {
  readonly #given = new Map<string, number>()

  id(wanted: string): string {
    const before = this.#given.get(wanted)
    this.#given.set(wanted, (before ?? 0) + 1)
    return before === undefined ? wanted : this.id(`${wanted}-${before + 1}`)
  }
}
