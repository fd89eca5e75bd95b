import type { Geometry, Position } from 'geojson'
import { dayOf } from '../instant'
import { instead, Refused, shown } from '../problem'
import { boxOf, checkedGeometry } from './shape'
import { COMPARISONS, LIMITS, type Operand, PREDICATES, type Syntax } from './syntax'

const OPERATORS = ['and', 'or', 'not', ...COMPARISONS, 'like', 'between', 'in', 'isNull'] as const

/** Reads a filter in CQL2 JSON (OGC 21-065r2). Throws `Refused`. */
export function readJson(text: string): Syntax {
  if (text.length > LIMITS.characters)
    throw new Refused(
      `The filter has ${text.length} characters; at most ${LIMITS.characters} are read.`,
      `Le filtre a ${text.length} caractères ; au plus ${LIMITS.characters} sont lus.`,
    )
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Refused(
      'The filter is not valid JSON. For a filter in words, leave out filter-lang.',
      'Le filtre n’est pas du JSON valable. Pour un filtre en mots, omettez filter-lang.',
    )
  }
  return new Reader().filter(json, 0)
}

class Reader {
  #conditions = 0

  filter(json: unknown, depth: number): Syntax {
    if (depth > LIMITS.depth)
      throw new Refused(
        `The filter is nested more than ${LIMITS.depth} deep.`,
        `Le filtre est imbriqué sur plus de ${LIMITS.depth} niveaux.`,
      )
    if (typeof json === 'boolean') return { node: 'boolean', value: json }
    const { op, args } = recordOf(json)
    if (typeof op !== 'string' || !Array.isArray(args))
      throw unreadable(json, '{"op": "=", "args": [{"property": "kind"}, "coup"]}')
    if (op === 'and' || op === 'or') {
      if (args.length < 2) throw counted(op, 2, args.length)
      return { node: op, args: args.map((arg) => this.filter(arg, depth + 1)) }
    }
    if (op === 'not') {
      if (args.length !== 1) throw counted(op, 1, args.length)
      return { node: 'not', arg: this.filter(args[0], depth + 1) }
    }
    if (++this.#conditions > LIMITS.conditions)
      throw new Refused(
        `The filter has more than ${LIMITS.conditions} conditions.`,
        `Le filtre a plus de ${LIMITS.conditions} conditions.`,
      )
    return this.#condition(op, args)
  }

  #condition(op: string, args: readonly unknown[]): Syntax {
    const wanted = op === 'between' ? 3 : op === 'isNull' ? 1 : 2
    const by = COMPARISONS.find((one) => one === op)
    const name = PREDICATES.find((one) => one === op.toUpperCase())
    if (!by && !name && !OPERATORS.some((one) => one === op)) {
      const { en, fr } = instead(op, [...OPERATORS, ...PREDICATES.map((one) => one.toLowerCase())])
      throw new Refused(
        `This service does not have the operator '${shown(op)}'. ${en}`,
        `Ce service n’a pas l’opérateur « ${shown(op)} ». ${fr}`,
      )
    }
    if (args.length !== wanted) throw counted(op, wanted, args.length)
    const at = 0
    if (op === 'in') {
      const [left, list] = [operand(args[0]), operand(args[1])]
      if (list.is !== 'list' || list.items.length === 0) throw unreadable(args[1], '["coup", "protest"]')
      return { node: 'in', left, values: list.items, at }
    }
    const [left, right, third] = args.map((arg) => operand(arg)) as [Operand, Operand, Operand]
    if (by) return { node: 'compare', by, left, right, at }
    if (name) return { node: 'call', name, args: [left, right], at }
    if (op === 'like') return { node: 'like', left, pattern: right, at }
    if (op === 'between') return { node: 'between', left, least: right, most: third, at }
    return { node: 'null', left, at }
  }
}

function operand(json: unknown, depth = 0): Operand {
  const at = 0
  if (depth > LIMITS.depth) throw unreadable(json, '"coup"')
  switch (typeof json) {
    case 'string':
      if (json.endsWith('\\'))
        throw new Refused(
          `'${shown(json)}' ends with a backslash, which takes the next character as it is, and there is none.`,
          `« ${shown(json)} » finit par une barre oblique inverse, qui prend le caractère suivant tel quel, et il n’y en a pas.`,
        )
      return { is: 'text', text: json, at }
    case 'number':
      return { is: 'number', number: json, at }
    case 'boolean':
      return { is: 'boolean', value: json, at }
  }
  if (Array.isArray(json)) {
    if (json.length > LIMITS.values)
      throw new Refused(
        `A list has more than ${LIMITS.values} values.`,
        `Une liste a plus de ${LIMITS.values} valeurs.`,
      )
    return { is: 'list', items: json.map((item) => operand(item, depth + 1)), at }
  }
  const { property, date, timestamp, interval, bbox, op, args, type } = recordOf(json)
  if (typeof property === 'string') return { is: 'property', name: property, at }
  if (typeof date === 'string') return instant(date)
  if (typeof timestamp === 'string') return instant(timestamp)
  if (Array.isArray(interval) && interval.length === 2) {
    const [start, end] = interval.map((end): Operand | null =>
      end === '..' || end === '' ? null : typeof end === 'string' ? instant(end) : operand(end, depth + 1),
    )
    return { is: 'interval', start: start ?? null, end: end ?? null, at }
  }
  if (Array.isArray(bbox)) {
    const box = bbox.every((one) => typeof one === 'number') ? boxOf(bbox) : null
    if (!box) throw unreadable(json, '{"bbox": [-4, 16, 3, 22]}')
    return { is: 'box', box, at }
  }
  const ignoring = op === 'casei' ? 'case' : op === 'accenti' ? 'accents' : null
  if (ignoring && Array.isArray(args) && args.length === 1)
    return { is: 'folded', ignoring, of: operand(args[0], depth + 1), at }
  if (typeof type === 'string') return { is: 'geometry', geometry: checkedGeometry(geometryOf(json), at), at }
  throw unreadable(json, '{"property": "kind"}')
}

function instant(text: string): Operand {
  const day = dayOf(text)
  if (day === null) throw unreadable(text, '"2012-03-22"')
  return { is: 'day', day, at: 0 }
}

const NESTING = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const

function geometryOf(json: unknown): Geometry {
  const { type, coordinates, geometries } = recordOf(json)
  if (type === 'GeometryCollection' && Array.isArray(geometries))
    return {
      type,
      geometries: geometries.map((one) => {
        if (recordOf(one).type === 'GeometryCollection')
          throw unreadable(one, '{"type": "Point", "coordinates": [-3, 16.8]}')
        return geometryOf(one)
      }),
    }
  const nesting = Object.entries(NESTING).find(([name]) => name === type)?.[1]
  if (nesting === undefined) throw unreadable(json, '{"type": "Point", "coordinates": [-3, 16.8]}')
  return { type, coordinates: nested(coordinates, nesting) } as Geometry
}

function nested(json: unknown, depth: number): unknown {
  if (!Array.isArray(json)) throw unreadable(json, '[-3, 16.8]')
  if (depth > 0) return json.map((inner) => nested(inner, depth - 1))
  const [lng, lat] = json
  if (typeof lng !== 'number' || typeof lat !== 'number') throw unreadable(json, '[-3, 16.8]')
  return [lng, lat] satisfies Position
}

function recordOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {}
}

function unreadable(json: unknown, example: string): Refused {
  const text = shown(JSON.stringify(json) ?? 'nothing')
  return new Refused(
    `The filter has ${text} where something like ${example} is expected.`,
    `Le filtre contient ${text} là où on attend quelque chose comme ${example}.`,
  )
}

function counted(op: string, wanted: number, found: number): Refused {
  return new Refused(
    `'${op}' needs ${wanted} arguments; it was given ${found}.`,
    `« ${op} » demande ${wanted} arguments ; il en a reçu ${found}.`,
  )
}
