import type { Dataset, WithContext } from 'schema-dts'
import type { Atlas } from '../../join/atlas'
import { polygonsOf } from '../../join/footprint'
import { isoDay } from '../../time/day'
import { reachOf } from '../../time/reach'
import { licenceAddress } from '../licence'
import { pageAddress, recordId } from '../provenance'
import type { Site } from './place'
import { workThing } from './work'

interface Described {
  readonly name: string
  /** schema.org and Google ask for 50 to 5000 characters. */
  readonly description: string
  readonly country: string
  readonly version: string
  readonly downloads: readonly { readonly path: string; readonly type: string; readonly name: string }[]
}

/** The whole data set in schema.org terms, for dataset search engines. */
export function datasetThing(atlas: Atlas, site: Site, described: Described): WithContext<Dataset> {
  const { name, description, country, version, downloads } = described
  const reach = reachOf(atlas.events)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': recordId(site, '/data'),
    name,
    description,
    url: pageAddress(site, '/data'),
    license: licenceAddress(atlas.config),
    creditText: atlas.config.attribution[site.language],
    creator: { '@type': 'Organization', name: atlas.config.authors },
    version,
    inLanguage: [...atlas.config.languages],
    isAccessibleForFree: true,
    keywords: atlas.kinds.map((kind) => kind.name[site.language]),
    variableMeasured: atlas.measures.map((measure) => measure.name[site.language]),
    ...(reach ? { temporalCoverage: `${isoDay(reach.earliest)}/${isoDay(reach.latest)}` } : {}),
    spatialCoverage: {
      '@type': 'Place',
      name: country,
      geo: { '@type': 'GeoShape', box: boxOf(atlas) },
    },
    citation: atlas.sources.flatMap((source) =>
      [null, ...source.parts].map((part) => workThing({ source, part }, site)),
    ),
    distribution: downloads.map(({ path, type, name: called }) => ({
      '@type': 'DataDownload',
      name: called,
      contentUrl: new URL(path, site.origin).href,
      encodingFormat: type,
    })),
  }
}

/**
 * Bounding box of the regions, or else of the home country, in schema.org's order: south, west, north, east, in
 * degrees.
 */
function boxOf({ regions, config }: Atlas): string {
  if (regions.length === 0) {
    const [west, south, east, north] = config.map.home
    return [south, west, north, east].join(' ')
  }
  const corners = regions.flatMap(({ geometry }) => polygonsOf(geometry).flatMap(([outer = []]) => outer))
  const lngs = corners.map(([lng = 0]) => lng)
  const lats = corners.map(([, lat = 0]) => lat)
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b))
  return [least(lats), least(lngs), most(lats), most(lngs)].join(' ')
}
