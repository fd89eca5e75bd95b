import type { Cursor, Queryable, SortKey } from '../service/features'
import { Refused } from './problem'

/** A cursor as text for an address: JSON in base64url. */
export function cursorText({ values, id }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([...values, id]))
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Reads it again. Throws `Refused` unless it was written for this order. */
export function cursorOf(text: string, order: readonly SortKey[], queryables: readonly Queryable[]): Cursor {
  const parts = decoded(text)
  const values = parts?.slice(0, -1)
  const id = parts?.at(-1)
  const fits =
    values?.length === order.length &&
    values.every((value, i) => {
      if (value === null) return true
      const isText = queryables.find(({ name }) => name === order[i]?.property)?.type === 'text'
      return isText ? typeof value === 'string' : Number.isFinite(value)
    })
  if (!fits || typeof id !== 'string')
    throw new Refused(
      "This is no 'after' of this order. It is taken from the link 'next' of a page and cannot be made by hand.",
      'Ceci n’est pas un « after » de cet ordre. Il se prend dans le lien « next » d’une page et ne se fabrique pas à la main.',
    )
  return { values: values as Cursor['values'], id }
}

function decoded(text: string): readonly unknown[] | null {
  try {
    const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const json: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(raw, (letter) => letter.charCodeAt(0))),
    )
    return Array.isArray(json) ? json : null
  } catch {
    return null
  }
}
