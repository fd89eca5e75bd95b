import type { Atlas } from '@/geodata/domain/join/atlas'
import type { GroundMap } from '@/geodata/drawing/ground/unpack'

/** A line across the strip as a reference for latitudes. */
export type Guide = Atlas['config']['timeline']['guides'][number] & { readonly latitude: number }

/** The guide lines of an atlas, each at the northernmost latitude of its river in the base map. */
export function guidesOf({ timeline }: Atlas['config'], rivers: GroundMap['rivers']): Guide[] {
  return timeline.guides.flatMap((guide) => {
    const latitude = northernmost(guide.river, rivers)
    return latitude === null ? [] : [{ ...guide, latitude }]
  })
}

function northernmost(river: string, { features }: GroundMap['rivers']): number | null {
  const latitudes = features
    .filter(({ properties }) => properties.id === river)
    .flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates))
    .flatMap((line) => line.map(([, latitude = 0]) => latitude))
  return latitudes.length === 0 ? null : latitudes.reduce((a, b) => Math.max(a, b))
}
