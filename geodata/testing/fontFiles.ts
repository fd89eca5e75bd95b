import { readFileSync } from 'node:fs'
import { FONTS } from '../load/raster'

/** The site's typeface in one style, as the bytes of a font file. */
export function fontFile(style: 'roman' | 'bold' | 'italic'): Uint8Array<ArrayBuffer> {
  const file = FONTS[{ roman: 0, bold: 1, italic: 2 }[style]]
  if (!file) throw new Error(`no font is ${style}`)
  return new Uint8Array(readFileSync(file))
}
