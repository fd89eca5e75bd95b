import { DIRECTIONS, type Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import { element, escaped, type Markup, together } from '@/geodata/drawing/poster/xml'
import type { SurfaceProps } from '../../../view/AtlasProvider'
import type { LiveEmbedProps } from '../LiveEmbed'

/** URLs of the bundle that scripts/live.mjs builds. */
export interface LiveFiles {
  readonly script: string
  readonly sheet: string
  /** Files that the entry script needs to start. */
  readonly needed: readonly string[]
}

interface LiveDocument {
  readonly language: Language
  readonly title: string
  /** Props of the page. */
  readonly given: LiveEmbedProps | SurfaceProps
  readonly files: LiveFiles
  /** Said without JavaScript; nothing without it, as where this is a frame inside a widget that works without. */
  readonly noScript?: string
}

/**
 * The document of the live map, loaded in a frame by the widget. It is identical for all Views: script and style sheet
 * read the View from the address. It uses the fonts of the static widget, so no font is fetched and no label changes
 * shape. Links open in a new tab, since no other page of this site may be framed.
 */
export function liveDocument({ language, title, given, files, noScript }: LiveDocument): string {
  // A sandboxed frame has an opaque origin: without `crossorigin` the files would be blocked or fetched twice.
  const head = together([
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><base target="_blank">' as Markup,
    element('title', {}, escaped(title)),
    element('link', { rel: 'stylesheet', href: placed(files.sheet) }),
    ...files.needed.map((href) =>
      element('link', { rel: 'modulepreload', href: placed(href), crossorigin: 'anonymous' }),
    ),
    `<script type="module" crossorigin src="${escaped(placed(files.script))}"></script>` as Markup,
  ])
  const props = JSON.stringify(given).replaceAll('<', '\\u003c')
  return `<!doctype html>${element(
    'html',
    { lang: language, dir: DIRECTIONS[language] },
    together([
      element('head', {}, head),
      `<body><div></div>${noScript ? element('noscript', {}, element('p', {}, escaped(noScript))) : ''}<script type="application/json">${props}</script></body>` as Markup,
    ]),
  )}`
}
