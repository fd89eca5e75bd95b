import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { EMPTY_VIEW } from '../../geodata/domain/view/view'
import { preparedGround } from '../../geodata/drawing/ground/ground'
import { type PosterOptions, poster } from '../../geodata/drawing/poster/poster'
import type { PosterWords } from '../../geodata/drawing/poster/posterWords'
import { rasterized } from '../../geodata/load/raster'
import { atlasSource } from '../../geodata/load/source'

export interface PosterFigures {
  /** Bytes of the default View's card as SVG, gzipped. */
  readonly weight: number
  /** Milliseconds for each drawing, once warm. */
  readonly drawing: readonly number[]
  /** Milliseconds for each PNG, including drawing. */
  readonly picture: readonly number[]
}

const WARMING = 40
const DRAWINGS = 100
const PICTURES = 20

/** As long as those of the interface. */
const WORDS: PosterWords = {
  title: 'Political crises of a country on one map, 1991 to 2012',
  subtitle: 'Joliba · 116 events',
  periods: [],
  mark: ({ place, count }) => `${place.name.en}: ${count.certain} events, ${count.possible} possible`,
  annotation: ({ text }) => text,
  legend: {
    mark: 'City, and how many events',
    dots: '',
    dotsPossible: '',
    possible: 'Possible events',
    announced: 'City with events only announced',
    judged: 'City with events only judged',
    unreported: 'City with events only announced or judged',
    region: 'Somewhere in this region',
    part: 'Somewhere in this part of the country',
    open: 'The open event',
    link: 'LinkArc to another event, from the earlier',
    whole: 'LinkArc of a part to its whole',
    inferred: 'Inferred, not stated by a source',
  },
  count: ({ certain, possible }) => (possible > 0 ? `${certain} (${possible} possible)` : String(certain)),
  row: ({ certain, possible, nationwide }) => String(certain + possible + nationwide),
  tray: { areas: 'Exact place not known', country: 'Across Mali', abroad: 'Abroad' },
  unlisted: (count, others) => `${others ? 'and ' : ''}${count}${others ? ' more' : ''} without a point`,
  sources: 'Facts, ground map and towns with those to whom they are owed, licence, version and address. '.repeat(4),
  kilometres: (length) => `${length} km`,
  status: (status, count) => `${status} ${count}`,
  link: ({ relation, event }) => `${relation}: ${event.title.en}`,
  described: 'Events on the map, by place:',
}

/** Draws the default View's share card, 1200 × 630, repeatedly. */
export async function benchPoster(): Promise<PosterFigures> {
  const atlas = atlasSource().atlas()
  const packed = readFileSync(new URL('../../geodata/mali/basemap/ground.json', import.meta.url), 'utf8')
  const options: PosterOptions = {
    ground: preparedGround(JSON.parse(packed)),
    language: 'en',
    width: 1200,
    height: 630,
    theme: 'light',
    words: WORDS,
  }
  const draw = () => poster(atlas, EMPTY_VIEW, options)
  for (let i = 0; i < WARMING; i++) draw()
  const drawing: number[] = []
  for (let i = 0; i < DRAWINGS; i++) {
    const begun = performance.now()
    draw()
    drawing.push(performance.now() - begun)
  }
  await rasterized(draw(), 1)
  const picture: number[] = []
  for (let i = 0; i < PICTURES; i++) {
    const begun = performance.now()
    await rasterized(draw(), 1)
    picture.push(performance.now() - begun)
  }
  return { weight: gzipSync(draw()).length, drawing, picture }
}
