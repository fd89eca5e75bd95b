import { kindSigns, type Legend, leastTray, signs, trayBlock } from './legend'
import type { MapContent } from './scene'
import { type Block, heightOf, pieceBlock, textBlock } from './textLayout'

/** The parts that may be around the map. */
export const PARTS = ['title', 'legend', 'tray', 'kinds', 'sources', 'scale'] as const
export type Part = (typeof PARTS)[number]

/** Position of one map on the sheet, with the text above and below it; pixels. */
export interface Panel {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly name: Block | null
  /** With two maps: each map's events without a point. */
  readonly tray: Block | null
}

interface PlacedBlock {
  readonly block: Block
  readonly left: number
  readonly top: number
}

/** A sheet with its maps and everything around them. */
export interface Sheet {
  readonly panels: readonly Panel[]
  readonly blocks: readonly PlacedBlock[]
}

interface Setting extends Omit<Legend, 'fontSize' | 'widest'> {
  readonly width: number
  readonly height: number
  /** In pixels. */
  readonly rem: number
  readonly parts: readonly Part[]
  readonly maps: readonly MapContent[]
}

/** From this aspect ratio on, there is room for a column beside one map: Mali is about as high as it is wide. */
const WIDE = 1.4

/** Maximum share of a sheet's height for parts above and below its maps, and of its width for a column. */
const AROUND = 0.36
/** The same for the text about one event below the title, if it is above the map. */
const EVENT = 0.26
const COLUMN = 0.36
/** Lines that the meaning of a sign may take. */
const SIGN_LINES = 2
/** The share of a sheet's height that the events without a point may take from the map in addition. */
const UNSAID = 0.08

/**
 * Maximum share of one map's height for the events without a point (with two maps), and the height in pixels of all of
 * Mali at the minimum zoom.
 */
const TRAY = 0.25
const LEAST_MAP = 220

/**
 * Lays out a sheet: a text column beside one map on a wide sheet, otherwise text above and below. Parts without room
 * are omitted, the sources last; of the events without a point at least the number is said.
 */
export function sheet(setting: Setting): Sheet {
  const { width, height, parts, maps } = setting
  if (parts.every((part) => part === 'scale')) return { panels: panels(setting, 0, height), blocks: [] }
  return maps.length === 1 && width >= WIDE * height ? beside(setting) : aboveAndBelow(setting)
}

function beside(setting: Setting): Sheet {
  const { width, height, rem, parts } = setting
  const column = Math.round(width * COLUMN)
  const room = column - 2 * rem
  const sourcesRoom = parts.includes('sources') ? heightOf(sourcesBlock(setting, room, 12)) + 1.6 * rem : rem
  const titles = headBlocks(setting, room, 3)
  const head = [...titles, ...eventBlocks(setting, room, height - stackHeight(titles, rem) - sourcesRoom - 2 * rem)]
  const headHeight = stackHeight(head, rem)
  const foot = footBlocks(setting, room, height - headHeight - 0.8 * rem, 12)
  const left = width - column + rem
  const [sources, ...others] = [foot.sources, foot.legend, foot.kinds, foot.tray]
  const blocks = stacked([...head, ...others.filter((block) => block !== undefined)], left, rem, rem)
  if (sources) blocks.push({ block: sources, left, top: height - 0.8 * rem - heightOf(sources) })
  return { panels: panels({ ...setting, width: width - column }, 0, height), blocks }
}

function aboveAndBelow(setting: Setting): Sheet {
  const { width, height, rem } = setting
  const room = width - 2 * rem
  const titles = headBlocks(setting, room, 2)
  const head = [...titles, ...eventBlocks(setting, room, height * EVENT)]
  const headHeight = head.length > 0 ? stackHeight(head, 0) + rem : 0
  const titlesHeight = titles.length > 0 ? stackHeight(titles, 0) + rem : 0
  const foot = footBlocks(setting, room, height * AROUND - titlesHeight, 6, height * UNSAID)
  const below = [foot.legend, foot.kinds, foot.tray, foot.sources].filter((block) => block !== undefined)
  const footHeight = below.length > 0 ? below.reduce((sum, block) => sum + heightOf(block), rem) : 0
  return {
    panels: panels(setting, headHeight, height - headHeight - footHeight),
    blocks: [...stacked(head, rem, 0.5 * rem, 0), ...stacked(below, rem, height - footHeight + 0.5 * rem, 0)],
  }
}

function headBlocks({ parts, words, palette, height, rem }: Setting, room: number, most: number): Block[] {
  if (!parts.includes('title')) return []
  const title = textBlock(words.title, room, most, { fontSize: 1.5 * rem, fill: palette.ink, weight: 700 })
  const told = textBlock(words.subtitle, room, most, { fontSize: rem, fill: palette['ink-soft'] })
  return height < 22 * rem ? [title] : [title, told]
}

/**
 * The text about one event in its picture, as far as it fits the height in pixels: the summary, then as many figures as
 * have room, and the number of the rest.
 */
function eventBlocks({ parts, words, palette, rem, maps }: Setting, width: number, room: number): Block[] {
  const { event } = words
  if (!event || !parts.includes('title') || maps.length > 1) return []
  const summary = textBlock(event.summary, width, 5, { fontSize: rem, fill: palette.ink })
  let left = room - heightOf(summary) - 0.6 * rem
  if (left < 0) return []
  const line = { fontSize: 0.95 * rem, fill: palette.ink }
  const heading = textBlock(event.counted, width, 1, { ...line, weight: 700 })
  const more = (count: number) => textBlock(event.more(count), width, 1, { ...line, fill: palette['ink-soft'] })
  left -= heightOf(heading) + 0.6 * rem
  const all = event.figures.map((figure) => textBlock(`· ${figure}`, width, 3, line))
  const kept: Block[] = []
  for (const [i, block] of all.entries()) {
    const rest = all.length - i - 1
    if (heightOf(block) + (rest > 0 ? heightOf(more(rest)) : 0) > left) break
    kept.push(block)
    left -= heightOf(block)
  }
  const [first] = kept
  if (!first) return [summary]
  const out = all.length - kept.length
  const told = out > 0 ? [...kept, more(out)] : kept
  return [summary, heading, { ...first, lines: told.flatMap(({ lines }) => lines) }]
}

function sourcesBlock({ words, palette, rem }: Setting, width: number, mostLines: number): Block {
  return textBlock(words.sources, width, mostLines, { fontSize: 0.75 * rem, fill: palette['ink-soft'] })
}

/** The parts below the map for which there is room; only the events without a point may use the spare room. */
function footBlocks(setting: Setting, width: number, room: number, mostLines: number, spare = 0) {
  const { parts, maps, words, rem } = setting
  const fontSize = 0.85 * rem
  const legend = { ...setting, fontSize, widest: width }
  const [first, second] = maps
  // In a comparison a number would be ambiguous, so the tray is below each map. Beside the text about one event,
  // numbers would be mistaken for its own.
  const alone = second || (words.event && parts.includes('title')) ? undefined : first
  const told = alone && alone.tray.length > 0 && parts.includes('tray') ? alone : null
  const least = told ? leastTray(told, legend) + 0.6 * rem : 0
  const explained = (most: number) => pieceBlock(signs(maps, legend, most), width, 1.2 * rem, fontSize)
  // Of several forms of a part the first that has room.
  const offered: readonly (readonly [Part, Block])[] = [
    ['sources', sourcesBlock(setting, width, mostLines)],
    ['legend', explained(SIGN_LINES)],
    ['legend', explained(1)],
    ['kinds', pieceBlock(alone ? kindSigns(alone, legend) : [], width, rem, fontSize)],
  ]
  let left = room - rem
  const reserved = Math.max(least - spare, 0)
  const kept: Partial<Record<Part, Block>> = {}
  for (const [part, block] of offered) {
    const height = heightOf(block) + 0.6 * rem
    if (kept[part] || !parts.includes(part) || block.lines.length === 0 || height > left - reserved) continue
    kept[part] = block
    left -= height
  }
  if (told) kept.tray = trayBlock(told, legend, left + spare - 0.6 * rem, 0.7 * rem)
  return kept
}

/** Stacks blocks vertically, with spacing. */
function stacked(blocks: readonly Block[], left: number, start: number, rem: number): PlacedBlock[] {
  let top = start
  return blocks.map((block) => {
    const placed = { block, left, top }
    top += heightOf(block) + 0.6 * rem
    return placed
  })
}

function stackHeight(blocks: readonly Block[], rem: number): number {
  return blocks.reduce((sum, block) => sum + heightOf(block) + 0.6 * rem, 0)
}

/** One map, or two, side by side or stacked if the room is higher than wide. */
function panels(setting: Setting, top: number, height: number): Panel[] {
  const { width, words, palette, rem, maps, parts } = setting
  if (maps.length === 1) return [{ left: 0, top, width, height, name: null, tray: null }]
  const [across, down] = width >= height ? [(width - 2) / 2, height] : [width, (height - 2) / 2]
  const head = parts.includes('title') ? 1.9 * rem : 0
  const legend = { ...setting, fontSize: 0.85 * rem, widest: across - 2 * rem }
  const room = Math.min(TRAY * down, down - head - LEAST_MAP) - 0.8 * rem
  const told = parts.includes('tray') && maps.some(({ tray }) => tray.length > 0)
  const trays = told ? maps.map((map) => trayBlock(map, legend, room, 0.7 * rem)) : null
  const foot = trays ? Math.max(...trays.map(heightOf)) + 0.8 * rem : 0
  return maps.map((_, i) => {
    const name = words.periods[i] ?? ''
    const lettering = { fontSize: 1.05 * rem, fill: palette.ink, weight: 700 }
    return {
      left: width >= height ? i * (across + 2) : 0,
      top: top + head + (width >= height ? 0 : i * (down + 2)),
      width: across,
      height: down - head - foot,
      name: head && name ? textBlock(name, across - 2 * rem, 1, lettering) : null,
      tray: trays?.[i] ?? null,
    }
  })
}
