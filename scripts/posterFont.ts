import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { decompress } from 'wawoff2'
import { escaped } from '../geodata/drawing/poster/xml'

/**
 * `npm run geodata:font`: Alegreya for the rasterizer. The files of @fontsource/alegreya, converted from WOFF2 and
 * otherwise unchanged, with their licence, and the widths of their letters. Written to geodata/drawing/poster/font.
 */
const PACKAGE = new URL('../node_modules/@fontsource/alegreya/', import.meta.url)
const FOLDER = new URL('../geodata/drawing/poster/font/', import.meta.url)

const FACES = { roman: '400-normal', bold: '700-normal', italic: '400-italic' } as const

for (const face of Object.values(FACES)) {
  const packed = readFileSync(new URL(`files/alegreya-latin-${face}.woff2`, PACKAGE))
  const font = await decompress(packed)
  writeFileSync(new URL(`alegreya-${face}.ttf`, FOLDER), font)
  console.log(`alegreya-${face}.ttf: ${font.length} bytes`)
}
writeFileSync(new URL('OFL.txt', FOLDER), readFileSync(new URL('LICENSE', PACKAGE)))

/** ASCII, Latin-1, and additional punctuation. */
const LETTERS = `${between(0x20, 0x7e)}${between(0xa0, 0xff)}ŒœŸ\u202f–—‘’“”…−`

function between(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last + 1 - first }, (_, i) => first + i))
}

/**
 * Width of a text between two letters n, in thousandths of the font size: beside an n most letters are spaced as in a
 * word.
 */
function span(text: string, face: keyof typeof FACES): number {
  const look = { roman: '', bold: ' font-weight="700"', italic: ' font-style="italic"' }[face]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="2000"><text xml:space="preserve" x="500" y="1500" font-size="1000"${look}>n${escaped(text)}n</text></svg>`
  const fontFiles = Object.values(FACES).map((name) => fileURLToPath(new URL(`alegreya-${name}.ttf`, FOLDER)))
  const box = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Alegreya' } }).getBBox()
  return box?.width ?? 0
}

const widths = Object.keys(FACES).map((name) => {
  const face = name as keyof typeof FACES
  const bare = span('', face)
  return [face, [...LETTERS].map((letter) => Math.round(span(letter, face) - bare))]
})
const table = { letters: LETTERS, ...Object.fromEntries(widths) }
writeFileSync(new URL('widths.json', FOLDER), `${JSON.stringify(table)}\n`)
