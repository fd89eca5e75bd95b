declare const held: unique symbol

/** JSON text of a value of a type. */
export type Sent<T> = string & { readonly [held]: T }

/**
 * A value as a page sends it to its client components. React takes a text as it stands, where it would walk through
 * every value inside an object: twice on the server at every request, and once more in the browser.
 */
export function sent<T extends object>(value: T): Sent<T> {
  return JSON.stringify(value) as Sent<T>
}

/** As many texts are remembered; the pages of a server send fewer. */
const MOST = 32

const known = new Map<string, object>()

/**
 * The value that was sent, or that was given as it is. The same value for the same text, so that what is worked out
 * from it is worked out once for all requests: nobody may change it.
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
