import { estimated } from '@/geodata/drawing/deck/estimate'
import { pptxPieces } from '@/geodata/drawing/deck/pptx'
import { slideLayout } from '@/geodata/drawing/deck/slide'
import { inSlices } from '../takeaway/inSlices'
import type { Carried } from './carried'
import { deckOf } from './deckOf'
import { type Making, mapsOf, picturesOf } from './drawing'

/** How much of the work drawing the maps is. */
const DRAWING = 0.95

/** Writes a presentation for PowerPoint; see `pptxPieces`. Rejects if it is stopped, or a map cannot be drawn. */
export async function writtenPptx(carried: Carried, making: Making): Promise<BlobPart[]> {
  const deck = deckOf(carried, { t: making.t, pictures: await picturesOf(carried, making) })
  const boxes = deck.slides.map((slide) => slideLayout(slide, estimated).map)
  const maps = await mapsOf(carried, boxes, making, { until: DRAWING, theme: 'light' })
  return inSlices(pptxPieces(deck, maps), making.control, () => DRAWING)
}
