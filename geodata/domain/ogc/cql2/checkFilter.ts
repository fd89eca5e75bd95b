import type { Geometry } from 'geojson'
import type { Condition, Filter, Ignored, Queryable, Value } from '../../service/features'
import { byCodePoints, folded, likeness } from '../../service/text'
import { ABROAD } from '../../view/view'
import { boxInDegrees, type Crs, offMap } from '../crs'
import { dayOf } from '../instant'
import { instead, Refused, shown } from '../problem'
import { moved } from './shape'
import { ARRAY, type ArrayPredicate, type Comparison, type Operand, type Syntax, TEMPORAL } from './syntax'
import { during, type End, type Span, temporal } from './temporal'

/**
 * A filter as conditions on the properties of a collection, with its geometries in degrees. Throws `Refused` if a
 * property does not exist, or is compared with what it cannot be compared with.
 *
 * @param crs in which its geometries are written
 */
export function checkFilter(syntax: Syntax, queryables: readonly Queryable[], crs: Crs): Filter {
  return new Checker(queryables, crs).filter(syntax)
}

type Call = Extract<Syntax, { node: 'call' }>

/** A property with what a comparison ignores. */
interface Compared {
  readonly queryable: Queryable
  readonly ignoring: readonly Ignored[]
}

const FLIPPED = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
} as const satisfies Record<Comparison, Comparison>

const ORDERS = {
  '<': (sign: number) => sign < 0,
  '<=': (sign: number) => sign <= 0,
  '>': (sign: number) => sign > 0,
  '>=': (sign: number) => sign >= 0,
} as const

const NOT = (filter: Filter): Filter => ({ is: 'not', filter })
const ALWAYS = (value: boolean): Filter => ({ is: 'always', value })

class Checker {
  readonly #queryables: readonly Queryable[]
  readonly #crs: Crs

  constructor(queryables: readonly Queryable[], crs: Crs) {
    this.#queryables = queryables
    this.#crs = crs
  }

  filter(syntax: Syntax): Filter {
    switch (syntax.node) {
      case 'and':
      case 'or':
        return { is: syntax.node, filters: syntax.args.map((arg) => this.filter(arg)) }
      case 'not':
        return NOT(this.filter(syntax.arg))
      case 'boolean':
        return ALWAYS(syntax.value)
      case 'compare': {
        const { by, left, right, at } = syntax
        const turned = !isProperty(left) && isProperty(right)
        const [property, value] = turned ? [right, left] : [left, right]
        return this.#compare(this.#compared(property, at), turned ? FLIPPED[by] : by, value)
      }
      case 'between': {
        const { left, least, most, at } = syntax
        const property = this.#compared(left, at)
        return { is: 'and', filters: [this.#compare(property, '>=', least), this.#compare(property, '<=', most)] }
      }
      case 'in':
        return this.#among(this.#compared(syntax.left, syntax.at), syntax.values)
      case 'like':
        return this.#like(this.#compared(syntax.left, syntax.at), syntax.pattern)
      case 'null':
        return { is: 'missing', property: this.#compared(syntax.left, syntax.at).queryable.name }
      case 'call':
        return this.#call(syntax)
    }
  }

  #queryable(name: string, at: number): Queryable {
    const found = this.#queryables.find((one) => one.name === name)
    if (found) return found
    const { en, fr } = instead(
      name,
      this.#queryables.map((one) => one.name),
    )
    throw new Refused(
      `There is no property '${shown(name)}' here. ${en} (Texts are in single quotes.)`,
      `Il n’y a pas de propriété « ${shown(name)} » ici. ${fr} (Les textes sont entre apostrophes droites.)`,
      at,
    )
  }

  /** The property on the left of a comparison. */
  #compared(operand: Operand, at: number): Compared {
    const ignoring: Ignored[] = []
    let inner = operand
    while (inner.is === 'folded') {
      if (!ignoring.includes(inner.ignoring)) ignoring.push(inner.ignoring)
      inner = inner.of
    }
    if (inner.is !== 'property')
      throw new Refused(
        "A comparison needs a property on one side, as in kind = 'coup'. Properties are without quotes, or in double ones.",
        "Une comparaison demande une propriété d’un côté, comme dans kind = 'coup'. Les propriétés sont sans guillemets, ou entre guillemets doubles.",
        at,
      )
    const queryable = this.#queryable(inner.name, inner.at)
    if (ignoring.length > 0 && queryable.type !== 'text' && queryable.type !== 'where')
      throw new Refused(
        `CASEI and ACCENTI are for texts, and ${queryable.name} is none.`,
        `CASEI et ACCENTI sont pour les textes, et ${queryable.name} n’en est pas un.`,
        operand.at,
      )
    return { queryable, ignoring: ignoring.toSorted() }
  }

  #compare(property: Compared, by: Comparison, operand: Operand): Filter {
    if (by === '<>') return NOT(this.#compare(property, '=', operand))
    const { queryable, ignoring } = property
    if (queryable.type === 'when') {
      const day = this.#value(property, operand) as number
      const [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      switch (by) {
        case '=':
          return during(day, day)
        case '<':
          return during(from, day - 1)
        case '<=':
          return during(from, day)
        case '>':
          return during(day + 1, to)
        case '>=':
          return during(day, to)
      }
    }
    const value = this.#value(property, operand)
    if (queryable.type === 'where') {
      const order = (id: string) => byCodePoints(folded(id, ignoring), folded(String(value), ignoring))
      if (by === '=') return located(queryable, (id) => order(id) === 0)
      // A region and its group are two names of one place, so only regions are ordered.
      const groups = new Set(this.#groups(queryable))
      return located(queryable, (id) => !groups.has(id) && ORDERS[by](order(id)))
    }
    return { is: 'compared', property: queryable.name, by, value, ignoring }
  }

  /** Values that are neither regions nor abroad. */
  #groups({ values }: Queryable): string[] {
    const regions = this.#queryables.find(({ name }) => name === 'regions')?.values ?? []
    return (values ?? []).flatMap(({ id }) => (id === ABROAD || regions.some((one) => one.id === id) ? [] : id))
  }

  #among(property: Compared, operands: readonly Operand[]): Filter {
    const { queryable, ignoring } = property
    if (queryable.type === 'when')
      return operands.length === 1
        ? this.#compare(property, '=', operands[0] as Operand)
        : { is: 'or', filters: operands.map((operand) => this.#compare(property, '=', operand)) }
    const values = operands.map((operand) => this.#value(property, operand))
    if (queryable.type === 'where') {
      const wanted = new Set(values.map((value) => folded(String(value), ignoring)))
      return located(queryable, (id) => wanted.has(folded(id, ignoring)))
    }
    return { is: 'among', property: queryable.name, values, ignoring }
  }

  #like(property: Compared, operand: Operand): Filter {
    const { queryable, ignoring } = property
    const pattern = textOf(operand)
    if (pattern === null || (queryable.type !== 'text' && queryable.type !== 'where'))
      throw new Refused(
        `LIKE compares a text with a pattern, as title LIKE '%coup%'; ${queryable.name} is ${IN_WORDS[queryable.type].en}.`,
        `LIKE compare un texte avec un modèle, comme title LIKE '%coup%' ; ${queryable.name} est ${IN_WORDS[queryable.type].fr}.`,
        operand.at,
      )
    if (queryable.type === 'where') {
      const isLike = likeness(folded(pattern, ignoring))
      return located(queryable, (id) => isLike(folded(id, ignoring)))
    }
    return { is: 'like', property: queryable.name, pattern, ignoring }
  }

  /** The value that a property is compared with, of its type. */
  #value({ queryable }: Compared, operand: Operand): Value {
    const { name, type } = queryable
    const text = textOf(operand)
    switch (type) {
      case 'text':
      case 'where':
        if (text !== null) return text
        break
      case 'integer':
        if (operand.is === 'number') return operand.number
        break
      case 'day':
      case 'when': {
        if (operand.is === 'day') return operand.day
        const day = operand.is === 'text' ? dayOf(operand.text) : null
        if (day !== null) return day
        break
      }
      case 'texts':
        throw new Refused(
          `${name} is a list. Write A_OVERLAPS(${name}, ('…')) for one of several values, A_CONTAINS(${name}, ('…')) for all.`,
          `${name} est une liste. Écrivez A_OVERLAPS(${name}, ('…')) pour l’une de plusieurs valeurs, A_CONTAINS(${name}, ('…')) pour toutes.`,
          operand.at,
        )
      case 'geometry':
        throw new Refused(
          `${name} is a geometry. Write S_INTERSECTS(${name}, BBOX(west, south, east, north)).`,
          `${name} est une géométrie. Écrivez S_INTERSECTS(${name}, BBOX(ouest, sud, est, nord)).`,
          operand.at,
        )
    }
    if (isProperty(operand))
      throw new Refused(
        'Two properties cannot be compared with each other. A text is in single quotes.',
        'Deux propriétés ne peuvent pas être comparées entre elles. Un texte est entre apostrophes.',
        operand.at,
      )
    throw new Refused(
      `${name} is ${IN_WORDS[type].en} and is compared with one, as ${EXAMPLES[type]}.`,
      `${name} est ${IN_WORDS[type].fr} et se compare à une telle valeur, comme ${EXAMPLES[type]}.`,
      operand.at,
    )
  }

  #call({ name, args, at }: Call): Filter {
    const [left, right] = args as [Operand, Operand]
    if (name === 'S_INTERSECTS') return this.#intersects(left, right, at)
    if (name === 'S_DISJOINT') return NOT(this.#intersects(left, right, at))
    const array = ARRAY.find((one) => one === name)
    if (array) return this.#list(array, left, right, at)
    const predicate = TEMPORAL.find((one) => one === name) as (typeof TEMPORAL)[number]
    return temporal(predicate, this.#span(left), this.#span(right), at)
  }

  #intersects(left: Operand, right: Operand, at: number): Condition {
    const [property, shape] = left.is === 'property' ? [left, right] : [right, left]
    if (property.is !== 'property' || (shape.is !== 'geometry' && shape.is !== 'box'))
      throw new Refused(
        'A spatial comparison needs a property and a geometry, as in S_INTERSECTS(geometry, BBOX(-4, 16, 3, 22)).',
        'Une comparaison spatiale demande une propriété et une géométrie, comme dans S_INTERSECTS(geometry, BBOX(-4, 16, 3, 22)).',
        at,
      )
    const { name, type } = this.#queryable(property.name, property.at)
    if (type !== 'geometry')
      throw new Refused(
        `${name} is ${IN_WORDS[type].en} and no geometry. Write geometry instead.`,
        `${name} est ${IN_WORDS[type].fr} et non une géométrie. Écrivez plutôt geometry.`,
        property.at,
      )
    if (shape.is === 'box') return { is: 'inBox', box: boxInDegrees(shape.box, this.#crs, shape.at) }
    return { is: 'intersects', geometry: this.#inDegrees(shape.geometry, shape.at) }
  }

  #inDegrees(geometry: Geometry, at: number): Geometry {
    return moved(geometry, (position) => {
      const moved = this.#crs.toDegrees(position)
      if (!moved) throw offMap(position, this.#crs, at)
      return moved
    })
  }

  #list(name: ArrayPredicate, left: Operand, right: Operand, at: number): Condition {
    const turned = left.is === 'list'
    const [property, list] = turned ? [right, left] : [left, right]
    if (property.is !== 'property' || list.is !== 'list')
      throw new Refused(
        `${name} compares a property with a list in parentheses, as ${name}(actors, ('army', 'ecowas')).`,
        `${name} compare une propriété avec une liste entre parenthèses, comme ${name}(actors, ('army', 'ecowas')).`,
        at,
      )
    const queryable = this.#queryable(property.name, property.at)
    if (queryable.type !== 'texts')
      throw new Refused(
        `${queryable.name} is no list but ${IN_WORDS[queryable.type].en}. Write ${queryable.name} IN (…).`,
        `${queryable.name} n’est pas une liste mais ${IN_WORDS[queryable.type].fr}. Écrivez ${queryable.name} IN (…).`,
        property.at,
      )
    const values = list.items.map((item) => {
      const text = textOf(item)
      if (text === null)
        throw new Refused(
          `${queryable.name} holds texts; each item of the list must be one, in single quotes.`,
          `${queryable.name} contient des textes ; chaque élément de la liste doit en être un, entre apostrophes.`,
          item.at,
        )
      return text
    })
    return { is: 'list', property: queryable.name, relation: RELATIONS[name][turned ? 1 : 0], values }
  }

  #span(operand: Operand): Span {
    if (operand.is === 'property') {
      const { name, type } = this.#queryable(operand.name, operand.at)
      if (type === 'when') return 'date'
      if (type !== 'day') throw this.#noTime(operand.at)
      const end: End = { property: name, open: null }
      return { start: end, end }
    }
    if (operand.is === 'day') return { start: operand.day, end: operand.day }
    if (operand.is !== 'interval') throw this.#noTime(operand.at)
    const start = this.#end(operand.start, 'start')
    const end = this.#end(operand.end, 'end')
    if (typeof start === 'number' && typeof end === 'number' && start > end)
      throw new Refused(
        'The interval ends before it begins. The earlier day comes first.',
        'L’intervalle finit avant de commencer. Le premier jour vient d’abord.',
        operand.at,
      )
    return { start, end }
  }

  #end(operand: Operand | null, open: 'start' | 'end'): End {
    if (operand === null) return open === 'start' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    if (operand.is === 'day') return operand.day
    if (operand.is !== 'property') throw this.#noTime(operand.at)
    const { name, type } = this.#queryable(operand.name, operand.at)
    if (type !== 'day') throw this.#noTime(operand.at)
    return { property: name, open }
  }

  #noTime(at: number): Refused {
    const dates = this.#queryables.filter(({ type }) => type === 'day' || type === 'when').map(({ name }) => name)
    const some = dates.length > 0 ? ` (${dates.join(', ')})` : ''
    return new Refused(
      `This is no time. Times are properties with dates${some}, DATE('2012-03-22'), or INTERVAL('2012-01-01', '..').`,
      `Ce n’est pas un temps. Les temps sont des propriétés datées${some}, DATE('2012-03-22') ou INTERVAL('2012-01-01', '..').`,
      at,
    )
  }
}

/** As written, and with the list first. */
const RELATIONS = {
  A_CONTAINS: ['contains', 'contained'],
  A_CONTAINEDBY: ['contained', 'contains'],
  A_EQUALS: ['equals', 'equals'],
  A_OVERLAPS: ['overlaps', 'overlaps'],
} as const satisfies Record<ArrayPredicate, readonly [unknown, unknown]>

const IN_WORDS = {
  text: { en: 'a text', fr: 'un texte' },
  where: { en: 'a text', fr: 'un texte' },
  integer: { en: 'a number', fr: 'un nombre' },
  day: { en: 'a date', fr: 'une date' },
  when: { en: 'a date', fr: 'une date' },
  texts: { en: 'a list', fr: 'une liste' },
  geometry: { en: 'a geometry', fr: 'une géométrie' },
} as const satisfies Record<Queryable['type'], { en: string; fr: string }>

const EXAMPLES = {
  text: "'coup'",
  where: "'kidal'",
  integer: '3',
  day: "DATE('2012-03-22')",
  when: "DATE('2012-03-22')",
  texts: "('army')",
  geometry: 'BBOX(-4, 16, 3, 22)',
} as const satisfies Record<Queryable['type'], string>

function isProperty(operand: Operand): boolean {
  return operand.is === 'folded' ? isProperty(operand.of) : operand.is === 'property'
}

/** A text, folded if it was written so; null for other operands. */
function textOf(operand: Operand): string | null {
  if (operand.is === 'text') return operand.text
  if (operand.is !== 'folded') return null
  const inner = textOf(operand.of)
  return inner === null ? null : folded(inner, [operand.ignoring])
}

/** In one of the regions that are meant; nowhere if none is. */
function located({ values }: Queryable, isMeant: (id: string) => boolean): Filter {
  const meant = (values ?? []).map(({ id }) => id).filter(isMeant)
  return meant.length === 0 ? ALWAYS(false) : { is: 'located', values: meant }
}
