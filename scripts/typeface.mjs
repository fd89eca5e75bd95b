import { readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

/**
 * `npm run typeface:derive` derives the two typefaces that block rendering from the complete ones of @fontsource. They
 * contain ASCII and the letters for French, our punctuation and names of the region; other letters come from the
 * complete files, loaded only when needed (components/parts/site/typeface.ts, whose ranges follow from this list).
 * Ligatures are removed, lining figures kept, and tabular figures for upright. Italic lacks the characters used only in
 * code.
 */
const TEXT = `${ascii()}ÀÂÇÈÉÊËÎÏÔŒÙÛÜŸàâçèéêëîïôœùûüÿãí\u00a0\u202f«»°²¶·×–—‘’“”…↑↓−`
const IN_SENTENCES = TEXT.replace(/[#$*<=>@[\\\]^_`{|}~]/g, '')
const FEATURES = ['kern', 'lnum', 'locl', 'ccmp']
const WEIGHTS = { min: 400, max: 800 }

const FACES = [
  {
    from: '@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2',
    to: 'alegreya.woff2',
    text: TEXT,
    features: [...FEATURES, 'tnum'],
    axes: { wght: WEIGHTS },
  },
  {
    from: '@fontsource/alegreya/files/alegreya-latin-400-italic.woff2',
    to: 'alegreya-italic.woff2',
    text: IN_SENTENCES,
    features: FEATURES,
    axes: {},
  },
]

for (const { from, to, text, features, axes } of FACES) {
  const whole = await readFile(new URL(`../node_modules/${from}`, import.meta.url))
  const part = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    keepFeatures: features,
    variationAxes: axes,
    noHinting: true,
  })
  await writeFile(new URL(`../components/parts/site/typeface/${to}`, import.meta.url), part)
  console.log(`${to}: ${part.length} bytes of ${whole.length}`)
}

function ascii() {
  return Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('')
}
