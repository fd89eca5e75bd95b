import type { Language } from '../../domain/language/language'
import type { Status } from '../../domain/schema/term'
import { totalOf } from '../../domain/select/match'
import type { PlaceStatus } from '../../domain/select/placeStatus'
import { opacityOf, TONES } from '../density/dots'
import { type KindSign, NO_KIND, SHAPE_BOX } from '../mark/shape'
import { partTransform, type SignPart, signOf } from '../mark/sign'
import type { Palette } from '../theme/theme'
import { dashes, HEAD } from './arcs'
import { disc } from './disc'
import { type Sign, signsOf } from './mapLegend'
import type { PosterWords } from './posterWords'
import type { MapContent, SceneMark } from './scene'
import {
  type Block,
  fitting,
  heightOf,
  heldTo,
  linesOf,
  type Piece,
  pieceBlock,
  pieceLine,
  widthOf,
} from './textLayout'
import { element, escaped, type Markup, together } from './xml'

/** Style of a legend. */
export interface Legend {
  readonly palette: Palette
  readonly language: Language
  readonly words: PosterWords
  /** In pixels. */
  readonly fontSize: number
  /** Maximum line length, in pixels. */
  readonly widest: number
  /** Pattern ids for hatched parts of the country, and for the area of the open event. */
  readonly hatches: { readonly part: string; readonly open: string }
}

/** Explains the marks and shadings that occur on the maps, each in at most so many lines. */
export function signs(maps: readonly MapContent[], legend: Legend, mostLines: number): Piece[] {
  const { palette, words, fontSize, hatches } = legend
  const drawn = new Set(
    maps.flatMap((map) => signsOf(map.placeCounts, map.links, map.atlas.config.map, map.dots && map.selection.count)),
  )
  const shadings = maps.flatMap((map) => map.shadings)
  const opened = maps.some(({ placed, chosen }) => placed.some(({ place }) => place.id === chosen))
  const size = 1.2 * fontSize
  const ring = (state: SceneMark['state'], status: PlaceStatus, colour: string) => (x: number, baseline: number) =>
    disc({
      x: x + size / 2,
      y: baseline - 0.33 * fontSize,
      size: status === 'judged' || status === 'unreported' ? size - 7 : size - 2,
      state,
      status,
      colour,
      palette,
    })
  const patch = (fill: Readonly<Record<string, string | number>>) => (x: number, baseline: number) =>
    element('rect', {
      x,
      y: baseline - 0.33 * fontSize - size / 2,
      width: size,
      height: size,
      stroke: palette.border,
      ...fill,
    })
  /** Three squares side by side, from the palest to the darkest. */
  const tones = (colour: string) => (x: number, baseline: number) =>
    together(
      [0, (TONES.length - 1) / 2, TONES.length - 1].map((tone, i) =>
        element('rect', {
          x: x + (i * size) / 3,
          y: baseline - 0.33 * fontSize - size / 6,
          width: size / 3 - 1,
          height: size / 3 - 1,
          fill: colour,
          'fill-opacity': opacityOf(tone),
        }),
      ),
    )
  const line = (directed: boolean, dashed: boolean) => (x: number, baseline: number) => {
    const y = (baseline - 0.33 * fontSize).toFixed(1)
    return together([
      element('path', {
        d: `M${x.toFixed(1)} ${y}h${size.toFixed(1)}`,
        stroke: palette.laterite,
        'stroke-width': 0.14 * fontSize,
        'stroke-linecap': 'round',
        'stroke-dasharray': dashed ? dashes(0.1 * fontSize) : null,
      }),
      directed
        ? element('path', {
            d: HEAD,
            fill: palette.laterite,
            transform: `translate(${(x + size * 0.8).toFixed(1)} ${y}) scale(${(fontSize / 18).toFixed(2)})`,
          })
        : escaped(''),
    ])
  }
  const pictures: Readonly<Record<Sign, Piece['draw']>> = {
    mark: ring('certain', 'reported', palette.ink),
    possible: ring('possible', 'reported', palette.ink),
    dots: tones(palette.ink),
    dotsPossible: tones(palette.ochre),
    announced: ring('certain', 'announced', palette.ink),
    judged: ring('certain', 'judged', palette.ink),
    unreported: ring('certain', 'unreported', palette.ink),
    region: patch({ fill: palette.acacia, 'fill-opacity': 0.26 }),
    part: patch({ fill: `url(#${hatches.part})` }),
    link: line(true, false),
    whole: line(false, false),
    inferred: line(false, true),
  }
  const onMap = (signs: readonly Sign[]) =>
    signs.filter((sign) => drawn.has(sign)).map((sign) => [true, words.legend[sign], pictures[sign]] as const)
  const entries = [
    ...onMap(['dots', 'dotsPossible', 'mark', 'possible', 'announced', 'judged', 'unreported', 'region', 'part']),
    [opened, words.legend.open, ring('certain', 'reported', palette.laterite)],
    [
      shadings.some(({ pointed }) => pointed),
      words.legend.open,
      patch({ fill: `url(#${hatches.open})`, stroke: palette.laterite }),
    ],
    ...onMap(['link', 'whole', 'inferred']),
  ] as const
  return entries.filter(([used]) => used).flatMap(([, name, draw]) => signed(name, size, draw, legend, mostLines))
}

/** The kinds of shown events, by shape and colour, each with its number; then the statuses other than reported. */
export function kindSigns({ kinds, statuses }: MapContent, legend: Legend): Piece[] {
  const { palette, language, words, fontSize } = legend
  const size = fontSize
  const drawn =
    ({ shape }: KindSign, status: Status, colour: string) =>
    (x: number, baseline: number) => {
      const corner = `translate(${x.toFixed(1)} ${(baseline - 0.33 * fontSize - size / 2).toFixed(1)})`
      return element(
        'g',
        { transform: `${corner} scale(${(size / SHAPE_BOX).toFixed(3)})` },
        ...signOf(shape, status).map((part) => partMarkup(part, colour)),
      )
    }
  return [
    ...kinds.flatMap(({ kind, count }) =>
      signed(
        `${kind.name[language]} ${words.count(count)}`,
        size,
        drawn(kind, 'reported', palette[kind.colour]),
        legend,
      ),
    ),
    ...statuses.flatMap(({ status, count }) =>
      status === 'reported'
        ? []
        : signed(words.status(status, count), size, drawn(NO_KIND, status, palette['ink-soft']), legend),
    ),
  ]
}

function partMarkup(part: SignPart, colour: string): Markup {
  const { d, line } = part
  const look = line === null ? { fill: colour } : { fill: 'none', stroke: colour, 'stroke-width': line }
  return element('path', { d, transform: partTransform(part) ?? null, ...look })
}

/** A piece of the tray, and the number of events that it tells of. */
interface TrayPiece extends Piece {
  readonly events: number
}

/**
 * Events that are not points on the map, with their numbers, "Across Mali: Mali 12"; the first of a group is preceded
 * by the group's name.
 */
function trayPieces({ tray }: MapContent, legend: Legend): TrayPiece[] {
  const { language, words, palette, fontSize } = legend
  return tray.flatMap(({ id, places }): TrayPiece[] => {
    const heading = said(words.tray[id], legend, 'italic', palette['ink-soft'])
    const [first, ...others] = places.map((one) => {
      return {
        ...said(`${one.place.name[language]} ${words.row(one.count)}`, legend, 'roman'),
        events: totalOf(one.count),
      }
    })
    if (!first) return []
    const apart = 1.2 * fontSize
    const between = 0.5 * fontSize
    const width = heading.width + between + first.width
    if (width > legend.widest) return [{ ...heading, apart, events: 0 }, first, ...others]
    const draw: Piece['draw'] = (x, y) => together([heading.draw(x, y), first.draw(x + heading.width + between, y)])
    return [{ width, apart, draw, events: first.events }, ...others]
  })
}

/** Font sizes of the tray that are tried in turn, as shares of that of the legend. */
const TRAY_SIZES = [1, 0.9, 0.8] as const

/** Height in pixels that a tray needs at least: one line. */
export function leastTray(map: MapContent, { fontSize }: Legend): number {
  return map.tray.length > 0 ? pieceLine(fontSize * Math.min(...TRAY_SIZES)) : 0
}

/**
 * The events that are not points on the map, in a height in pixels: in smaller letters if need be, and of those without
 * room the number. No event is left unsaid, so a line is there even without room.
 */
export function trayBlock(map: MapContent, legend: Legend, room: number, gap: number): Block {
  const sizes = TRAY_SIZES.map((share) => share * legend.fontSize)
  const blocks = sizes.map((fontSize) => {
    const lettered = { ...legend, fontSize }
    const pieces = trayPieces(map, lettered)
    return { lettered, pieces, block: pieceBlock(pieces, legend.widest, gap, fontSize) }
  })
  const fits = ({ block }: { readonly block: Block }) => heightOf(block) <= room
  const [smallest] = blocks.slice(-1)
  const whole = blocks.find(fits)
  if (whole || !smallest) return whole?.block ?? pieceBlock([], legend.widest, gap, legend.fontSize)
  const { lettered, pieces } = smallest
  const shortened = pieces.map((_, dropped) => {
    const listed = pieces.slice(0, pieces.length - 1 - dropped)
    // The name of a group says nothing without a place.
    if (listed.at(-1)?.events === 0) listed.pop()
    const rest = pieces.slice(listed.length).reduce((sum, { events }) => sum + events, 0)
    const number = said(legend.words.unlisted(rest, listed.length > 0), lettered, 'italic', legend.palette['ink-soft'])
    return { block: pieceBlock([...listed, number], legend.widest, gap, lettered.fontSize) }
  })
  return (shortened.find(fits) ?? shortened.at(-1) ?? smallest).block
}

function said(text: string, { fontSize, widest }: Legend, face: 'roman' | 'italic', fill?: string): Piece {
  const shown = fitting(text, widest, fontSize, face)
  return {
    width: widthOf(shown, fontSize, face),
    draw: (x, y) =>
      element(
        'text',
        { x, y, fill, 'font-style': face === 'italic' ? face : null, ...heldTo(shown, fontSize, face) },
        escaped(shown),
      ),
  }
}

/** A sign with its meaning; further lines of a long one are pieces of their own. */
function signed(name: string, size: number, sign: Piece['draw'], { fontSize, widest }: Legend, mostLines = 1): Piece[] {
  const start = size + 0.45 * fontSize
  const whole = linesOf(name, widest - start, mostLines, fontSize)
  // A part of the sentence says more than its cut-off end.
  const lines = whole.at(-1)?.endsWith('…') ? linesOf(firstPart(name), widest - start, mostLines, fontSize) : whole
  return lines.map((shown, i) => ({
    // Nothing else stands in the same line.
    width: lines.length > 1 ? widest : start + widthOf(shown, fontSize),
    draw: (x, y) =>
      together([
        i === 0 ? sign(x, y) : escaped(''),
        element('text', { x: x + start, y, ...heldTo(shown, fontSize) }, escaped(shown)),
      ]),
  }))
}

/** What stands before the semicolon of a sentence. */
function firstPart(sentence: string): string {
  return sentence.split(/\s*;/u)[0] ?? sentence
}
