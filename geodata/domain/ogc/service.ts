import type { Language } from '../language/language'
import type { CollectionId, DataSet } from '../service/features'
import { type FormatId, formatsOf, mediaType } from './format'
import { pathOf, type Resource, type ResourceKind } from './resource'

/** The texts of documents: messages of the interface, by name. */
export type ServiceWord =
  | `link.${LinkWord}`
  | `format.${FormatId}`
  | `collection.${CollectionId}.${'title' | 'description'}`
  | `parameter.${ParameterWord}`
  | 'about'
  | 'api.title'
  | 'possibleHint'
  | 'missingHeader'
  | 'tileset'
  | 'tileMatrixSet'
  | 'conformance'
  | 'collections'

export type LinkWord =
  | 'self'
  | 'alternate'
  | 'definition'
  | 'documentation'
  | 'conformance'
  | 'data'
  | 'collection'
  | 'items'
  | 'queryables'
  | 'schema'
  | 'licence'
  | 'next'
  | 'tilesets'
  | 'tileset'
  | 'tile'
  | 'tileMatrixSets'
  | 'page'
  | 'stage'
  | 'storyFile'
  | 'landing'

export type ParameterWord =
  | 'f'
  | 'lang'
  | 'limit'
  | 'after'
  | 'offset'
  | 'bbox'
  | 'bboxCrs'
  | 'crs'
  | 'datetime'
  | 'filter'
  | 'filterLang'
  | 'filterCrs'
  | 'sortby'
  | 'sure'
  | 'property'
  | 'id'

/** What documents of the open data service are made from. */
export interface Service {
  /** Address of the landing page, `https://…/ogc`. */
  readonly root: string
  readonly language: Language
  /** Those in which answers can be had. */
  readonly languages: readonly Language[]
  readonly dataSet: DataSet
  readonly say: (word: ServiceWord, values?: Readonly<Record<string, string>>) => string
}

/** RFC 8288, as in OGC API – Common. */
export interface Link {
  readonly href: string
  readonly rel: string
  readonly type?: string
  readonly title?: string
  readonly hreflang?: string
  readonly templated?: true
}

/** The address of a resource in a format and language, with further parameters. */
export function addressOf(
  { root, language }: Pick<Service, 'root' | 'language'>,
  resource: Resource,
  format: FormatId,
  query = '',
): string {
  const parts = [query, `f=${format}`, `lang=${language}`].filter(Boolean)
  return `${root}${pathOf(resource)}?${parts.join('&')}`
}

/** A link to a resource as JSON. */
export function linkTo(service: Service, rel: string, word: LinkWord, resource: Resource, query = ''): Link {
  return {
    href: addressOf(service, resource, 'json', query),
    rel,
    type: mediaType(resource.kind, 'json'),
    title: service.say(`link.${word}`),
    hreflang: service.language,
  }
}

/**
 * The links of an answer to itself, to the same in other formats, and in the other languages.
 *
 * @param query its parameters besides format and language
 */
export function selfLinks(service: Service, resource: Resource, format: FormatId, query = ''): Link[] {
  const { say, language } = service
  const kind: ResourceKind = resource.kind
  const self: Link = {
    href: addressOf(service, resource, format, query),
    rel: 'self',
    type: mediaType(kind, format),
    title: say('link.self'),
    hreflang: language,
  }
  const formats = formatsOf(kind)
    .filter((each) => each !== format)
    .map((each) => ({
      href: addressOf(service, resource, each, query),
      rel: 'alternate',
      type: mediaType(kind, each),
      title: say('link.alternate', { format: say(`format.${each}`) }),
      hreflang: language,
    }))
  const languages = service.languages
    .filter((each) => each !== language)
    .map((each) => ({
      href: addressOf({ ...service, language: each }, resource, format, query),
      rel: 'alternate',
      type: mediaType(kind, format),
      title: say('link.self'),
      hreflang: each,
    }))
  return [self, ...formats, ...languages]
}
