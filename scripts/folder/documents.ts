import { createHash } from 'node:crypto'
import { LANGUAGE_NAMES } from '@/components/language/locale'
import { translatorIn } from '@/components/language/translate'
import type { Language } from '@/geodata/domain/language/language'
import { escaped } from '@/geodata/drawing/poster/xml'

/*
 * What a folder has besides the server's answers: the page that chooses a language, that of all widgets, and headers
 * for the hosts that read them from a file.
 */

/** Directives that a page cannot state about itself (CSP 3 §3.3). */
const OF_HEADERS = /^(?:frame-ancestors|report-uri|sandbox)\b/

/** A page that states its own policy, as few hosts can be told one for each. */
export function withPolicy(page: string, policy: string): string {
  const kept = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive && !OF_HEADERS.test(directive))
  return page.replace(
    /<head>|<head\s[^>]*>/,
    (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${escaped(kept.join('; '))}">`,
  )
}

/** `/`: goes to the reader's language, with what the address asks for. */
export function entrance(languages: readonly Language[], base: string): string {
  const script = `const offered = ${JSON.stringify(languages)}
const found = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find((one) => offered.includes(one))
location.replace(${JSON.stringify(base)} + (found ?? offered[0]) + '/' + location.search + location.hash)`
  const [first = 'en'] = languages
  const t = translatorIn(first)
  const links = languages
    .map((one) => `<li><a href="${base}${one}/" hreflang="${one}" lang="${one}">${LANGUAGE_NAMES[one]}</a></li>`)
    .join('')
  return withPolicy(
    `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${escaped(t('site.name'))}</title><script>${script}</script></head><body><h1>${escaped(t('site.name'))}</h1><ul>${links}</ul></body></html>`,
    `default-src 'none'; img-src data:; script-src 'sha256-${hashOf(script)}'; base-uri 'none'; form-action 'none'`,
  )
}

/** A page that is elsewhere. */
export function redirect(to: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${escaped(to)}"><link rel="icon" href="data:,"><title>→</title></head><body><a href="${escaped(to)}">${escaped(to)}</a></body></html>`
}

/** What the head of a page says of it, without what it loads. */
const SAID = /<title>.*?<\/title>|<meta [^>]*>|<link rel="(?:canonical|alternate)"[^>]*>/gs

/**
 * A scene of a story, whose whole text is one page: says what is at its address, and leads to the scene in that page.
 * Without it each of a hundred scenes would be the whole story again. `page`: what the server sends for the scene;
 * `story`: where the story is.
 */
export function scenePage(page: string, story: string, number: number): string {
  const head = page.slice(0, page.indexOf('</head>'))
  const [language = ''] = /(?<=<html [^>]*lang=")[a-z]+/.exec(head) ?? []
  const [title = ''] = /(?<=<title>).*?(?=<\/title>)/s.exec(head) ?? []
  const to = `${story}#scene-${number}`
  const script = `location.replace(${JSON.stringify(story)} + location.search + '#scene-${number}')`
  return withPolicy(
    `<!doctype html><html lang="${language}"><head>${(head.match(SAID) ?? []).join('')}<link rel="icon" href="data:,"><script>${script}</script><noscript><meta http-equiv="refresh" content="0;url=${to}"></noscript></head><body><a href="${to}">${title}</a></body></html>`,
    `default-src 'none'; img-src data:; script-src 'sha256-${hashOf(script)}'; base-uri 'none'; form-action 'none'`,
  )
}

/**
 * `/embed/`: the page of every widget, which its script writes; `inside` is the script of the document that is written.
 */
export function widgetPage(languages: readonly Language[], base: string, inside: string): string {
  const words = languages
    .map((one) => `<p lang="${one}">${escaped(translatorIn(one)('ownStory.noScript'))}</p>`)
    .join('')
  return withPolicy(
    `<!doctype html><html data-widget><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>…</title><script defer src="${base}embed/widget.js"></script></head><body><noscript>${words}</noscript></body></html>`,
    `default-src 'none'; script-src 'self' 'sha256-${hashOf(inside)}'; style-src 'self' 'unsafe-inline'; img-src data:; frame-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'`,
  )
}

/** Headers in the form of Netlify and Cloudflare Pages, for what pages cannot say themselves, and for caches. */
export function headersFile(languages: readonly string[], base: string): string {
  const blocks: [path: string, headers: readonly string[]][] = [
    [
      '*',
      [
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: strict-origin-when-cross-origin',
        'Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
      ],
    ],
    // Widgets may be framed by any page.
    ...languages.map((one): [string, string[]] => [
      `${one}/*`,
      [
        "Content-Security-Policy: object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
        'X-Frame-Options: DENY',
        'Cross-Origin-Opener-Policy: same-origin',
        'Access-Control-Allow-Origin: *',
      ],
    ]),
    // A network that dies must not keep a window of a talk from opening (server/headers.mjs).
    ...languages.flatMap((one) =>
      ['present', 'stories/shared', 'studio/present'].map((talk): [string, string[]] => [
        `${one}/${talk}/*`,
        ['Cache-Control: private, max-age=3600'],
      ]),
    ),
    ['_next/static/*', ['Cache-Control: public, max-age=31536000, immutable', 'Access-Control-Allow-Origin: *']],
    // What says which version the site has.
    ...['sw.js', 'offline.json'].map((one): [string, string[]] => [one, ['Cache-Control: no-cache']]),
    ['embed/*', ['Access-Control-Allow-Origin: *']],
    ['embed.js', ['Access-Control-Allow-Origin: *', 'Cache-Control: public, max-age=3600']],
    ['data/*', ['Access-Control-Allow-Origin: *', 'Cache-Control: public, max-age=3600']],
    // Folders of the open data service, whose index is JSON.
    [
      'ogc/*',
      ['Content-Type: application/json', 'Access-Control-Allow-Origin: *', 'Cache-Control: public, max-age=3600'],
    ],
    ['pictures/*', ['Access-Control-Allow-Origin: *', 'Cache-Control: public, max-age=3600']],
  ]
  return `${blocks.map(([path, headers]) => [base + path, ...headers.map((one) => `  ${one}`)].join('\n')).join('\n\n')}\n`
}

function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('base64')
}
