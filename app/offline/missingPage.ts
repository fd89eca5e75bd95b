import type { Build } from '@/components/parts/offline/stored'
import { placed } from '@/geodata/domain/site/folder'

/** What the build writes into the first line of the worker. */
export interface OfflineSettings extends Build {
  /** The script that makes files of Views. */
  readonly files: string
  /** What is said instead of a page that was not kept, by language. */
  readonly words: Readonly<Record<string, { readonly title: string; readonly text: string; readonly home: string }>>
}

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{margin:0;background:light-dark(#f6efe2,#171d24);color:light-dark(#1d2630,#e8e2d6);font:1.1rem/1.5 Alegreya,Georgia,serif}',
  'main{max-width:34rem;margin:12vh auto;padding:0 1.25rem}',
  'a{color:inherit}',
].join('')

/** A page that says that another was not kept; with a link to the map if that was. */
export function missingPage({ words }: OfflineSettings, language: string, home: boolean): Response {
  const { title = '', text = '', home: map = '' } = words[language] ?? {}
  const link = home ? `<p><a href="${placed(`/${language}`)}">${escaped(map)}</a></p>` : ''
  const body = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${link}</main></html>`
  return new Response(body, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
    },
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
