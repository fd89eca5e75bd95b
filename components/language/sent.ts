declare const held: unique symbol

/** The JSON of a value of type T. */
export type Sent<T> = string & { readonly [held]: T }

/**
 * Serialises a value for client components. React sends a string as it is, but walks every value of an object: twice
 * per request on the server and once in the browser.
 */
export function sent<T extends object>(value: T): Sent<T> {
  return JSON.stringify(value) as Sent<T>
}

/** Size of the cache; a server's pages send fewer different texts. */
const MOST = 32

const known = new Map<string, object>()

/**
 * The parsed value, or the argument itself if it was not serialised. Returns the same object for the same text, so that
 * derived values are computed once for all requests: never mutate it.
 */
export function received<T extends object>(given: T | Sent<T>): T {
  if (typeof given !== 'string') return given
  const value = known.get(given) ?? (JSON.parse(given) as T)
  if (!known.has(given)) {
    if (known.size >= MOST) known.clear()
    known.set(given, value)
  }
  return value as T
}
