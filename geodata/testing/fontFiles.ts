import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The site's typeface in one style as the bytes of font files: usual letters, then further ones of Latin script. */
export function fontFiles(style: 'roman' | 'bold' | 'italic'): Uint8Array<ArrayBuffer>[] {
  const face = { roman: '400-normal', bold: '700-normal', italic: '400-italic' }[style]
  const folder = path.join('node_modules', '@fontsource', 'alegreya', 'files')
  return ['latin', 'latin-ext'].map(
    (letters) => new Uint8Array(readFileSync(path.join(folder, `alegreya-${letters}-${face}.woff`))),
  )
}
