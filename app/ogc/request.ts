import { translatorIn } from '@/components/language/translate'
import type { Language } from '@/geodata/domain/language/language'
import { type FormatId, formatsOf, mediaType } from '@/geodata/domain/ogc/format'
import { type ItemsRequest, MOST_ON_A_PAGE, readItems } from '@/geodata/domain/ogc/items'
import { type Accepted, negotiatedFormat, negotiatedLanguage } from '@/geodata/domain/ogc/negotiate'
import { instead, type Problem, shown } from '@/geodata/domain/ogc/problem'
import type { Resource, ResourceKind } from '@/geodata/domain/ogc/resource'
import type { CollectionId, FeatureQuery, Queryable } from '@/geodata/domain/service/features'
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
  const others = kind === 'items' ? ['offset'] : []
  const read = readItems(query, {
    collection,
    queryables,
    formats: formatsOf(kind),
    languages: offeredLanguages(),
    others,
  })
  if ('problems' in read) throw new ServiceRefusal(parametersProblem(read.problems, language))
  // Documents give their addresses format and language by themselves.
  return { ...read.request, format: null, language: null }
}

/**
 * How many features a request leaves out first: some programs count instead of following links. Throws
 * `ServiceRefusal`.
 *
 * @param limit of the request
 */
export function offsetAsked(query: URLSearchParams, limit: number, language: Language): number {
  const [text = '0', ...more] = query.getAll('offset')
  const offset = /^\d{1,5}$/.test(text) && more.length === 0 ? Number(text) : Number.NaN
  if (offset + limit <= MOST_ON_A_PAGE || offset === 0) return offset
  const detail = {
    en: `The offset is a whole number, together with the limit at most ${MOST_ON_A_PAGE}; '${shown(text)}' is not possible. For more, follow the link 'next'.`,
    fr: `Le décalage est un nombre entier, avec la limite au plus ${MOST_ON_A_PAGE} ; « ${shown(text)} » n’est pas possible. Pour la suite, suivez le lien « next ».`,
  }
  throw new ServiceRefusal(
    parametersProblem([{ parameter: 'offset', value: shown(text), detail, position: null }], language),
  )
}

/** Whether the answer to a query may have features that match only possibly. */
export function leavesDoubt({ collection, box, days, filter, sure }: FeatureQuery): boolean {
  return collection !== 'regions' && !sure && (box !== null || days !== null || filter !== null)
}
