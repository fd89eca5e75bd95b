import { type Translate, translatorIn, translatorOf } from '@/components/language/translate'
import { eventPosterWords } from '@/components/parts/poster/eventPosterWords'
import { inLine, posterWordsWith, viewWords } from '@/components/parts/poster/viewWords'
import { ORIGIN } from '@/components/ui/origin'
import { viewKey } from '@/geodata/domain/cite/reference'
import { periods } from '@/geodata/domain/compare/period'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { ServedSet, ViewAnswer, ViewStore } from '@/geodata/domain/service/views'
import { absolute } from '@/geodata/domain/site/folder'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'
import { cameraIn } from '@/geodata/drawing/camera/camera'
import { type Ground, preparedGround } from '@/geodata/drawing/ground/ground'
import { groundAcross } from '@/geodata/drawing/ground/groundAcross'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import { withRegions } from '@/geodata/drawing/ground/withRegions'
import { type PictureOptions, parsePictureOptions } from '@/geodata/drawing/poster/pictureOptions'
import { poster } from '@/geodata/drawing/poster/poster'
import { tilesAround } from '@/geodata/drawing/served/dots'
import { spanOfSet } from '@/geodata/drawing/served/edges'
import { answeredAtlas, vocabularyOf } from '@/geodata/drawing/served/partAtlas'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { viewStore } from '@/geodata/load/store'
import { answer, refusal } from '../../answer'
import { leftOut, missingHeaders } from '../../ogc/missing'
import { type FileProps, refuseLanguage } from '../file'
import { faultWords } from '../picture'
import { storeRefusal } from './storeAnswer'

/** How a picture is written, from its drawing. */
interface Written {
  readonly body: (svg: string, scale: number) => BodyInit | Promise<BodyInit>
  readonly type: string
  readonly extension: string
}

/**
 * Answers with the picture of a View of the served data set; refuses as `storeAnswer` and the atlas's own pictures do.
 */
export async function drawnAnswer(
  request: Request,
  { params }: FileProps,
  { body, type, extension }: Written,
): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) return refuseLanguage(`explore/map.${extension}`)
  const { searchParams } = new URL(request.url)
  const wanted = parsePictureOptions(searchParams)
  if ('fault' in wanted) return refusal(400, faultWords(wanted.fault, translatorIn(lang)))
  try {
    const store = viewStore()
    const set = await store.set()
    const view = parseView(searchParams, vocabularyOf(set))
    const { svg, missing } = await drawn(store, set, view, { ...wanted, language: lang })
    return answer(request, {
      body: body(svg, wanted.scale),
      type,
      filename: `${viewKey(view)}.${lang}.${extension}`,
      version: set.version,
      headers: missingHeaders(missing),
    })
  } catch (error) {
    const refused = storeRefusal(error, translatorIn(lang))
    if (!refused) throw error
    return refused
  }
}

type Asked = PictureOptions & { readonly language: Language }

/** The picture of a View, and what it leaves out. */
async function drawn(store: ViewStore, set: ServedSet, view: View, asked: Asked) {
  const { language } = asked
  const title = set.config.title[language]
  const t = set.own ? translatorOf(title, language) : translatorIn(language)
  const two = periods(view, set)
  const sides = await Promise.all(
    (two ? [two.before, two.after] : [view]).map((side) => knownOf(store, set, side, asked)),
  )
  const [first, second = first] = sides as [Known, Known?]
  const missing = leftOut(sides.find((side) => side.missing)?.missing, language)
  const words = {
    ...posterWordsWith(sourcesOf(set, view, language, t, missing?.detail ?? ''), first.atlas, view, {
      ...{ language, t },
      second: second.atlas,
    }),
    ...(set.own ? ownSubtitle(first.atlas, view, { language, t, title }) : {}),
    ...eventPosterWords(first.atlas, view, { language, t }),
  }
  const ground = await groundOf(set)
  const svg = poster(first.atlas, view, { ...asked, ground, words, second: second.atlas })
  return { svg, missing }
}

interface Known extends Pick<ViewAnswer, 'missing'> {
  readonly atlas: Atlas
}

/** An atlas of what the picture of a View shows. */
async function knownOf(store: ViewStore, set: ServedSet, view: View, frame: Asked): Promise<Known> {
  const tiles = set.crowded ? tilesAround(cameraIn(frame, view.at, set.config.map), frame) : null
  const { from, to } = spanOfSet(set)
  const [viewed, event, chronology] = await Promise.all([
    store.view(view, { tiles, edges: [from, to], rowEdges: null }),
    view.event === null ? null : store.event(view.event),
    view.place === null ? null : store.chronology(view, view.place, null, 1),
  ])
  const lists = { certain: null, possible: null, nationwide: null }
  const { missing } = viewed
  return {
    atlas: answeredAtlas(set, { answer: viewed, tiles, lists, chronology, event }),
    ...(missing ? { missing } : {}),
  }
}

/** Says once what the data set is called. */
function ownSubtitle(
  atlas: Atlas,
  view: View,
  { title, ...reader }: { readonly language: Language; readonly t: Translate; readonly title: string },
): { readonly subtitle: string } {
  const { title: whole, parts } = viewWords(atlas, { ...view, compare: null }, reader)
  const shown = view.compare ? [] : parts
  return { subtitle: inLine(whole === title && !view.compare ? shown : [title, ...shown]) }
}

function sourcesOf(
  { own, config, version }: ServedSet,
  view: View,
  language: Language,
  t: Translate,
  left: string,
): string {
  const query = formatView(view)
  const address = absolute(`/${language}/explore${query ? `?${query}` : ''}`, ORIGIN)
  const from = t('explore.printedFrom', { title: config.title[language], version })
  return [left, from, own ? t('own.takeAway.ground') : t('site.attribution'), address].filter(Boolean).join(' ')
}

let world: Promise<PackedGround> | undefined
const grounds = new WeakMap<ServedSet['regions'], Ground>()

/** The base map: that of the site, or, for events from anywhere, the countries of the world. */
async function groundOf({ own, regions, config }: ServedSet): Promise<Ground> {
  if (!own) return preparedGround(atlasSource().ground())
  world ??= import('@/geodata/world/ground-50m.json').then(({ default: packed }) => packed as unknown as PackedGround)
  const ground =
    grounds.get(regions) ?? preparedGround(withRegions(groundAcross(await world, config.map.edge), regions))
  grounds.set(regions, ground)
  return ground
}
