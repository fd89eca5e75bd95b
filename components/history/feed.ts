import { createHash } from 'node:crypto'
import type { History, PublishedVersion } from '@/geodata/history/history'
import { changesIn } from '@/geodata/history/publish'
import { COLON } from '@/geodata/language/punctuation'
import { element, escaped, type Markup } from '@/geodata/poster/xml'
import { dateWords } from '../language/words'
import { fieldNames, type Reader } from './words'

interface Entry {
  /** What the id is made from: it may never change, wherever the house stands. */
  readonly key: string
  readonly title: string
  readonly path: string
  readonly date: string
  readonly summary: string
}

/**
 * The changes of the data as an Atom feed (RFC 4287), newest first: each version, followed by each event that it added or changed. `origin` is
 * where the house stands on the web.
 */
export function changesFeed(history: History, origin: string, reader: Reader): string {
  const { language, t } = reader
  const versions = [...history.versions].reverse()
  const entries = versions.flatMap((version) => [
    versionEntry(history, version, reader),
    ...eventEntries(history, version, reader),
  ])
  const address = (path: string) => new URL(`/${language}${path}`, origin).href
  const link = (rel: string, path: string, type: string) => element('link', { rel, type, href: address(path) })
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    text('title', t('history.feedTitle')),
    text('subtitle', t('history.description')),
    text('id', nameFrom(`feed ${language}`)),
    // A feed has to say when it was changed (§4.1.1); before the first version it never was.
    text('updated', moment(versions[0]?.date ?? '1970-01-01')),
    element('author', {}, text('name', t('data.author'))),
    text('rights', t('site.licence')),
    link('self', '/corrections.atom', 'application/atom+xml'),
    link('alternate', '/corrections', 'text/html'),
    ...entries.map(({ key, title, path, date, summary }) =>
      element(
        'entry',
        {},
        text('title', title),
        text('id', nameFrom(`${key} ${language}`)),
        text('updated', moment(date)),
        link('alternate', path, 'text/html'),
        text('summary', summary),
      ),
    ),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`
}

function versionEntry(history: History, { number, date, hash }: PublishedVersion, { language, t }: Reader): Entry {
  const events = changesIn(history, number)
  const added = events.filter((event) => event.added).length
  const counts =
    number === 1
      ? t('history.first', { count: added })
      : events.length === 0
        ? t('history.none')
        : t('history.counts', { added, changed: events.length - added })
  return {
    key: `version ${number}`,
    title: t('site.name') + COLON[language] + t('history.version', { number, date: dateWords(date, language, t) }),
    path: `/corrections#v${number}`,
    date,
    summary: `${counts} ${t('history.fingerprint', { hash })}`,
  }
}

/** None of the first version, in which everything was new. */
function eventEntries(history: History, { number, date }: PublishedVersion, reader: Reader): Entry[] {
  if (number === 1) return []
  const { atlas, language, t } = reader
  return changesIn(history, number).map(({ id, added, changes }) => {
    const title = atlas.events.find((event) => event.id === id)?.title[language] ?? id
    const dated = { number, date: dateWords(date, language, t) }
    return {
      key: `event ${id} version ${number}`,
      title: t('history.entryTitle', { title, what: added ? 'added' : 'changed', number }),
      path: `/events/${id}/history#v${number}`,
      date,
      summary: added
        ? t('history.since', dated)
        : t('history.changedIn', { ...dated, fields: fieldNames(changes, reader) }),
    }
  })
}

function text(name: string, content: string): Markup {
  return element(name, {}, escaped(content))
}

/** The day of a publication as a moment (RFC 3339): its beginning, UTC. */
function moment(date: string): string {
  return `${date}T00:00:00Z`
}

/** A name for good: a UUID worked out from what is named (RFC 9562 §5.5, SHA-1). */
function nameFrom(key: string): string {
  const bytes = createHash('sha1').update(`joliba ${key}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${parts.join('-')}`
}
