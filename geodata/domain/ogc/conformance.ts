const FEATURES = 'http://www.opengis.net/spec/ogcapi-features'
const COMMON = 'http://www.opengis.net/spec/ogcapi-common'
const TILES = 'http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf'
const CQL2 = 'http://www.opengis.net/spec/cql2/1.0/conf'

/** The conformance classes of the standards that this service implements. */
export const CONFORMS_TO: readonly string[] = [
  ...['core', 'landing-page', 'oas30', 'html', 'json'].map((name) => `${COMMON}-1/1.0/conf/${name}`),
  `${COMMON}-2/1.0/conf/collections`,
  ...['core', 'oas30', 'html', 'geojson'].map((name) => `${FEATURES}-1/1.0/conf/${name}`),
  `${FEATURES}-2/1.0/conf/crs`,
  ...['queryables', 'queryables-query-parameters', 'filter', 'features-filter'].map(
    (name) => `${FEATURES}-3/1.0/conf/${name}`,
  ),
  ...[
    'cql2-text',
    'cql2-json',
    'basic-cql2',
    'advanced-comparison-operators',
    'case-insensitive-comparison',
    'accent-insensitive-comparison',
    'basic-spatial-functions',
    'basic-spatial-functions-plus',
    'temporal-functions',
    'array-functions',
  ].map((name) => `${CQL2}/${name}`),
  ...['core', 'tileset', 'tilesets-list', 'geodata-tilesets', 'mvt'].map((name) => `${TILES}/${name}`),
]
