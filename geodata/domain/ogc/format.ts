import type { ResourceKind } from './resource'

/** Values of the parameter `f`. */
export type FormatId = 'json' | 'html' | 'csv' | 'fgb' | 'jsonld' | 'mvt'

const JSON_UTF8 = 'application/json'
const GEOJSON = 'application/geo+json'

/** Media types as sent; a client may ask for any of `asked`. */
const TYPES: Readonly<Record<FormatId, string>> = {
  json: JSON_UTF8,
  html: 'text/html',
  csv: 'text/csv',
  fgb: 'application/flatgeobuf',
  jsonld: 'application/ld+json',
  mvt: 'application/vnd.mapbox-vector-tile',
}

/** OGC API – Features, requirement class OAS30. */
const OPENAPI = 'application/vnd.oai.openapi+json;version=3.0'
const SCHEMA = 'application/schema+json'

/** The formats of a resource; the first is sent to clients that accept anything. */
export function formatsOf(kind: ResourceKind): readonly FormatId[] {
  if (kind === 'items') return ['json', 'html', 'csv', 'fgb', 'jsonld']
  if (kind === 'item') return ['json', 'html', 'jsonld']
  if (kind === 'tile') return ['mvt']
  return ['json', 'html']
}

/** The media type of a resource in a format, without charset. */
export function mediaType(kind: ResourceKind, format: FormatId): string {
  if (format !== 'json') return TYPES[format]
  if (kind === 'items' || kind === 'item') return GEOJSON
  if (kind === 'api') return OPENAPI
  return kind === 'queryables' || kind === 'schema' ? SCHEMA : JSON_UTF8
}

/** The media types by which clients may ask for a format: many ask for plain JSON and mean GeoJSON. */
export function askedTypes(kind: ResourceKind, format: FormatId): readonly string[] {
  const type = mediaType(kind, format).replace(/;.*/, '')
  const others: readonly string[] =
    format === 'json'
      ? [JSON_UTF8, ...(kind === 'api' ? ['application/openapi+json'] : [])]
      : format === 'html'
        ? ['application/xhtml+xml']
        : format === 'mvt'
          ? ['application/x-protobuf', 'application/octet-stream']
          : format === 'fgb'
            ? ['application/vnd.flatgeobuf', 'application/x-flatgeobuf']
            : []
  return [...new Set([type, ...others])]
}
