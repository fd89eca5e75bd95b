import type { Localized } from '../../language/language'
import type { Ignored, Queryable } from '../../service/features'
import { folded, likeness } from '../../service/text'
import { instead, Refused, shown } from '../problem'
import { readJson } from './readJson'
import { readText } from './readText'
import type { Operand, Syntax } from './syntax'

/**
 * What a filter asks for that no feature can have: values that are not among those of the property. The standard
 * leaves such a filter right, and nothing matches it. Each is a sentence that says which values there are; none for
 * a filter that cannot be read.
 */
export function hintsOf(filter: string, inJson: boolean, queryables: readonly Queryable[]): readonly Localized[] {
  try {
    const hints = new Map(hintsIn(inJson ? readJson(filter) : readText(filter), queryables).map((one) => [one.en, one]))
    return [...hints.values()]
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}

function hintsIn(syntax: Syntax, queryables: readonly Queryable[]): Localized[] {
  const about = (property: Operand, others: readonly Operand[], isThere = isEqual) =>
    others.flatMap((other) => hintAbout(property, other, queryables, isThere))
  switch (syntax.node) {
    case 'and':
    case 'or':
      return syntax.args.flatMap((arg) => hintsIn(arg, queryables))
    case 'not':
      return hintsIn(syntax.arg, queryables)
    case 'compare': {
      const { by, left, right } = syntax
      return by === '=' || by === '<>' ? [...about(left, [right]), ...about(right, [left])] : []
    }
    case 'in':
      return about(syntax.left, syntax.values)
    case 'like':
      return about(syntax.left, [syntax.pattern], isLike)
    case 'call': {
      const [left, right] = syntax.args
      if (left?.is === 'property' && right?.is === 'list') return about(left, right.items)
      return left?.is === 'list' && right?.is === 'property' ? about(right, left.items) : []
    }
    case 'boolean':
    case 'between':
    case 'null':
      return []
  }
}

function hintAbout(
  property: Operand,
  other: Operand,
  queryables: readonly Queryable[],
  isThere: (id: string, text: string) => boolean,
): Localized[] {
  const left = unfolded(property)
  const right = unfolded(other)
  const { of: named } = left
  const { of: value } = right
  if (named.is !== 'property' || value.is !== 'text') return []
  const values = queryables.find(({ name }) => name === named.name)?.values
  const ignoring = [...left.ignoring, ...right.ignoring]
  if (!values || values.some(({ id }) => isThere(folded(id, ignoring), folded(value.text, ignoring)))) return []
  const { en, fr } = instead(
    value.text,
    values.map(({ id }) => id),
  )
  return [
    {
      en: `'${shown(value.text)}' is no value of ${named.name}: nothing has it. ${en}`,
      fr: `« ${shown(value.text)} » n’est pas une valeur de ${named.name} : rien ne l’a. ${fr}`,
    },
  ]
}

const isEqual = (id: string, text: string) => id === text
const isLike = (id: string, pattern: string) => likeness(pattern)(id)

function unfolded(operand: Operand): { readonly of: Operand; readonly ignoring: readonly Ignored[] } {
  const ignoring: Ignored[] = []
  let of = operand
  while (of.is === 'folded') {
    ignoring.push(of.ignoring)
    of = of.of
  }
  return { of, ignoring }
}
