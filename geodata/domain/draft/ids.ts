import { Unique } from '../search/slug'

/** A random UUID (RFC 9562 §5.4). Unlike `crypto.randomUUID` it also works on a page of plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [8, 4, 4, 4, 12]
    .map((length, i, all) => {
      const from = all.slice(0, i).reduce((sum, one) => sum + one, 0)
      return hex.slice(from, from + length)
    })
    .join('-')
}

/** The id itself, or with a number if it is taken. */
export function freeId(wanted: string, taken: Iterable<string>): string {
  const ids = new Unique()
  const before = new Set(taken)
  for (;;) {
    const id = ids.id(wanted)
    if (!before.has(id)) return id
  }
}
