// @ts-check
import { readFileSync } from 'node:fs'
import path from 'node:path'
import Negotiator from 'negotiator'

/**
 * @typedef {'target' | 'escape' | 'upgrade' | 'method' | 'busy' | 'failed' | 'missing'} Reason for an answer of the
 *   server's own
 */
/**
 * @typedef {Record<Reason, { title: string, text: string }> & { home: string }} Messages as in "server" of
 *   components/language/messages; `home` is the text of the link to the map
 */

/**
 * The server's messages in every language that the atlas offers, in its order.
 * @param {string} root folder of the repository
 * @param {readonly string[]} languages
 * @returns {Map<string, Messages>}
 */
export function readMessages(root, languages) {
  const folder = path.join(root, 'components', 'language', 'messages')
  return new Map(
    languages.map((language) => {
      const { server, notFound } = JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8'))
      return [language, { ...server, home: notFound.home }]
    }),
  )
}

/**
 * The language for a refusal: that of the address, else one accepted by the browser, else the first.
 * @param {string} target
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {readonly string[]} languages
 * @returns {string}
 */
export function languageOf(target, headers, languages) {
  const [, first = ''] = /^\/([^/?#.]*)/.exec(target) ?? []
  if (languages.includes(first)) return first
  const [, named = ''] = /[?&]lang=([^&#]*)/.exec(target) ?? []
  if (languages.includes(named)) return named
  return new Negotiator({ headers }).language([...languages]) ?? languages[0] ?? 'en'
}
