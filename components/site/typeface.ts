import localFont from 'next/font/local'

/** Alegreya, from our own server: upright in every weight, italic in one. */
export const typeface = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2',
      style: 'normal',
      weight: '400 900',
    },
    {
      path: '../../node_modules/@fontsource/alegreya/files/alegreya-latin-400-italic.woff2',
      style: 'italic',
      weight: '400',
    },
  ],
  variable: '--font-text',
  adjustFontFallback: 'Times New Roman',
})
