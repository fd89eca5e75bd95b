import { DIRECTIONS, type Language } from '../language/language'
import type { StatedAbout } from './ownFile'

/** Id of the element that holds the data. */
const DATA_ID = 'joliba-data'

/** The parts of a page that holds an explorer and its data. */
export interface HtmlFile {
  readonly language: Language
  readonly about: StatedAbout
  /** The explorer as one script without `</script`, and its hash as a CSP source (scripts/standalone.mjs). */
  readonly script: string
  readonly scriptSource: string
  readonly sheet: string
  /** The data as JSON, piece by piece (./ownFile.ts). */
  readonly data: Iterable<string>
  /** Markup shown until, or without, the script. */
  readonly still: string
}

/**
 * A page that needs nothing else, piece by piece: script, styles and data are inside, and its policy lets it ask nobody
 * for anything. The data is in a script element that never runs, in which `<` is escaped.
 */
export function* htmlPieces(file: HtmlFile): Generator<string> {
  const { language, about, script, scriptSource, sheet, data, still } = file
  const policy = [
    "default-src 'none'",
    `script-src '${scriptSource}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const meta = (name: string, content: string | null) =>
    content === null ? '' : `<meta name="${name}" content="${escaped(content)}">`
  yield `<!doctype html>
<html lang="${language}" dir="${DIRECTIONS[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(about.title)}</title>
${meta('dcterms.license', about.licence)}${meta('dcterms.source', about.source)}
<link rel="icon" href="data:,">
<style>${sheet.replaceAll('</', '<\\/')}</style>
</head>
<body>
<div id="explorer"></div>
<div id="still">${still}</div>
<script type="application/json" id="${DATA_ID}">`
  for (const piece of data) yield piece.replaceAll('<', '\\u003c')
  yield '</script>\n<script>'
  yield script
  yield '</script>\n</body>\n</html>\n'
}

const DATA_START = `<script type="application/json" id="${DATA_ID}">`

/**
 * The JSON of such a page; null if the text is another page. Throws a `SyntaxError` if the data is damaged. The page is
 * not parsed, and nothing in it runs.
 */
export function dataInHtml(page: string): unknown {
  const start = page.indexOf(DATA_START)
  if (start < 0) return null
  const from = start + DATA_START.length
  const end = page.indexOf('</script>', from)
  return JSON.parse(page.slice(from, end < 0 ? undefined : end))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
