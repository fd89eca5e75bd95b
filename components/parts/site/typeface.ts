import localFont from 'next/font/local'
import './fallbackFonts.css'

/**
 * Alegreya, self-hosted: upright in all weights that the style sheets use, italic in one. Derived by `npm run
 * typeface:derive`.
 */
const common = localFont({
  src: [
    { path: './typeface/alegreya.woff2', style: 'normal', weight: '400 800' },
    { path: './typeface/alegreya-italic.woff2', style: 'italic', weight: '400' },
  ],
  variable: '--font-text',
  // Preloading would delay the first paint on a slow network; the fallback fonts have the same proportions.
  preload: false,
  adjustFontFallback: false,
})

/** Characters that the derived files lack; loaded only by pages with one, by unicode-range. */
const rare = localFont({
  src: '../../../node_modules/@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-rare',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+00A1-00AA, U+00AC-00AF, U+00B1, U+00B3-00B5, U+00B8-00BA, U+00BC-00BF, U+00C1, U+00C3-00C6, U+00CC-00CD, U+00D0-00D3, U+00D5-00D6, U+00D8, U+00DA, U+00DD-00DF, U+00E1, U+00E4-00E6, U+00EC, U+00F0-00F3, U+00F5-00F8, U+00FA, U+00FD-00FE',
    },
  ],
})

/** Letters of Malian languages, such as ɛ ɔ ɲ ŋ. */
const extended = localFont({
  src: '../../../node_modules/@fontsource-variable/alegreya/files/alegreya-latin-ext-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-extended',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-0151, U+0154-0177, U+0179-02BA, U+1E00-1EFF' }],
})

/** Class names that define the font variables used in base.css. */
export const typeface = [common, rare, extended].map(({ variable }) => variable).join(' ')
