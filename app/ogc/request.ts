import { translatorIn } from '@/components/language/translate'
import type { Language } from '@/geodata/domain/language/language'
import { hintsOf } from '@/geodata/domain/ogc/cql2/hints'
import { type FormatId, formatsOf, mediaType } from '@/geodata/domain/ogc/format'
import { type ItemsRequest, readItems } from '@/geodata/domain/ogc/items'
import { type Accepted, negotiatedFormat, negotiatedLanguage } from '@/geodata/domain/ogc/negotiate'
import { instead, type Problem, shown } from '@/geodata/domain/ogc/problem'
import type { Resource, ResourceKind } from '@/geodata/domain/ogc/resource'
import { type CollectionId, type FeatureQuery, isUncertain, type Queryable } from '@/geodata/domain/service/features'
import { offeredLanguages } from '@/geodata/load/languages'
import { parametersProblem, ServiceRefusal } from './problem'

/** The language of an answer to these parameters; throws `ServiceRefusal`. */
export function languageAsked(query: URLSearchParams, accepted: Accepted): Language {
  const languages = offeredLanguages()
  const language = negotiatedLanguage(languages, query, accepted)
  if (language) return language
  const fallback = negotiatedLanguage(languages, new URLSearchParams(), accepted) ?? languages[0]
  throw new ServiceRefusal(parametersProblem([unknownValue('lang', query, languages)], fallback))
}

/** The format of an answer; throws `ServiceRefusal`. */
export function formatAsked(
  { kind }: Resource,
  query: URLSearchParams,
  accepted: Accepted,
  language: Language,
): FormatId {
  const format = negotiatedFormat(kind, query, accepted)
  if (format) return format
  const formats = formatsOf(kind)
  if (query.has('f')) throw new ServiceRefusal(parametersProblem([unknownValue('f', query, formats)], language))
  const types = formats.map((each) => mediaType(kind, each)).join(', ')
  throw new ServiceRefusal({ status: 406, detail: translatorIn(language)('ogc.problem.accept', { types }) })
}

function unknownValue(parameter: string, query: URLSearchParams, known: readonly string[]): Problem {
  const value = shown(query.getAll(parameter).join(', '))
  const { en, fr } = instead(value, known)
  const detail = { en: `'${value}' is not possible. ${en}`, fr: `« ${value} » n’est pas possible. ${fr}` }
  return { parameter, value, detail, position: null }
}

/** Throws `ServiceRefusal` if a resource is given parameters that it does not have; `f` and `lang` always may be. */
export function onlyParameters(query: URLSearchParams, names: readonly string[], language: Language): void {
  const known = [...names, 'f', 'lang']
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  const problems = unknown.map((parameter): Problem => {
    const { en, fr } = instead(parameter, known)
    return {
      parameter,
      value: shown(query.get(parameter) ?? ''),
      detail: {
        en: `There is no parameter '${shown(parameter)}' here. ${en}`,
        fr: `Il n’y a pas de paramètre « ${shown(parameter)} » ici. ${fr}`,
      },
      position: null,
    }
  })
  throw new ServiceRefusal(parametersProblem(problems, language))
}

/** What a request for features asks; throws `ServiceRefusal`. */
export function itemsAsked(
  query: URLSearchParams,
  language: Language,
  asked: {
    readonly collection: CollectionId
    readonly kind: ResourceKind
    readonly queryables: readonly Queryable[]
  },
): ItemsRequest {
  const { collection, kind, queryables } = asked
  const read = readItems(query, { collection, queryables, formats: formatsOf(kind), languages: offeredLanguages() })
  if ('problems' in read) throw new ServiceRefusal(parametersProblem(read.problems, language))
  // Documents give their addresses format and language by themselves.
  return { ...read.request, format: null, language: null }
}

/** With the limit, so many can be skipped: to skip features a store must read them. */
const FARTHEST = 10_000

/**
 * How many features a client that counts them itself skips (`offset`), and its other parameters. Pages are told apart
 * by the last feature of the one before (`next`), which no number replaces while data change, so this is for small
 * numbers only. Throws `ServiceRefusal`.
 */
export function offsetAsked(
  query: URLSearchParams,
  language: Language,
): { readonly offset: number; readonly others: URLSearchParams } {
  const others = new URLSearchParams([...query].filter(([name]) => name !== 'offset'))
  const value = query.get('offset')
  if (value === null) return { offset: 0, others }
  const offset = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN
  if (offset + (Number(query.get('limit')) || 0) <= FARTHEST) return { offset, others }
  const detail = {
    en: `An offset is a whole number that is at most ${FARTHEST} together with the limit. The link “next” leads to all pages.`,
    fr: `Un décalage (offset) est un nombre entier, ${FARTHEST} au plus avec la limite. Le lien « next » mène à toutes les pages.`,
  }
  throw new ServiceRefusal(
    parametersProblem([{ parameter: 'offset', value: shown(value), detail, position: null }], language),
  )
}

/** What the filter of a request names in vain, each as a sentence. */
export function hintsAsked(
  query: URLSearchParams,
  queryables: readonly Queryable[],
  language: Language,
): readonly string[] {
  const filter = query.get('filter')
  if (filter === null) return []
  const hints = hintsOf(filter, query.get('filter-lang') === 'cql2-json', queryables)
  return hints.map((hint) => hint[language])
}

/** Whether the answer to a query may have features that match only possibly. */
export function leavesDoubt({ collection, box, days, filter, sure }: FeatureQuery): boolean {
  return isUncertain(collection) && !sure && (box !== null || days !== null || filter !== null)
}
