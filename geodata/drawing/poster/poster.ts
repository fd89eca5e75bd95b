import { periods } from '../../domain/compare/period'
import type { Atlas } from '../../domain/join/atlas'
import { positionOfEvent } from '../../domain/join/lookup'
import type { Language } from '../../domain/language/language'
import { COLON, SEMICOLON } from '../../domain/language/punctuation'
import { totalOf } from '../../domain/select/match'
import { select } from '../../domain/select/select'
import { standingOf } from '../../domain/select/standing'
import type { Annotation } from '../../domain/story/annotation'
import type { View } from '../../domain/view/view'
import { drawnAnnotations } from '../annotation/drawnAnnotations'
import type { Ground } from '../ground/ground'
import { PALETTES, type PosterTheme } from '../theme/theme'
import { inSight } from './inSight'
import { drawMap } from './map'
import { PARTS, type Part, sheet } from './posterLayout'
import type { PosterWords } from './posterWords'
import { type MapContent, mapContent, type Scene, scene } from './scene'
import { drawBlock, heightOf } from './textLayout'
import { element, escaped, together } from './xml'

export interface PosterOptions {
  readonly ground: Ground
  readonly language: Language
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly theme: PosterTheme
  readonly words: PosterWords
  /** The atlas of the second of two compared periods, if each has one of its own. */
  readonly second?: Atlas
  /** Parts around the map; all by default. Parts without room are omitted. */
  readonly parts?: readonly Part[]
  /** What the author of a scene drew on its map. */
  readonly annotations?: readonly Annotation[]
  /** Pixels per rem; by default depends on the size. */
  readonly rem?: number
  /** Prefix of ids, for several drawings in one document. */
  readonly id?: string
}

/** The typeface of the site, and fallbacks for machines that lack it. */
const TYPEFACE = 'Alegreya, Georgia, serif'

/**
 * Draws a View as an SVG document: base map, marks, labels, shaded regions and outlines as on the live map, in a frame
 * of the given size, with title, legend, tray, sources and scale around it. A comparison becomes two maps, side by side
 * or stacked, whichever leaves more room. All text from data, View and words is escaped.
 */
export function poster(atlas: Atlas, view: View, options: PosterOptions): string {
  const { ground, language, width, height, theme, words, parts = PARTS, id = 'poster' } = options
  const palette = PALETTES[theme]
  const annotations = drawnAnnotations(options.annotations ?? [])
  const rem = options.rem ?? remFor(width, height)
  const two = periods(view, atlas)
  const second = options.second ?? atlas
  const maps = two
    ? [mapContent(atlas, onlyIfShown(atlas, two.before)), mapContent(second, onlyIfShown(second, two.after))]
    : [mapContent(atlas, view)]
  const laidOut = (seen: readonly MapContent[]) =>
    sheet({
      width,
      height,
      rem,
      parts,
      maps: seen,
      palette,
      language,
      words,
      hatches: { part: `${id}0-hatch-2-0`, open: `${id}0-open` },
    })
  // Lay out twice: what the legend can omit is known only once the frames are.
  const first = laidOut(maps)
  const { panels, blocks } = laidOut(
    maps.map((map, i) => {
      const frame = first.panels[i]
      return frame ? inSight(map, frame) : map
    }),
  )
  const scenes = maps.flatMap((map, i) => {
    const frame = panels[i]
    return frame
      ? [
          {
            frame,
            scene: scene(map, {
              atlas: i === 0 ? atlas : second,
              ground,
              language,
              frame,
              rem,
              scaled: parts.includes('scale'),
              close: words.event !== undefined,
              annotations,
            }),
          },
        ]
      : []
  })
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang: language,
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': TYPEFACE,
      // Exact glyph positions, instead of rounding to the pixels of a small screen.
      'text-rendering': 'geometricPrecision',
      fill: palette.ink,
    },
    element('title', { id: `${id}-title` }, escaped(words.title)),
    element(
      'desc',
      { id: `${id}-desc` },
      escaped(
        description(
          scenes.map((one) => one.scene),
          words,
          language,
        ),
      ),
    ),
    element('rect', { width, height, fill: palette.paper }),
    ...blocks.map(({ block, left, top }) => drawBlock(block, left, top)),
    ...scenes.map(({ frame, scene: one }, i) =>
      together([
        frame.name
          ? drawBlock(frame.name, frame.left + rem, frame.top - heightOf(frame.name) - 0.3 * rem)
          : escaped(''),
        frame.tray ? drawBlock(frame.tray, frame.left + rem, frame.top + frame.height + 0.3 * rem) : escaped(''),
        element(
          'g',
          { transform: `translate(${frame.left.toFixed(1)} ${frame.top.toFixed(1)})` },
          drawMap(one, {
            ground,
            palette,
            language,
            rem,
            id: `${id}${i}`,
            markWords: words.mark,
            linkWords: words.link,
            annotationWords: words.annotation,
            distanceWords: parts.includes('scale') ? words.kilometres : null,
          }),
        ),
      ]),
    ),
  )
}

/** Text grows with the sheet: 16 pixels for 1000 × 600, never less than 12. */
function remFor(width: number, height: number): number {
  return 16 * Math.min(Math.max(Math.min(width / 1000, height / 600), 0.75), 6)
}

/** In a comparison, the open event is shown only on the map of its own period. */
function onlyIfShown(atlas: Atlas, view: View): View {
  if (!view.event) return view
  const found = standingOf(select(atlas, view), positionOfEvent(atlas, view.event))
  return found === 'out' ? { ...view, event: null } : view
}

/**
 * A description in words: the marks with their numbers, then events without a point, then the links of the open event,
 * and what the author of a scene drew.
 */
function description(scenes: readonly Scene[], words: PosterWords, language: Language): string {
  const drawn = (scenes[0]?.annotations ?? []).map((annotation) => `${words.annotation(annotation)}.`)
  const told = scenes.map(({ marks, tray, arcs }, i) => {
    const holding = [...marks, ...tray.flatMap(({ places }) => places)].filter(({ count }) => totalOf(count) > 0)
    const listed = holding.map(words.mark).join(SEMICOLON[language])
    const related = arcs.flatMap(({ arc }) => arc.ends).map((end) => `${words.link(end)}.`)
    return [[words.periods[i], listed].filter(Boolean).join(COLON[language]), ...related].join(' ')
  })
  const { summary = '', figures = [] } = words.event ?? {}
  return [words.subtitle, summary, ...figures.map((figure) => `${figure}.`), words.described, ...told, ...drawn]
    .filter(Boolean)
    .join(' ')
}
