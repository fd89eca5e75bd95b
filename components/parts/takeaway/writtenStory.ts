import { gzipSync } from 'fflate'
import { shownIn } from '@/geodata/domain/compare/shown'
import { inBase85 } from '@/geodata/domain/export/base85.mjs'
import { htmlPieces } from '@/geodata/domain/export/htmlFile'
import { ownFilePieces } from '@/geodata/domain/export/ownFile'
import { asInFile } from '@/geodata/domain/import/meridian'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { columns } from '@/geodata/domain/join/columns'
import { restrictedTo } from '@/geodata/domain/join/restricted'
import type { Language } from '@/geodata/domain/language/language'
import { citationsIn, type Scene, type Story } from '@/geodata/domain/story/story'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import { groundAcross } from '@/geodata/drawing/ground/groundAcross'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import { withRegions } from '@/geodata/drawing/ground/withRegions'
import { called } from '../../language/called'
import type { Translate } from '../../language/translate'
import { GROUND } from '../../view/ground'
import { shownOf } from '../scene/shownOf'
import type { About } from './about'
import { type Control, inSlices } from './inSlices'
import { worldGround } from './standaloneParts'
import { storyParts } from './storyParts'
import { storyStill } from './storyStill'

/**
 * Bytes of a page, without the author's pictures, up to which it has the site's typeface; then it uses the reader's.
 */
const MOST = 400_000

/** Places kept without events: about 5 kB. */
const MOST_TOWNS = 40

/** A story to be written as one page. */
export interface TakenStory {
  readonly story: Story
  /** The events with their details. */
  readonly atlas: Atlas
  /** Source and licence of the events, and the title of the story. */
  readonly about: About
  /** Origin of the site that the events are from; null for a reader's own. */
  readonly site: string | null
  readonly language: Language
  readonly t: Translate
  /** Markup that holds the draft, with which the studio opens the page again; empty without. */
  readonly source: string
}

/**
 * Writes a page that holds a story with live map, timeline, stage and speaker view, and the events that it cites or
 * shows, in slices; see `inSlices`. Rejects if the site cannot be asked for the code, or a picture is gone.
 */
export async function writtenStory(taken: TakenStory, control: Control): Promise<BlobPart[]> {
  const { atlas, about, site, language, t, source } = taken
  const steps = 3 + taken.story.scenes.length
  let done = 0
  const step = () => {
    control.signal.throwIfAborted()
    control.report(++done / steps)
  }
  const [{ messages, own, code }, ground] = await Promise.all([storyParts(language), groundOf(taken)])
  step()
  const scenes: Scene[] = []
  for (const scene of taken.story.scenes) {
    scenes.push(await withPictureInside(scene))
    step()
  }
  const story = { ...taken.story, scenes }
  const named = called(site === null ? own : messages, about.title)
  const said = site === null ? { ...named, site: { ...named.site, attribution: t('own.takeAway.ground') } } : messages
  const few = eventsOf(atlas, scenes)
  const told = site === null ? few : lean(few)
  const positions = {
    certain: Int32Array.from(told.events.keys()),
    possible: new Int32Array(),
    nationwide: new Int32Array(),
  }
  const more = { messages: said, ground, story, site }
  const head = { language, about, view: '' }
  const data = packed([...ownFilePieces(asInFile(told), { positions }, head, more, townsOf(atlas))].join(''))
  step()
  const still = storyStill({
    ...{ story, atlas, language, t },
    ground: preparedGround(ground),
    shown: (scene) => shownOf(few, scene),
  })
  step()
  const page = (inside: string) =>
    htmlPieces({ language, about, code, data: [data], packed: true, still, source: inside })
  const { typeface = '' } = code
  const bytes = new Blob([...page(source)]).size - pictureLetters(scenes, still)
  const dressed = bytes + typeface.length <= MOST ? `<style>${typeface}</style>\n${source}` : source
  return inSlices(page(dressed), control, () => 1)
}

/**
 * Letters of the author's pictures in a page: of each its source in the text and in the draft, and in the data, where
 * 16 letters of Base64 are packed as 12 bytes, in 15 letters.
 */
function pictureLetters(scenes: readonly Scene[], still: string): number {
  return scenes.reduce(
    (sum, { picture }) => sum + (picture && still.includes(picture.src) ? (2 + 15 / 16) * picture.src.length : 0),
    0,
  )
}

/**
 * Ids of the places with a point that a page keeps even if none of its events is there: the map names them, the
 * timeline has their rows, and an author may have drawn an arrow to one. Of many, those with most events.
 */
function townsOf(atlas: Atlas): string[] {
  const events = new Uint32Array(atlas.places.length)
  for (const at of columns(atlas).place) events[at] = (events[at] ?? 0) + 1
  return atlas.places
    .map(({ id, point }, at) => ({ id, point, events: events[at] ?? 0 }))
    .filter(({ point }) => point !== null)
    .sort((a, b) => b.events - a.events)
    .slice(0, MOST_TOWNS)
    .map(({ id }) => id)
}

async function groundOf({ site, atlas }: TakenStory): Promise<PackedGround> {
  return site === null
    ? withRegions(groundAcross(await worldGround(), atlas.config.map.edge), atlas.regions)
    : GROUND.packed
}

/** The atlas with the events alone that some scenes cite, are about or show. */
function eventsOf(atlas: Atlas, scenes: readonly Scene[]): Atlas {
  const ids = new Set(
    scenes.flatMap((scene) => [
      ...citationsIn([...scene.text, ...scene.notes]).map(({ event }) => event),
      ...scene.focus,
      ...shownIn(shownOf(atlas, scene), scene.view),
    ]),
  )
  return restrictedTo(atlas, [...ids])
}

/**
 * The site's atlas without what no window of a story shows, half of it; the polygons of regions come with the base map.
 */
function lean(atlas: Atlas): Atlas {
  const nowhere = { type: 'Polygon', coordinates: [] } as const
  return {
    ...atlas,
    measures: [],
    regions: atlas.regions.map((region) => ({ ...region, geometry: { ...nowhere, coordinates: [] } })),
    actors: atlas.actors.map((actor) => ({ ...actor, spellings: [] })),
    events: atlas.events.map((event) => ({
      ...event,
      ...{ dates: [], dating: null, siting: null, contested: null, figures: [], links: [] },
    })),
  }
}

async function withPictureInside(scene: Scene): Promise<Scene> {
  const { picture } = scene
  if (!picture || picture.src.startsWith('data:')) return scene
  const blob = await (await fetch(picture.src)).blob()
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return { ...scene, picture: { ...picture, src: `data:${blob.type};base64,${base64(bytes)}` } }
}

function packed(text: string): string {
  return inBase85(gzipSync(new TextEncoder().encode(text), { level: 9 }))
}

function base64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(letters)
}
