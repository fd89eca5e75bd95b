import type { Geometry, Position } from 'geojson'
import type { Localized } from '../../language/language'
import { dayOf } from '../instant'
import { instead, Refused, shown } from '../problem'
import { boxOf, checkedGeometry } from './shape'
import { COMPARISONS, type Comparison, LIMITS, type Operand, PREDICATES, type Predicate, type Syntax } from './syntax'
import { printable, type Token, tokensOf } from './tokens'

/** Reads a filter in CQL2 text (OGC 21-065r2). Throws `Refused`, with the offset of what cannot be read. */
export function readText(text: string): Syntax {
  return new Reader(text).filter()
}

const KEYWORDS = ['AND', 'OR', 'NOT', 'LIKE', 'BETWEEN', 'IN', 'IS', 'NULL', 'TRUE', 'FALSE'] as const
const GEOMETRIES = [
  'POINT',
  'LINESTRING',
  'POLYGON',
  'MULTIPOINT',
  'MULTILINESTRING',
  'MULTIPOLYGON',
  'GEOMETRYCOLLECTION',
] as const
const OPERANDS = ['CASEI', 'ACCENTI', 'DATE', 'TIMESTAMP', 'INTERVAL', 'BBOX', ...GEOMETRIES] as const

const AN_OPERAND: Localized = { en: "a property, a 'text', a number", fr: "une propriété, un 'texte', un nombre" }
const A_NUMBER: Localized = { en: 'a number', fr: 'un nombre' }

type GeometryName = (typeof GEOMETRIES)[number]

class Reader {
  readonly #text: string
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0
  #conditions = 0

  constructor(text: string) {
    this.#text = text
    this.#tokens = tokensOf(text)
  }

  filter(): Syntax {
    if (this.#token().kind === 'end')
      throw new Refused(
        "The filter is empty. Leave the parameter out, or write one, as kind = 'coup'.",
        "Le filtre est vide. Omettez le paramètre, ou écrivez-en un, comme kind = 'coup'.",
        0,
      )
    const filter = this.#or()
    const { kind } = this.#token()
    if (kind !== 'end') throw this.#unexpected('AND, OR')
    return filter
  }

  #token(ahead = 0): Token {
    return (this.#tokens[this.#next + ahead] ?? this.#tokens.at(-1)) as Token
  }

  #isWord(word: string, ahead = 0): boolean {
    const { kind, text } = this.#token(ahead)
    return kind === 'name' && text.toUpperCase() === word
  }

  #isSymbol(symbol: string, ahead = 0): boolean {
    const { kind, text } = this.#token(ahead)
    return kind === 'symbol' && text === symbol
  }

  #takesWord(word: string): boolean {
    if (!this.#isWord(word)) return false
    this.#next++
    return true
  }

  #takesSymbol(symbol: string): boolean {
    if (!this.#isSymbol(symbol)) return false
    this.#next++
    return true
  }

  #expect(symbol: string): void {
    if (!this.#takesSymbol(symbol)) throw this.#unexpected(symbol)
  }

  #unexpected(expected: string | Localized): Refused {
    const { kind, text, at, end } = this.#token()
    const { en, fr } = typeof expected === 'string' ? { en: expected, fr: expected } : expected
    if (kind === 'end')
      return new Refused(
        `The filter ends too early: it lacks ${en}.`,
        `Le filtre finit trop tôt : il manque ${expected}.`,
        at,
      )
    const found = text.length === 1 ? printable(text) : shown(this.#text.slice(at, end))
    return new Refused(
      `The filter has ${found} where this is expected: ${en}.`,
      `Le filtre contient ${found} là où on attend ceci : ${fr}.`,
      at,
    )
  }

  /** Counts how deep parentheses and NOT are. */
  #deeper<T>(read: () => T): T {
    if (++this.#depth > LIMITS.depth)
      throw new Refused(
        `The filter is nested more than ${LIMITS.depth} deep. Leave out parentheses that are not needed.`,
        `Le filtre est imbriqué sur plus de ${LIMITS.depth} niveaux. Retirez les parenthèses inutiles.`,
        this.#token().at,
      )
    const result = read()
    this.#depth--
    return result
  }

  #or(): Syntax {
    const args = [this.#and()]
    while (this.#takesWord('OR')) args.push(this.#and())
    return args.length === 1 ? (args[0] as Syntax) : { node: 'or', args }
  }

  #and(): Syntax {
    const args = [this.#factor()]
    while (this.#takesWord('AND')) args.push(this.#factor())
    return args.length === 1 ? (args[0] as Syntax) : { node: 'and', args }
  }

  #factor(): Syntax {
    if (this.#takesWord('NOT')) return this.#deeper(() => ({ node: 'not', arg: this.#factor() }))
    if (this.#takesSymbol('('))
      return this.#deeper(() => {
        const inner = this.#or()
        this.#expect(')')
        return inner
      })
    return this.#condition()
  }

  #condition(): Syntax {
    if (++this.#conditions > LIMITS.conditions)
      throw new Refused(
        `The filter has more than ${LIMITS.conditions} conditions. IN ('…', '…') names many values in one.`,
        `Le filtre a plus de ${LIMITS.conditions} conditions. IN ('…', '…') nomme plusieurs valeurs en une seule.`,
        this.#token().at,
      )
    const { kind, text, at } = this.#token()
    if (kind === 'name' && this.#isSymbol('(', 1) && /^[sta]_/i.test(text)) return this.#call(text, at)
    for (const [word, value] of [
      ['TRUE', true],
      ['FALSE', false],
    ] as const)
      if (this.#isWord(word) && !COMPARISONS.some((one) => this.#isSymbol(one, 1))) {
        this.#next++
        return { node: 'boolean', value }
      }
    return this.#comparison(this.#operand(), at)
  }

  #call(text: string, at: number): Syntax {
    const name = PREDICATES.find((one) => one === text.toUpperCase())
    if (!name) {
      const { en, fr } = instead(text.toUpperCase(), PREDICATES)
      throw new Refused(
        `This service does not have ${shown(text)}. ${en}`,
        `Ce service n’a pas ${shown(text)}. ${fr}`,
        at,
      )
    }
    this.#next += 2
    const args = this.#items(() => this.#argument())
    if (args.length !== 2)
      throw new Refused(
        `${name} compares two things; it was given ${args.length}.`,
        `${name} compare deux éléments ; il en a reçu ${args.length}.`,
        at,
      )
    return { node: 'call', name: name satisfies Predicate, args, at }
  }

  #comparison(left: Operand, at: number): Syntax {
    const by = COMPARISONS.find((one) => this.#isSymbol(one)) satisfies Comparison | undefined
    if (by) {
      this.#next++
      return { node: 'compare', by, left, right: this.#operand(), at }
    }
    if (this.#takesWord('IS')) {
      const not = this.#takesWord('NOT')
      if (!this.#takesWord('NULL')) throw this.#unexpected('NULL')
      return negated(not, { node: 'null', left, at })
    }
    const not = this.#takesWord('NOT')
    if (this.#takesWord('LIKE')) return negated(not, { node: 'like', left, pattern: this.#operand(), at })
    if (this.#takesWord('BETWEEN')) {
      const least = this.#operand()
      if (!this.#takesWord('AND')) throw this.#unexpected('AND')
      return negated(not, { node: 'between', left, least, most: this.#operand(), at })
    }
    if (this.#takesWord('IN')) {
      this.#expect('(')
      const values = this.#items(() => this.#operand())
      if (values.length === 0)
        throw new Refused(
          "IN needs at least one value in its parentheses, as IN ('coup').",
          "IN demande au moins une valeur entre ses parenthèses, comme IN ('coup').",
          at,
        )
      return negated(not, { node: 'in', left, values, at })
    }
    throw this.#unexpected('=, <>, <, <=, >, >=, LIKE, BETWEEN, IN, IS NULL')
  }

  /** Items up to a closing parenthesis, whose opening one has been read. */
  #items<T>(item: () => T): T[] {
    const items: T[] = []
    if (this.#takesSymbol(')')) return items
    do {
      if (items.length === LIMITS.values)
        throw new Refused(
          `A list has more than ${LIMITS.values} values. Divide it into several requests.`,
          `Une liste a plus de ${LIMITS.values} valeurs. Répartissez-la entre plusieurs requêtes.`,
          this.#token().at,
        )
      items.push(item())
    } while (this.#takesSymbol(','))
    if (!this.#takesSymbol(')')) throw this.#unexpected(', )')
    return items
  }

  /** An argument of a predicate, which may be a list. */
  #argument(): Operand {
    const { at } = this.#token()
    if (!this.#takesSymbol('(')) return this.#operand()
    return this.#deeper(() => ({ is: 'list', items: this.#items(() => this.#argument()), at }))
  }

  #operand(): Operand {
    const { kind, text, at } = this.#token()
    switch (kind) {
      case 'text':
        this.#next++
        return { is: 'text', text, at }
      case 'number':
        this.#next++
        return { is: 'number', number: Number(text), at }
      case 'quoted':
        this.#next++
        return { is: 'property', name: text, at }
      case 'name':
        return this.#named(text, at)
      default:
        throw this.#unexpected(AN_OPERAND)
    }
  }

  #named(text: string, at: number): Operand {
    const word = text.toUpperCase()
    const operand = OPERANDS.find((one) => one === word)
    // Some names of properties, as date, are also names of functions.
    if (operand && (this.#isSymbol('(', 1) || (this.#isWord('Z', 1) && this.#isSymbol('(', 2)))) {
      this.#next++
      return this.#deeper(() => this.#literal(operand, at))
    }
    if (this.#isSymbol('(', 1)) {
      const { en, fr } = instead(word, [...OPERANDS, ...PREDICATES])
      throw new Refused(
        `This service has no function ${shown(text)}. ${en}`,
        `Ce service n’a pas de fonction ${shown(text)}. ${fr}`,
        at,
      )
    }
    if (word === 'TRUE' || word === 'FALSE') {
      this.#next++
      return { is: 'boolean', value: word === 'TRUE', at }
    }
    if (KEYWORDS.some((keyword) => keyword === word)) throw this.#unexpected(AN_OPERAND)
    this.#next++
    return { is: 'property', name: text, at }
  }

  #literal(word: (typeof OPERANDS)[number], at: number): Operand {
    switch (word) {
      case 'CASEI':
      case 'ACCENTI': {
        this.#expect('(')
        const of = this.#operand()
        this.#expect(')')
        return { is: 'folded', ignoring: word === 'CASEI' ? 'case' : 'accents', of, at }
      }
      case 'DATE':
      case 'TIMESTAMP': {
        this.#expect('(')
        const instant = this.#instant()
        this.#expect(')')
        return { ...instant, at }
      }
      case 'INTERVAL': {
        this.#expect('(')
        const start = this.#limit()
        this.#expect(',')
        const end = this.#limit()
        this.#expect(')')
        return { is: 'interval', start, end, at }
      }
      case 'BBOX': {
        this.#expect('(')
        const numbers = this.#items(() => this.#number())
        const box = boxOf(numbers)
        if (!box)
          throw new Refused(
            `BBOX needs 4 numbers: west, south, east, north (or 6 with heights); it was given ${numbers.length}.`,
            `BBOX demande 4 nombres : ouest, sud, est, nord (ou 6 avec les hauteurs) ; il en a reçu ${numbers.length}.`,
            at,
          )
        return { is: 'box', box, at }
      }
      default:
        return { is: 'geometry', geometry: checkedGeometry(this.#geometry(word, at), at), at }
    }
  }

  /** An end of an interval; null if open. */
  #limit(): Operand | null {
    const { kind, text } = this.#token()
    if (kind !== 'text') return this.#operand()
    if (text !== '..' && text !== '') return this.#instant()
    this.#next++
    return null
  }

  #instant(): Operand {
    const { kind, text, at } = this.#token()
    if (kind !== 'text') throw this.#unexpected("'2012-03-22'")
    const day = dayOf(text)
    if (day === null)
      throw new Refused(
        `'${shown(text)}' is no date. Dates are written '2012-03-22', times '2012-03-22T10:00:00Z'.`,
        `'${shown(text)}' n’est pas une date. Une date s’écrit '2012-03-22', une heure '2012-03-22T10:00:00Z'.`,
        at,
      )
    this.#next++
    return { is: 'day', day, at }
  }

  #number(): number {
    const { kind, text } = this.#token()
    if (kind !== 'number') throw this.#unexpected(A_NUMBER)
    this.#next++
    return Number(text)
  }

  #geometry(word: GeometryName, at: number): Geometry {
    this.#takesWord('Z')
    const list = <T>(item: () => T): T[] => {
      this.#expect('(')
      const items = [item()]
      while (this.#takesSymbol(',')) {
        if (items.length > LIMITS.positions)
          throw new Refused(
            `A geometry may have ${LIMITS.positions} positions at most.`,
            `Une géométrie peut avoir au plus ${LIMITS.positions} positions.`,
            at,
          )
        items.push(item())
      }
      this.#expect(')')
      return items
    }
    const position = () => this.#position()
    const positions = () => list(position)
    const rings = () => list(positions)
    switch (word) {
      case 'POINT': {
        this.#expect('(')
        const coordinates = position()
        this.#expect(')')
        return { type: 'Point', coordinates }
      }
      case 'LINESTRING':
        return { type: 'LineString', coordinates: positions() }
      case 'POLYGON':
        return { type: 'Polygon', coordinates: rings() }
      case 'MULTIPOINT':
        // Both `((1 2), (3 4))` and the older `(1 2, 3 4)`.
        return {
          type: 'MultiPoint',
          coordinates: list(() => {
            const inner = this.#takesSymbol('(')
            const coordinates = position()
            if (inner) this.#expect(')')
            return coordinates
          }),
        }
      case 'MULTILINESTRING':
        return { type: 'MultiLineString', coordinates: rings() }
      case 'MULTIPOLYGON':
        return { type: 'MultiPolygon', coordinates: list(rings) }
      case 'GEOMETRYCOLLECTION':
        return {
          type: 'GeometryCollection',
          geometries: list(() => {
            const { text, at: from } = this.#token()
            const inner = GEOMETRIES.find((one) => this.#isWord(one))
            if (!inner || inner === 'GEOMETRYCOLLECTION')
              throw new Refused(
                `A collection holds points, lines and polygons, not ${shown(text)}.`,
                `Une collection contient des points, des lignes et des polygones, pas ${shown(text)}.`,
                from,
              )
            this.#next++
            return this.#geometry(inner, from)
          }),
        }
    }
  }

  #position(): Position {
    const position = [this.#number(), this.#number()]
    // A height means nothing to events.
    if (this.#token().kind === 'number') this.#number()
    return position
  }
}

function negated(not: boolean, filter: Syntax): Syntax {
  return not ? { node: 'not', arg: filter } : filter
}
