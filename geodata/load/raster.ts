import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'

/** Alegreya for the rasterizer, which reads neither WOFF2 nor variable fonts; `scripts/posterFont.ts` makes them. */
const FONTS = ['400-normal', '700-normal', '400-italic'].map((face) =>
  join(/* turbopackIgnore: true */ process.cwd(), 'geodata', 'drawing', 'poster', 'font', `alegreya-${face}.ttf`),
)

/** An SVG as a PNG with so many pixels for each of its own, in a thread of its own. Throws where the SVG is none. */
export async function rasterized(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Alegreya' },
    logLevel: 'off',
  })
  return new Uint8Array(image.asPng())
}
