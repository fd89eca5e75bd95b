import { DIRECTIONS, type Language } from '../language/language'
import type { StatedAbout } from './ownFile'

/** Id of the element that holds the data. */
const DATA_ID = 'joliba-data'

/** The explorer's code as scripts/standalone.mjs has packed it. */
export interface ExplorerCode {
  /** A script that unpacks the others. */
  readonly loader: string
  /** Compressed with gzip, as text that needs no escape (./base85.mjs). */
  readonly script: string
  readonly sheet: string
  /** A style sheet with the typeface, for pages that have none in `sheet`. */
  readonly typeface?: string
  /** The hashes of loader and script, as CSP sources. */
  readonly sources: readonly string[]
}

/** The parts of a page that holds an explorer and its data. */
export interface HtmlFile {
  readonly language: Language
  readonly about: StatedAbout
  readonly code: ExplorerCode
  /** The data as JSON, piece by piece (./ownFile.ts). */
  readonly data: Iterable<string>
  /** Whether the data is compressed like the code. */
  readonly packed?: boolean
  /** Markup shown until, or without, the script. */
  readonly still: string
  /** Further markup that shows nothing, such as the source of a story. */
  readonly source?: string
}

/**
 * A page that needs nothing else, piece by piece: script, styles and data are inside, and its policy lets it ask nobody
 * for anything. The data is in a script element that never runs, in which `<` is escaped.
 */
export function* htmlPieces(file: HtmlFile): Generator<string> {
  const { language, about, code, data, packed = false, still, source = '' } = file
  const policy = [
    "default-src 'none'",
    `script-src ${code.sources.map((source) => `'${source}'`).join(' ')}`,
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
<style>${STILL_CSS}</style>
</head>
<body>
<div id="explorer"></div>
<div id="still">${still}</div>
<script type="${packed ? 'text/plain' : 'application/json'}" id="${DATA_ID}">`
  for (const piece of data) yield piece.replaceAll('<', '\\u003c')
  yield `</script>\n${source}`
  for (const part of ['sheet', 'script'] as const)
    yield `<script type="text/plain" id="joliba-${part}">${code[part]}</script>\n`
  yield `<script>${code.loader}</script>\n</body>\n</html>\n`
}

/** Until the explorer's style sheet is unpacked, or without it; below all its layers. */
const STILL_CSS =
  '@layer still{body{margin:0;font-family:Alegreya,Georgia,serif}#still{max-width:60rem;padding:1rem;margin:0 auto}#still svg{width:100%;height:auto}#still table{border-collapse:collapse}#still :is(th,td){padding:.2rem .6rem .2rem 0;text-align:start;vertical-align:top}#still img{max-width:100%;height:auto}#still .notes{display:none;padding-inline-start:1rem;border-inline-start:2px solid}[data-notes] #still .notes{display:block}@media print{#still section{break-before:page}#still ol{font-size:.8em}}}'

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
