import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Localized } from '../../geodata/domain/language/language'
import { polygons, roundRings, thin, wind } from './ring'
import type { SaneAfrica } from './river'

export interface LakeProperties {
  readonly id: string
  readonly name: Localized
}

/** The lakes of the package in the frame, each identified by a position in its water, [lng, lat]. */
const LAKES: readonly (LakeProperties & { readonly water: Position })[] = [
  { id: 'chad', name: { en: 'Lake Chad', fr: 'Lac Tchad' }, water: [14.5, 13] },
  { id: 'kainji', name: { en: 'Kainji Lake', fr: 'Lac de Kainji' }, water: [4.55, 10.3] },
  { id: 'volta', name: { en: 'Lake Volta', fr: 'Lac Volta' }, water: [0.1, 6.6] },
]

/** Minimum triangle of a vertex, in square degrees: about 2 km². */
const DETAIL = 0.00015

/** @throws if a lake is not where it should be */
export function readLakes(africa: SaneAfrica): FeatureCollection<Polygon | MultiPolygon, LakeProperties> {
  const shapes = feature(africa, africa.objects.lakes).features.map(({ geometry }) => geometry)
  return {
    type: 'FeatureCollection',
    features: LAKES.map(({ water, ...properties }): Feature<Polygon | MultiPolygon, LakeProperties> => {
      const shape = shapes.find(
        (candidate) =>
          (candidate.type === 'Polygon' || candidate.type === 'MultiPolygon') &&
          booleanPointInPolygon(water, candidate),
      )
      if (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon') throw new Error(`no lake at ${water}`)
      const coordinates = polygons(shape).map((rings) => thin(rings, DETAIL))
      return { type: 'Feature', properties, geometry: wind(roundRings({ type: 'MultiPolygon', coordinates })) }
    }),
  }
}
