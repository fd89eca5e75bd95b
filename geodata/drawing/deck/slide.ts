import type { DeckSlide, Runs } from './deck'
import { heightOf, LEADING, type Measure } from './typeset'

/** In points from the upper left corner of the slide. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A text in its box. */
export interface Lettered extends Box {
  /** Font size in points. */
  readonly size: number
}

/** Where everything is on the slide of a scene. */
export interface SlideLayout {
  readonly heading: Lettered
  readonly map: Box
  /** The author's picture. */
  readonly picture: Box | null
  readonly credit: Lettered | null
  readonly text: Lettered
  readonly footnotes: Lettered
  readonly foot: Lettered
  readonly number: Lettered
}

/** 16:9, in points: 13⅓ × 7½ inches, the size that programs give a new slide. */
export const SLIDE = { width: 960, height: 540 } as const

const MARGIN = 36
const GAP = 20
const TOP = 88
const BOTTOM = 492

/** Font sizes that are tried in turn: of the text with that of its footnotes, and of a heading. */
const SIZES = [
  [20, 10],
  [18, 10],
  [17, 9.5],
  [16, 9.5],
  [15, 9],
  [14, 9],
  [13, 8.5],
  [12, 8],
] as const
const SMALLER = [
  [11, 8],
  [10, 7.5],
  [9, 7],
  [8, 6.5],
  [7, 6],
] as const
const HEADINGS = [30, 26, 23, 20, 17, 14] as const

/** Widths of the map that are tried in turn, the first that leaves the text a readable size. */
const MAPS = [560, 470, 380] as const

const HIGHEST_PICTURE = 150
const CREDIT = 8

/** Lays out the slide of a scene, with the largest letters that fit. */
export function slideLayout(slide: DeckSlide, measure: Measure): SlideLayout {
  const wide = SLIDE.width - 2 * MARGIN
  const heading = {
    left: MARGIN,
    top: 22,
    width: wide,
    height: 58,
    size: fittingSize([[{ text: slide.heading, style: 'strong' }]], wide, 58, HEADINGS, measure),
  }
  const tried = MAPS.map((width) => ({ width, column: columnOf(slide, width, SIZES, measure) }))
  const chosen = tried.find(({ column }) => column.fits)
  const [narrowest = 0] = MAPS.slice(-1)
  const { width, column } = chosen ?? {
    width: narrowest,
    column: columnOf(slide, narrowest, [...SIZES, ...SMALLER], measure),
  }
  return {
    heading,
    map: { left: MARGIN, top: TOP, width, height: BOTTOM - TOP },
    ...column.boxes,
    foot: { left: MARGIN, top: 506, width: wide - 80, height: 18, size: 9 },
    number: { left: SLIDE.width - MARGIN - 70, top: 506, width: 70, height: 18, size: 9 },
  }
}

type Column = Pick<SlideLayout, 'picture' | 'credit' | 'text' | 'footnotes'>

/** What is beside a map of some width, and whether there is room for it. */
function columnOf(
  { text, picture, ...notes }: DeckSlide,
  mapWidth: number,
  sizes: readonly (readonly [text: number, footnotes: number])[],
  measure: Measure,
): { readonly boxes: Column; readonly fits: boolean } {
  const left = MARGIN + mapWidth + GAP
  const width = SLIDE.width - MARGIN - left
  const scale = picture ? Math.min(width / picture.width, HIGHEST_PICTURE / picture.height) : 0
  const drawn = picture ? { width: picture.width * scale, height: picture.height * scale } : null
  const credited = picture?.credit ? heightOf([[{ text: picture.credit }]], width, CREDIT, measure) + 3 : 0
  const top = TOP + (drawn ? drawn.height + credited + 10 : 0)
  const room = BOTTOM - top
  const sources = sourcesOf(notes)
  const noted = (size: number) => (sources.length > 0 ? heightOf(sources, width, size, measure) + 12 : 0)
  const fitting = sizes.find(([size, small]) => heightOf(text, width, size, measure) + noted(small) <= room)
  const [size, small] = fitting ?? sizes.at(-1) ?? [12, 8]
  const below = Math.min(noted(small), room / 2)
  return {
    fits: fitting !== undefined,
    boxes: {
      picture: drawn && { left, top: TOP, ...drawn },
      credit:
        credited > 0 ? { left, top: TOP + (drawn?.height ?? 0) + 3, width, height: credited, size: CREDIT } : null,
      text: { left, top, width, height: room - below, size },
      footnotes: { left, top: BOTTOM - below, width, height: below, size: small },
    },
  }
}

/** The sources of a slide: footnotes with their numbers, then those without. */
export function sourcesOf({ footnotes, further }: Pick<DeckSlide, 'footnotes' | 'further'>): readonly Runs[] {
  return [...footnotes.map((runs, i): Runs => [{ text: `${i + 1}\u00a0\u00a0` }, ...runs]), ...further]
}

/** The first size at which paragraphs fit a box; the last if none does. */
function fittingSize(
  paragraphs: readonly Runs[],
  width: number,
  height: number,
  sizes: readonly number[],
  measure: Measure,
): number {
  return sizes.find((size) => heightOf(paragraphs, width, size, measure) <= height) ?? sizes.at(-1) ?? 12
}

/** The part of a slide that a list takes, and its font size. */
export const LISTED: Lettered = {
  left: MARGIN,
  top: TOP,
  width: SLIDE.width - 2 * MARGIN,
  height: BOTTOM - TOP,
  size: 12,
}

/** Splits paragraphs over as many boxes as they need, at one font size. */
export function pagesOf(
  paragraphs: readonly Runs[],
  { width, height, size }: Pick<Lettered, 'width' | 'height' | 'size'>,
  measure: Measure,
): Runs[][] {
  const pages: Runs[][] = []
  let page: Runs[] = []
  for (const runs of paragraphs) {
    if (page.length > 0 && heightOf([...page, runs], width, size, measure) > height - LEADING * size) {
      pages.push(page)
      page = []
    }
    page.push(runs)
  }
  return page.length > 0 ? [...pages, page] : pages
}
