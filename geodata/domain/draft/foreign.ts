import type { Language } from '../language/language'
import { tidy } from '../read/text'
import { writeText } from '../read/writeText'
import { slug } from '../search/slug'
import type { Inline, Paragraph } from '../story/story'
import { textOf } from '../table/flatten'
import { geometryIn, isRecord } from '../table/geometry'
import { parseWindow } from '../time/window'
import { formatView } from '../view/format'
import { camera } from '../view/parse'
import { EMPTY_VIEW, type View } from '../view/view'
import type { Draft, DraftAnnotation, DraftScene, Texts, Unknown } from './draft'
import { isPosition } from './draftJson'
import { paragraphsInHtml } from './html'
import { freeId } from './ids'
import type { Loss } from './losses'
import { emptyScene, newDraft } from './make'
import type { ReadDraft } from './readMarkdown'
import { withText } from './texts'

/** Scenes that are read from a file of another program. */
const MOST_SCENES = 200
/** Annotations that a scene may have of such a file. */
const MOST_FEATURES = 60
/** Zoom of a slide that names none. */
const USUAL_ZOOM = 7

/** Puts a draft together of what is found in a file of another program, all in one language. */
class Foreign {
  readonly losses: Loss[] = []
  readonly #scenes: DraftScene[] = []
  #left = 0

  constructor(
    private readonly language: Language,
    private readonly head: { readonly title: string; readonly summary: string },
  ) {}

  said(text: string): Texts {
    return withText({}, this.language, text)
  }

  /** Adds a scene under an id made of its heading, and returns that; null if there are too many. */
  add(scene: Partial<DraftScene>, heading: string): string | null {
    if (this.#scenes.length === MOST_SCENES) {
      this.#left++
      return null
    }
    const wanted = heading.trim() === '' ? 'scene' : slug(heading)
    const id = freeId(
      wanted,
      this.#scenes.map((one) => one.id),
    )
    this.#scenes.push({ ...emptyScene(id), heading: this.said(heading), ...scene })
    return id
  }

  draft(): ReadDraft {
    const draft: Draft = {
      ...newDraft({ languages: [this.language], over: { kind: 'site' }, title: this.said(this.head.title) }),
      summary: this.said(this.head.summary),
      scenes: this.#scenes,
    }
    const many: Loss[] =
      this.#left > 0 ? [{ code: 'many-scenes', params: { count: MOST_SCENES + this.#left, most: MOST_SCENES } }] : []
    return { draft, losses: [...this.losses, ...many] }
  }
}

/** A draft of the slides of StoryMapJS: each is a scene whose camera is at its place, which has a label. */
export function draftOfStorymap(
  story: Unknown & { readonly slides: readonly unknown[] },
  language: Language,
): ReadDraft {
  const slides = story.slides.filter(isRecord)
  const overview = slides.find(({ type }) => type === 'overview') ?? {}
  const foreign = new Foreign(language, {
    title: plain(member(overview.text, 'headline')),
    summary: plain(member(overview.text, 'text')),
  })
  for (const slide of slides) {
    const heading = plain(member(slide.text, 'headline'))
    const location = isRecord(slide.location) ? slide.location : {}
    const [lat, lng, zoom] = [numberIn(location.lat), numberIn(location.lon), numberIn(location.zoom)]
    const placed = slide.type !== 'overview' && lat !== null && lng !== null
    const date = textOf(slide.date)
    const time = date === '' ? null : parseWindow(date)
    const text = [
      ...(date !== '' && time === null ? [[{ kind: 'emphasis', children: [words(date)] } as const]] : []),
      ...paragraphsInHtml(member(slide.text, 'text')),
    ]
    tell(foreign, {
      heading,
      text,
      media: slide.media,
      date: time === null ? date : '',
      view: { time, at: placed ? camera(lat, lng, zoom ?? USUAL_ZOOM) : null },
      annotations: placed ? labels(foreign, [lng, lat], plain(member(location, 'name'))) : [],
    })
  }
  return foreign.draft()
}

function labels(foreign: Foreign, position: readonly [number, number], text: string): DraftAnnotation[] {
  return text === '' || !isPosition(position)
    ? []
    : [{ kind: 'label', positions: [position], km: null, text: foreign.said(text) }]
}

/** A draft of the events of TimelineJS, of today's form or the older one: each is a scene with its time. */
export function draftOfTimeline(value: Unknown, events: readonly unknown[], language: Language): ReadDraft {
  const timeline = isRecord(value.timeline) ? value.timeline : {}
  const title = isRecord(value.title) ? value.title.text : timeline
  const foreign = new Foreign(language, {
    title: plain(member(title, 'headline')),
    summary: plain(member(title, 'text')),
  })
  for (const event of events.filter(isRecord)) {
    const text = isRecord(event.text) ? event.text : event
    const start = dateText(event.start_date ?? event.startDate)
    const end = dateText(event.end_date ?? event.endDate)
    const time = parseWindow(end === '' || end === start ? start : `${start}/${end}`)
    const shown = textOf(event.display_date ?? member(event.start_date, 'display_date'))
    const said = shown || (time === null ? [start, end].filter(Boolean).join(' – ') : '')
    tell(foreign, {
      heading: plain(member(text, 'headline')),
      text: [
        ...(said === '' ? [] : [[{ kind: 'emphasis', children: [words(said)] } as const]]),
        ...paragraphsInHtml(member(text, 'text')),
      ],
      media: event.media ?? event.asset,
      date: time === null ? said : '',
      view: { time },
      annotations: [],
    })
  }
  return foreign.draft()
}

/** A date of TimelineJS as EDTF: of parts, or of the older form `2012,3,22`. */
function dateText(date: unknown): string {
  const [year = '', month = '', day = ''] = isRecord(date)
    ? [date.year, date.month, date.day].map(textOf)
    : textOf(date).split(/[,-]/)
  if (!/^\d{1,4}$/.test(year.trim())) return year.trim()
  return [year.trim().padStart(4, '0'), month, day]
    .map((part) => part.trim())
    .filter((part, i, all) => all.slice(0, i + 1).every(Boolean) && part !== '')
    .map((part, i) => (i === 0 ? part : part.padStart(2, '0')))
    .join('-')
}

/** A draft of a map of uMap: each layer is a scene, on which its points, lines and areas are drawn. */
export function draftOfUmap(value: Unknown, language: Language): ReadDraft {
  const properties = isRecord(value.properties) ? value.properties : {}
  const foreign = new Foreign(language, {
    title: plain(textOf(properties.name)),
    summary: plain(fromUmap(textOf(properties.description))),
  })
  const middle = isRecord(value.geometry) ? geometryIn(value.geometry) : null
  const [lng, lat] = middle?.type === 'Point' ? middle.coordinates : []
  const zoom = numberIn(properties.zoom) ?? USUAL_ZOOM
  const at = lng === undefined || lat === undefined ? null : camera(lat, lng, zoom)
  for (const layer of (Array.isArray(value.layers) ? value.layers : []).filter(isRecord)) {
    const features = (Array.isArray(layer.features) ? layer.features : []).filter(isRecord)
    const options = [layer._umap_options, layer._storage, layer.properties].find(isRecord) ?? {}
    const drawn = features.map((feature) => drawnOf(feature, foreign))
    const annotations = drawn.flatMap((one) => one ?? [])
    const id = tell(foreign, {
      heading: plain(textOf(options.name)),
      text: [
        ...paragraphsInHtml(fromUmap(textOf(options.description))),
        ...features.slice(0, MOST_FEATURES).flatMap(({ properties: said }) => featureText(said)),
      ],
      media: null,
      date: '',
      view: { at },
      annotations: annotations.slice(0, MOST_FEATURES),
    })
    if (id === null) continue
    const lost = features.length - Math.min(annotations.length, MOST_FEATURES)
    const lines = annotations.filter(({ kind }) => kind === 'arrow').length
    if (lost > 0) foreign.losses.push({ code: 'features', params: { scene: id, count: lost } })
    if (lines > 0) foreign.losses.push({ code: 'lines', params: { scene: id, count: lines } })
  }
  return foreign.draft()
}

function featureText(properties: unknown): Paragraph[] {
  const said = paragraphsInHtml(fromUmap(member(properties, 'description')))
  if (said.length === 0) return []
  const name = plain(member(properties, 'name'))
  return name === '' ? said : [[{ kind: 'strong', children: [words(name)] }], ...said]
}

function drawnOf({ geometry, properties }: Unknown, foreign: Foreign): DraftAnnotation | null {
  const text = foreign.said(plain(member(properties, 'name')))
  const shape = isRecord(geometry) ? geometryIn(geometry) : null
  const drawn = (kind: DraftAnnotation['kind'], line: readonly (readonly number[])[]): DraftAnnotation | null => {
    const positions = line.map(([lng = 0, lat = 0]) => [lng, lat] as const)
    return positions.every(isPosition) ? { kind, positions, km: null, text } : null
  }
  if (shape?.type === 'Point') return drawn('label', [shape.coordinates])
  if (shape?.type === 'LineString') return drawn('arrow', shape.coordinates)
  const ring = shape?.type === 'Polygon' ? shape.coordinates[0] : undefined
  return ring ? drawn('area', ring) : null
}

/** uMap's own marks of links and pictures, `[[address|text]]` and `{{address}}`, as HTML. */
function fromUmap(text: string): string {
  return text
    .replace(
      /\[\[(https?:[^\]|\s]+)(?:\|([^\]]*))?\]\]/g,
      (_, address, said) => `<a href="${address}">${said || address}</a>`,
    )
    .replace(/\{\{(https?:[^}|\s]+)[^}]*\}\}/g, '<a href="$1">$1</a>')
}

interface Told {
  readonly heading: string
  readonly text: readonly Paragraph[]
  readonly media: unknown
  /** A date that the scene cannot have; empty if there is none. */
  readonly date: string
  readonly view: Partial<View>
  readonly annotations: readonly DraftAnnotation[]
}

/** Adds a scene, with a link to its picture or film as the last paragraph. */
function tell(foreign: Foreign, { heading, text, media, date, view, annotations }: Told): string | null {
  const address = member(media, 'url') || member(media, 'media')
  const caption = plain(member(media, 'caption'))
  const credit = plain(member(media, 'credit'))
  const linked: Inline[] = /^https?:/i.test(address)
    ? [{ kind: 'link', address, children: [words(caption || address)] }]
    : [words([caption, address].filter(Boolean).join(': '))]
  const last = address === '' ? [] : [tidy(credit === '' ? linked : [...linked, words(` (${credit})`)])]
  const id = foreign.add(
    {
      view: formatView({ ...EMPTY_VIEW, ...view }),
      text: foreign.said(writeText([...text, ...last])),
      annotations,
    },
    heading,
  )
  if (id === null) return null
  if (address !== '') foreign.losses.push({ code: 'media', params: { scene: id, address } })
  if (date !== '') foreign.losses.push({ code: 'date', params: { scene: id, date } })
  return id
}

function words(text: string): Inline {
  return { kind: 'text', text }
}

/** HTML as words on one line. */
function plain(html: string): string {
  const said = (paragraph: Paragraph): string =>
    paragraph
      .map((one) => (one.kind === 'text' ? one.text : one.kind === 'citation' ? '' : said(one.children)))
      .join('')
  return paragraphsInHtml(html).map(said).join(' ')
}

function member(value: unknown, key: string): string {
  return isRecord(value) ? textOf(value[key]) : ''
}

function numberIn(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}
