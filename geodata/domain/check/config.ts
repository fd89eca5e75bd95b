import compileMessage from 'icu-minify/compile'
import { type Fault, suggestion } from '../read/fault'
import { CONFIG, type DataFiles, type Documents } from '../read/read'
import { type Sound, whole } from '../read/sound'
import type { AtlasConfig } from '../schema/config'
import type { SHAPES } from '../schema/term'
import { parseWindow } from '../time/window'
import { ABROAD } from '../view/view'
import { isAnywhere } from './anywhere'
import { type Listing, listing } from './listing'

/** Lanes of every timeline; no group may have one of these ids. */
const COUNTRY = 'country'
const RESERVED = [ABROAD, COUNTRY]

type Config = Sound<AtlasConfig>
type Say = (field: readonly PropertyKey[], message: string) => Fault

/**
 * Checks that atlas.yaml is consistent with itself, the records and the base map. Fields that fail the schema are
 * skipped.
 */
export function* configFaults(documents: Documents, files: DataFiles): Generator<Fault> {
  if (files[CONFIG] === undefined) {
    yield documents.config.fault(
      [],
      'there is no such file; it says what the atlas is: title, languages, home, map, groups, kinds',
    )
    return
  }
  const config = documents.config.sound
  if (!config) return
  const say: Say = (field, message) => documents.config.fault(field, message)
  const all = listing(documents)
  yield* languageFaults(config, say)
  yield* countryFaults(config, say)
  yield* mapFaults(config, say)
  yield* groupFaults(config, all, say)
  yield* laneFaults(config, say)
  yield* periodFaults(config, say)
  yield* kindFaults(config, all, say)
  yield* sketchFaults(config, all, say)
  yield* wordFaults(config, say)
  yield* groundFaults(config, all, files, say)
}

function* languageFaults({ languages = [] }: Config, say: Say): Generator<Fault> {
  for (const [i, language] of languages.entries())
    if (language !== undefined && languages.indexOf(language) < i)
      yield say(['languages', i], `'${language}' stands here twice`)
}

function* countryFaults({ home, countries }: Config, say: Say): Generator<Fault> {
  if (home !== undefined && countries && !(home in countries))
    yield say(['home'], `'${home}' is none of the countries; add it to them, with its two letters`)
}

const EDGES = ['west', 'south', 'east', 'north'] as const

function* mapFaults({ map }: Config, say: Say): Generator<Fault> {
  for (const key of ['home', 'edge'] as const) {
    const bounds = whole<AtlasConfig['map']['home']>(map?.[key])
    if (!bounds) continue
    const [west, south, east, north] = bounds
    for (const [i, edge] of EDGES.entries()) {
      const [value, most] = [bounds[i] ?? 0, i % 2 === 0 ? 180 : 85]
      if (Math.abs(value) > most) yield say(['map', key, i], `${edge} is ${value}; must be within ±${most}`)
    }
    if (west >= east) yield say(['map', key], `west is ${west} and east ${east}; west must be the smaller`)
    if (south >= north) yield say(['map', key], `south is ${south} and north ${north}; south must be the smaller`)
  }
  const home = whole<AtlasConfig['map']['home']>(map?.home)
  const edge = whole<AtlasConfig['map']['edge']>(map?.edge)
  if (home && edge && (home[0] < edge[0] || home[1] < edge[1] || home[2] > edge[2] || home[3] > edge[3]))
    yield say(['map', 'home'], `[${home.join(', ')}] reaches beyond the edge, [${edge.join(', ')}]; it must lie inside`)
}

function* groupFaults({ groups, halves, districts }: Config, { region }: Listing, say: Say): Generator<Fault> {
  const ids = idsOf(groups)
  const home = new Map<string, string>()
  for (const [i, group] of (groups ?? []).entries()) {
    const id = group?.id
    if (id !== undefined && RESERVED.includes(id))
      yield say(['groups', i, 'id'], `'${id}' is what the interface calls something else; give another id`)
    if (id !== undefined && region.ids.has(id))
      yield say(['groups', i, 'id'], `'${id}' is a region already; give another id`)
    if (id !== undefined && ids.indexOf(id) < i) yield say(['groups', i, 'id'], `'${id}' stands here twice`)
    for (const [j, member] of (group?.regions ?? []).entries()) {
      if (member === undefined) continue
      if (region.known && !region.ids.has(member))
        yield say(['groups', i, 'regions', j], `unknown region '${member}'; ${suggestion(member, [...region.ids])}`)
      const other = home.get(member)
      if (other !== undefined)
        yield say(['groups', i, 'regions', j], `region '${member}' stands in '${other}' already; once is enough`)
      home.set(member, other ?? id ?? '')
    }
  }
  if (whole(groups) && ids.length > 0 && region.known)
    for (const id of region.ids)
      if (!home.has(id)) yield say(['groups'], `region '${id}' stands in no group; add it to ${ids.join(' or ')}`)
  for (const [i, id] of (halves ?? []).entries()) {
    if (id !== undefined && whole(groups) && !ids.includes(id))
      yield say(['halves', i], `unknown group '${id}'; ${suggestion(id, ids)}`)
    if (i === 1 && id === halves?.[0]) yield say(['halves', i], `found '${id}' twice; must be two groups`)
  }
  for (const [i, id] of (districts ?? []).entries())
    if (id !== undefined && region.known && !region.ids.has(id))
      yield say(['districts', i], `unknown region '${id}'; ${suggestion(id, [...region.ids])}`)
}

function idsOf(groups: Config['groups']): string[] {
  return (groups ?? []).flatMap((group) => group?.id ?? [])
}

/** Each group needs exactly one lane, and so do `abroad` and events known only to the country. */
function* laneFaults({ groups, timeline }: Config, say: Say): Generator<Fault> {
  if (!whole(groups) || !timeline) return
  const lanes = [...idsOf(groups), ...RESERVED]
  const seen = new Set<string>()
  for (const side of ['above', 'below'] as const) {
    for (const [i, lane] of (timeline[side] ?? []).entries()) {
      if (lane === undefined) continue
      if (!lanes.includes(lane)) yield say(['timeline', side, i], `unknown lane '${lane}'; ${suggestion(lane, lanes)}`)
      if (seen.has(lane)) yield say(['timeline', side, i], `lane '${lane}' stands here twice; once is enough`)
      seen.add(lane)
    }
  }
  if (!whole(timeline.above) || !whole(timeline.below)) return
  for (const lane of lanes)
    if (!seen.has(lane)) yield say(['timeline'], `lane '${lane}' is missing; put it above or below the towns`)
}

function* periodFaults({ periods, compare, examples }: Config, say: Say): Generator<Fault> {
  const all = [
    ...(periods ?? []).map((period, i) => ({ time: period?.time, path: ['periods', i, 'time'] })),
    ...(examples?.times ?? []).map((time, i) => ({ time, path: ['examples', 'times', i] })),
    ...(compare?.periods ?? []).map((time, i) => ({ time, path: ['compare', 'periods', i] })),
  ]
  for (const { time, path } of all)
    if (time !== undefined && !parseWindow(time))
      yield say(path, `found '${time}'; must be a period as the View writes it: 2012, 2012-03 or 1990/1992`)
}

/** Several kinds may share this one, if there are more kinds than shapes. */
const COMMON_SHAPE: (typeof SHAPES)[number] = 'dot'

function* kindFaults({ kinds, compare }: Config, { kind }: Listing, say: Say): Generator<Fault> {
  const around = compare?.around
  if (typeof around === 'string' && kind.known && !kind.ids.has(around))
    yield say(['compare', 'around'], `unknown kind '${around}'; ${suggestion(around, [...kind.ids])}`)
  if (!kinds || !kind.known) return
  for (const id of kind.ids)
    if (!(id in kinds)) yield say(['kinds'], `kind '${id}' has no sign; give it a shape and a colour`)
  const first = new Map<string, string>()
  for (const [id, sign] of Object.entries(kinds)) {
    if (!kind.ids.has(id)) yield say(['kinds', id], `unknown kind '${id}'; ${suggestion(id, [...kind.ids])}`)
    const shape = sign?.shape
    if (shape === undefined || shape === COMMON_SHAPE) continue
    const other = first.get(shape)
    if (other !== undefined) yield say(['kinds', id, 'shape'], `'${other}' has the shape '${shape}'; give another`)
    first.set(shape, other ?? id)
  }
}

function* sketchFaults({ sketches }: Config, { place }: Listing, say: Say): Generator<Fault> {
  if (!place.known) return
  const unknown = (id: string) => `unknown place '${id}'; ${suggestion(id, [...place.ids])}`
  for (const [city, sketch] of Object.entries(sketches ?? {})) {
    if (!place.ids.has(city)) yield say(['sketches', city], unknown(city))
    for (const part of ['slope', 'inside', 'outside'] as const)
      for (const [i, id] of (sketch?.[part] ?? []).entries())
        if (id !== undefined && !place.ids.has(id)) yield say(['sketches', city, part, i], unknown(id))
  }
}

/** Messages are ICU patterns, where braces enclose values. */
function* wordFaults({ words }: Config, say: Say): Generator<Fault> {
  for (const [key, texts] of Object.entries(words ?? {})) {
    for (const [language, text] of Object.entries(texts ?? {})) {
      if (text !== undefined && !isMessage(text))
        yield say(
          ['words', key, language],
          'is no message: a value stands in braces, {place}, and each brace is closed',
        )
    }
  }
}

function isMessage(text: string): boolean {
  try {
    compileMessage(text)
    return true
  } catch {
    return false
  }
}

/** Layers that every base map has, even if empty. */
const LAYERS = ['regions', 'countries', 'borders', 'rivers', 'lakes', 'towns'] as const

/** The base map exists, has all layers, and has every feature named by atlas.yaml and the regions. */
function* groundFaults(
  { map, home, timeline }: Config,
  { region }: Listing,
  files: DataFiles,
  say: Say,
): Generator<Fault> {
  const file = map?.ground
  if (file === undefined) return
  const text = files[file]
  if (text === undefined) {
    yield say(['map', 'ground'], `there is no file '${file}'; 'npm run geodata:derive' makes one`)
    return
  }
  const ids = layersIn(text)
  if (!ids) {
    yield say(['map', 'ground'], `'${file}' is no ground map; it needs the layers ${LAYERS.join(', ')}`)
    return
  }
  if (home !== undefined && !isAnywhere(home) && !ids.countries.includes(home))
    yield say(['home'], `the ground map has no country '${home}'; ${suggestion(home, ids.countries)}`)
  for (const id of region.known ? region.ids : [])
    if (!ids.regions.includes(id)) yield say(['map', 'ground'], `the ground map has no region '${id}'`)
  for (const [i, guide] of (timeline?.guides ?? []).entries())
    if (guide?.river !== undefined && !ids.rivers.includes(guide.river))
      yield say(
        ['timeline', 'guides', i, 'river'],
        `the ground map has no river '${guide.river}'; ${suggestion(guide.river, ids.rivers)}`,
      )
}

/** Ids in each layer of a packed base map; null if the text is not one. */
function layersIn(text: string): Readonly<Record<(typeof LAYERS)[number], readonly string[]>> | null {
  try {
    const { objects } = JSON.parse(text)
    const ids = LAYERS.map((layer) => [
      layer,
      objects[layer].geometries.map((geometry: { properties?: { id?: string } }) => geometry.properties?.id ?? ''),
    ])
    return Object.fromEntries(ids)
  } catch {
    return null
  }
}
