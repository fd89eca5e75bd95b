import { SHAPE_BOX, shapeOf } from '../kind/shape'
import type { Language } from '../language/language'
import { markState } from '../place/mark'
import { fitting, type Piece, widthOf } from './block'
import { disc } from './map'
import type { Shown } from './scene'
import type { Palette } from './theme'
import type { PosterWords } from './words'
import { element, escaped, together } from './xml'

/** What a legend is drawn with. */
export interface Legend {
  readonly palette: Palette
  readonly language: Language
  readonly words: PosterWords
  /** In pixels. */
  readonly fontSize: number
  /** The longest that a line may be, in pixels. */
  readonly widest: number
  /** The id of the pattern that hatches a part of the country. */
  readonly hatch: string
}

/** A kind's colour, by its id; ink for one that has none yet. The same as in components/kind/KindMark.module.css. */
const KIND_COLOURS: Readonly<Record<string, keyof Palette>> = {
  coup: 'laterite',
  protest: 'ochre',
  repression: 'oxblood',
  conflict: 'ink',
  agreement: 'acacia',
  election: 'niger',
  governance: 'indigo',
  diplomacy: 'teal',
  displacement: 'umber',
  justice: 'plum',
  economy: 'slate',
}

/** How to read the marks and the shading, as far as the maps use them. */
export function signs(maps: readonly Shown[], legend: Legend): Piece[] {
  const { palette, words, fontSize, hatch } = legend
  const states = maps.flatMap(({ standing }) => standing.map(({ count }) => markState(count)))
  const shadings = maps.flatMap((map) => map.shadings)
  const size = 1.2 * fontSize
  const ring = (state: 'certain' | 'possible') => (x: number, baseline: number) =>
    element('circle', {
      cx: x + size / 2,
      cy: baseline - 0.33 * fontSize,
      ...disc(state, size - 2, palette.ink, palette),
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
  const entries = [
    [states.includes('certain'), words.legend.mark, ring('certain')],
    [states.includes('possible'), words.legend.possible, ring('possible')],
    [shadings.some(({ shaded }) => shaded), words.legend.region, patch({ fill: palette.acacia, 'fill-opacity': 0.26 })],
    [shadings.some(({ hatched }) => hatched), words.legend.part, patch({ fill: `url(#${hatch})` })],
  ] as const
  return entries.filter(([used]) => used).map(([, name, draw]) => signed(name, size, draw, legend))
}

/** The kinds of event that are shown, by shape and colour, each with its number. */
export function kindSigns({ kinds }: Shown, legend: Legend): Piece[] {
  const { palette, language, fontSize } = legend
  const size = fontSize
  return kinds.map(({ kind, count }) => {
    const sign: Piece['draw'] = (x, baseline) => {
      const corner = `translate(${x.toFixed(1)} ${(baseline - 0.33 * fontSize - size / 2).toFixed(1)})`
      return element('path', {
        d: shapeOf(kind.id),
        fill: palette[KIND_COLOURS[kind.id] ?? 'ink'],
        transform: `${corner} scale(${(size / SHAPE_BOX).toFixed(3)})`,
      })
    }
    return signed(`${kind.name[language]} ${count}`, size, sign, legend)
  })
}

/** What the map cannot show as a point, with its numbers: "The whole country: Mali 12". */
export function trayPieces({ tray }: Shown, legend: Legend): Piece[] {
  const { language, words, palette } = legend
  return tray.flatMap(({ id, places }) => [
    said(words.tray[id], legend, { 'font-style': 'italic', fill: palette['ink-soft'] }),
    ...places.map(({ place, count }) => said(`${place.name[language]} ${count.certain + count.possible}`, legend, {})),
  ])
}

function said(text: string, { fontSize, widest }: Legend, look: Readonly<Record<string, string>>): Piece {
  const shown = fitting(text, widest, fontSize)
  return {
    width: widthOf(shown, fontSize),
    draw: (x, y) => element('text', { x, y, ...look }, escaped(shown)),
  }
}

/** A sign with what it means. */
function signed(name: string, size: number, sign: Piece['draw'], { fontSize, widest }: Legend): Piece {
  const start = size + 0.45 * fontSize
  const shown = fitting(name, widest - start, fontSize)
  return {
    width: start + widthOf(shown, fontSize),
    draw: (x, y) => together([sign(x, y), element('text', { x: x + start, y }, escaped(shown))]),
  }
}
