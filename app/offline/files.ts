import type { Plan } from '@/components/parts/offline/plan'
import { ORIGIN } from '@/components/ui/origin'
import { GET as csv } from '../[lang]/map.csv/route'
import { GET as geojson } from '../[lang]/map.geojson/route'
import { GET as lpf } from '../[lang]/map.lpf.json/route'
import { GET as png } from '../[lang]/map.png/route'
import { GET as svg } from '../[lang]/map.svg/route'
import { GET as xlsx } from '../[lang]/map.xlsx/route'
import { drawBy, type Rasterizer } from './keptRaster'
import { type Kept, prepare } from './keptSource'

/*
 * Files and pictures of Views without a network: the server's own routes, over the kept atlas. A script for the service
 * worker alone (scripts/offline.mjs), where modules that only a server has are replaced.
 */

const ROUTES: Readonly<Record<string, typeof csv>> = { csv, xlsx, geojson, 'lpf.json': lpf, svg, png }

/** Answers as the route of the format does. Rejects if the atlas is not kept, or a picture cannot be drawn. */
export type FileMaker = (
  plan: Extract<Plan, { how: 'file' }>,
  given: { readonly kept: Kept; readonly rasterized: Rasterizer },
) => Promise<Response>

const makeFiles: FileMaker = async ({ language, format, query }, { kept, rasterized }) => {
  const route = ROUTES[format]
  if (!route) throw new Error(`nothing makes ${format}`)
  drawBy(rasterized)
  await prepare(language, kept)
  const address = new URL(`/${language}/map.${format}?${query}`, ORIGIN)
  return route(new Request(address), { params: Promise.resolve({ lang: language }) })
}

Object.assign(globalThis, { makeFiles })
