import type { Messages } from 'use-intl'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import { DIRECTIONS, type Language } from '@/geodata/domain/language/language'
import { element, escaped, type Markup, together } from '@/geodata/drawing/poster/xml'

/** The files of the bundle that scripts/live.mjs makes, as addresses of this house. */
export interface LiveFiles {
  readonly script: string
  readonly sheet: string
  /** What the script cannot begin without. */
  readonly needed: readonly string[]
}

interface LiveDocument {
  readonly language: Language
  readonly title: string
  readonly wire: AtlasPayload
  readonly messages: Messages
  readonly files: LiveFiles
}

/**
 * The document of the live map, which a widget opens in a frame of its own. It is the same for every View: script and
 * sheet read theirs from the address. Its letters are those of the poster that it replaces, so no font has to be
 * fetched and no name changes its shape. Whatever leads out of it opens a page of its own: no other page of this house
 * may stand in a frame.
 */
export function liveDocument({ language, title, wire, messages, files }: LiveDocument): string {
  // A sandboxed frame has no origin: without `crossorigin` it would not be let at the files, or fetch them twice.
  const head = together([
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><base target="_blank">' as Markup,
    element('title', {}, escaped(title)),
    element('link', { rel: 'stylesheet', href: files.sheet }),
    ...files.needed.map((href) => element('link', { rel: 'modulepreload', href, crossorigin: 'anonymous' })),
    `<script type="module" crossorigin src="${escaped(files.script)}"></script>` as Markup,
  ])
  const given = JSON.stringify({ wire, language, messages }).replaceAll('<', '\\u003c')
  return `<!doctype html>${element(
    'html',
    { lang: language, dir: DIRECTIONS[language] },
    together([
      element('head', {}, head),
      `<body><div></div><script type="application/json">${given}</script></body>` as Markup,
    ]),
  )}`
}
