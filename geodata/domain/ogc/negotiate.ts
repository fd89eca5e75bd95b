import Negotiator from 'negotiator'
import { askedTypes, type FormatId, formatsOf } from './format'
import type { ResourceKind } from './resource'

/** The fields of a request by which an answer is chosen. */
export interface Accepted {
  readonly accept?: string | undefined
  readonly 'accept-language'?: string | undefined
}

/**
 * The format of an answer: the parameter `f`, else the one that the field Accept prefers (RFC 9110 §12.5.1). Null if
 * the resource has no such format.
 */
export function negotiatedFormat(kind: ResourceKind, query: URLSearchParams, { accept }: Accepted): FormatId | null {
  const formats = formatsOf(kind)
  const [asked, ...more] = query.getAll('f')
  if (asked !== undefined) return more.length === 0 ? (formats.find((format) => format === asked) ?? null) : null
  // GDAL and QGIS name GeoJSON first without a quality; of equal ones the order in the field decides.
  const types = formats.flatMap((format) => askedTypes(kind, format).map((type) => ({ type, format })))
  const type = new Negotiator({ headers: { accept } }).mediaType(types.map((each) => each.type))
  return types.find((each) => each.type === type)?.format ?? null
}

/**
 * The language of an answer: the parameter `lang`, else the one that Accept-Language prefers, else the first. Null if
 * `lang` names another.
 */
export function negotiatedLanguage<L extends string>(
  languages: readonly L[],
  query: URLSearchParams,
  { 'accept-language': accepted }: Accepted,
): L | null {
  const [asked, ...more] = query.getAll('lang')
  if (asked !== undefined) return more.length === 0 ? (languages.find((language) => language === asked) ?? null) : null
  const preferred = new Negotiator({ headers: { 'accept-language': accepted } }).language([...languages])
  return languages.find((language) => language === preferred) ?? languages[0] ?? null
}
