import type postgres from 'postgres'
import { median } from '../timing'
import { fetched } from './asking'

/** Tiles from the world to a region: column and row of zoom 7, and of the tiles that hold it. */
const TILES = [0, 2, 4, 5, 6, 7].map((z) => [z, 77 >> (7 - z), 51 >> (7 - z)] as const)
const WINDOWS = [
  ['1990-01-01', '2012-12-31'],
  ['1991-01-01', '1991-02-28'],
  ['2012-03-01', '2012-04-30'],
] as const

export interface TileTime {
  readonly name: string
  readonly milliseconds: number
  readonly bytes: number
  readonly byHand: number
  readonly bytesByHand: number
}

/** Times of tiles from the server, each asked for once, next to a statement with ST_AsMVT on the flat table. */
export async function tileTimes(origin: string, sql: postgres.Sql): Promise<TileTime[]> {
  const times: TileTime[] = []
  for (const [z, x, y] of TILES)
    for (const [first, last] of WINDOWS) {
      const { body, milliseconds } = await fetched(
        `${origin}/ogc/collections/events/tiles/WebMercatorQuad/${z}/${y}/${x}?datetime=${first}/${last}`,
      )
      const began = performance.now()
      const [row] = await sql<{ tile: Buffer }[]>`
        select st_asmvt(f, 'events', 4096, 'at') as tile from (
          select st_asmvtgeom(st_transform(geom, 3857), st_tileenvelope(${z}, ${x}, ${y}), 4096, 0) as at,
            id, title, kind, status, date, earliest, latest, place, place_name
          from flat.event
          where geom && st_transform(st_tileenvelope(${z}, ${x}, ${y}), 4326) and from_day <= ${last} and to_day >= ${first}
        ) f`
      times.push({
        name: `${z}/${y}/${x}, ${first}/${last}`,
        milliseconds,
        bytes: body.length,
        byHand: performance.now() - began,
        bytesByHand: row?.tile.length ?? 0,
      })
    }
  return times
}

export function medianOf(times: readonly TileTime[], what: 'milliseconds' | 'byHand'): number {
  return median(times.map((time) => time[what]))
}
