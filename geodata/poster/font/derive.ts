import { readFileSync, writeFileSync } from 'node:fs'
import { decompress } from 'wawoff2'

/**
 * `npm run geodata:font`: Alegreya as the rasterizer reads it. The files of @fontsource/alegreya, unpacked from WOFF2 and otherwise untouched, beside the licence that they come under.
 */
const PACKAGE = new URL('../../../node_modules/@fontsource/alegreya/', import.meta.url)

for (const face of ['400-normal', '700-normal', '400-italic']) {
  const packed = readFileSync(new URL(`files/alegreya-latin-${face}.woff2`, PACKAGE))
  const font = await decompress(packed)
  writeFileSync(new URL(`alegreya-${face}.ttf`, import.meta.url), font)
  console.log(`alegreya-${face}.ttf: ${font.length} bytes`)
}
writeFileSync(new URL('OFL.txt', import.meta.url), readFileSync(new URL('LICENSE', PACKAGE)))
