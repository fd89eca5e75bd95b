import localFont from 'next/font/local'

/** Alegreya for the 404 page: what that page asks to be fetched early, Next asks of every other page too, also of those that use no font. */
const common = localFont({
  src: [
    { path: './typeface/alegreya.woff2', style: 'normal', weight: '400 800' },
    { path: './typeface/alegreya-italic.woff2', style: 'italic', weight: '400' },
  ],
  variable: '--font-text',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

/** The class that makes the typeface known to a page; theme.css names it. */
export const unhinted = common.variable
