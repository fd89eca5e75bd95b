import { renumbered, textsOf } from './dateTexts'
import type { ReadField } from './fieldColumns'
import { Findings } from './findings'
import type { ReadNames } from './namedColumns'
import { Names, type Tallied } from './names'
import { PlaceList } from './placeList'
import type { ReadRows } from './rowReader'

/** What parts of a table, in their order, give together: the same as its rows read by one reader. */
export function joined(parts: readonly ReadRows[]): Omit<ReadRows, 'ids'> {
  const [first] = parts
  if (first && parts.length === 1) return first
  const places = new PlaceList()
  const kinds = new Names()
  const dates = textsOf(parts.map((part) => part.dates))
  const findings = new Findings()
  for (const part of parts) findings.join(part.findings)
  return {
    row: concatenated(parts.map(({ row }) => row)),
    earliest: concatenated(parts.map(({ earliest }) => earliest)),
    latest: concatenated(parts.map(({ latest }) => latest)),
    date: concatenated(parts.map(({ date }, n) => renumbered(date, dates.positions[n] ?? []))),
    place: concatenated(parts.map((part) => looked(part.place, places.join(part.places)))),
    kind: concatenated(parts.map((part) => looked(part.kind, tallied(kinds, part.kinds)))),
    dates: dates.texts,
    places: places.made(first?.places.stated !== undefined),
    unplaced: [...new Set(parts.flatMap(({ unplaced }) => unplaced))],
    kinds: kinds.made(),
    actors: namesJoined(parts.map(({ actors }) => actors)),
    sources: namesJoined(parts.map(({ sources }) => sources)),
    counted: parts
      .flatMap(({ counted }) => counted)
      .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at),
    fields: (first?.fields ?? []).map((_, n) => fieldJoined(parts.flatMap(({ fields }) => fields[n] ?? []))),
    findings: findings.made(),
  }
}

/** Adds texts with their counts; returns the number of each. */
function tallied(names: Names, { texts, counts }: Tallied): Uint32Array {
  return Uint32Array.from(texts, (text, n) => {
    const at = names.at(text)
    names.count(at, counts[n])
    return at
  })
}

function namesJoined(parts: readonly ReadNames[]): ReadNames {
  const names = new Names()
  const values = concatenated(parts.map((part) => looked(part.values, tallied(names, part))))
  const roles = new Uint8Array(values.length)
  let before = 0
  const ends = parts.map((part) => {
    const from = before
    roles.set(part.roles, from)
    before += part.values.length
    return part.ends.map((end) => end + from)
  })
  return { ...names.made(), values, roles, ends: concatenated(ends) }
}

function fieldJoined(parts: readonly ReadField[]): ReadField {
  const names = new Names()
  const rows = concatenated(parts.map((part) => looked(part.rows, tallied(names, part))))
  return { ...names.made(), rows }
}

/** Numbers by other numbers. */
function looked(values: Uint32Array, numbers: Uint32Array): Uint32Array {
  const made = new Uint32Array(values.length)
  for (let i = 0; i < made.length; i++) made[i] = numbers[values[i] as number] as number
  return made
}

function concatenated<Values extends Uint32Array | Int32Array>([first, ...parts]: readonly Values[]): Values {
  if (!first) return new Uint32Array(0) as Values
  const length = parts.reduce((sum, part) => sum + part.length, first.length)
  const made = (first instanceof Int32Array ? new Int32Array(length) : new Uint32Array(length)) as Values
  made.set(first)
  let at = first.length
  for (const part of parts) {
    made.set(part, at)
    at += part.length
  }
  return made
}
