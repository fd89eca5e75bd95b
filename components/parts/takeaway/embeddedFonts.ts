/** Descriptors to keep besides the source. */
const DESCRIPTORS = ['font-weight', 'font-style', 'unicode-range'] as const

/**
 * The typeface of the page as `@font-face` rules with the files inside, under another family name. A file that cannot
 * be fetched is left out: the reader's own serif then takes its place.
 */
export async function embeddedFonts(family: string): Promise<string> {
  const used = getComputedStyle(document.body)
    .fontFamily.split(',')
    .map((name) => name.trim().replace(/^["']|["']$/g, ''))
  const faces = [...document.styleSheets]
    .flatMap(rulesOf)
    .filter(({ style }) => used.includes(style.getPropertyValue('font-family').replace(/^["']|["']$/g, '')))
  const written = await Promise.all(
    faces.map(async ({ style, parentStyleSheet }) => {
      const source = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1]
      if (!source) return ''
      const data = await inline(new URL(source, parentStyleSheet?.href ?? document.baseURI)).catch(() => null)
      if (data === null) return ''
      const descriptors = DESCRIPTORS.flatMap((name) => {
        const value = style.getPropertyValue(name)
        return value ? [`${name}:${value}`] : []
      })
      return `@font-face{font-family:"${family}";src:url(${data}) format("woff2");${descriptors.join(';')}}`
    }),
  )
  return written.join('')
}

function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return [...sheet.cssRules].filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
}

async function inline(url: URL): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url.pathname} was answered with ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(letters)}`
}
