import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'

/** Alegreya for the rasterizer, which supports neither WOFF2 nor variable fonts; made by `scripts/posterFont.ts`. */
export const FONTS = ['400-normal', '700-normal', '400-italic'].map((face) =>
  join(/* turbopackIgnore: true */ process.cwd(), 'geodata', 'drawing', 'poster', 'font', `alegreya-${face}.ttf`),
)

/** Renders an SVG as a PNG in a worker thread, with `scale` pixels per SVG pixel. Rejects on invalid SVG. */
export async function rasterized(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Alegreya' },
    logLevel: 'off',
  })
  return new Uint8Array(image.asPng())
}
