import { renderAsync } from '@resvg/resvg-js'
import { CARD, CARD_IN_FOLDER } from '@/geodata/drawing/poster/pictureOptions'
import { FONTS } from '@/geodata/load/raster'
import { smallPng } from './smallPng'

/** Pixels of a card for each of its drawing: it is shown at this size, and there are hundreds. */
const ZOOM = CARD_IN_FOLDER.width / CARD.width

/** The picture of a shared link, small enough that there can be one for every page. */
export async function card(svg: string): Promise<Uint8Array> {
  const { pixels, width, height } = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Alegreya' },
    logLevel: 'off',
  })
  return smallPng(pixels, width, height)
}
