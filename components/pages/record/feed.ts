import { createHash } from 'node:crypto'
import type { Change } from '@/geodata/domain/history/change'
import type { EventState, History, PublishedVersion } from '@/geodata/domain/history/history'
import { changesIn, sorted } from '@/geodata/domain/history/publish'
import { COLON } from '@/geodata/domain/language/punctuation'
import { absolute } from '@/geodata/domain/site/folder'
import { element, escaped, type Markup } from '@/geodata/drawing/poster/xml'
import { dateWords } from '../../language/words'
import { changeWords, countWords, fieldWords, type Reader, titleOf } from '../../parts/history/historyWords'

/** Fields whose old and new values an entry gives. */
const TURNED = ['date', 'place', 'title'] as const

interface Entry {
  /** What the id is derived from: must never change, on any host. */
  readonly key: string
  readonly title: string
  readonly path: string
  readonly date: string
  readonly summary: string
  /** The summary with more detail, if there is any. */
  readonly content: Markup | null
}

/**
 * The changes of the data as an Atom feed (RFC 4287), newest first: each version, followed by each event that it added
 * or whose facts it changed. Reworded events and added fields are only counted with the version. `origin` is the site's
 * origin.
 */
export function changesFeed(history: History, origin: string, reader: Reader): string {
  const { language, t } = reader
  const versions = [...history.versions].reverse()
  const address = (path: string) => absolute(`/${language}${path}`, origin)
  const entries = versions.flatMap((version) => [
    versionEntry(history, version, address, reader),
    ...eventEntries(history, version, reader),
  ])
  const link = (rel: string, path: string, type: string) => element('link', { rel, type, href: address(path) })
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    text('title', t('history.feedTitle')),
    text('subtitle', t('history.description')),
    text('id', nameFrom(`feed ${language}`)),
    // Atom requires an update time (§4.1.1), even before the first version.
    text('updated', moment(versions[0]?.date ?? '1970-01-01')),
    element('author', {}, text('name', t('data.author'))),
    text('rights', t('site.licence')),
    link('self', '/corrections.atom', 'application/atom+xml'),
    link('alternate', '/corrections', 'text/html'),
    ...entries.map(({ key, title, path, date, summary, content }) =>
      element(
        'entry',
        {},
        text('title', title),
        text('id', nameFrom(`${key} ${language}`)),
        text('updated', moment(date)),
        link('alternate', path, 'text/html'),
        text('summary', summary),
        ...(content ? [content] : []),
      ),
    ),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`
}

function versionEntry(
  history: History,
  version: PublishedVersion,
  address: (path: string) => string,
  reader: Reader,
): Entry {
  const { language, t } = reader
  const { number, date, hash } = version
  const events = changesIn(history, version.number)
  const { facts } = sorted(events)
  const summary = `${countWords(version, events, reader)} ${t('history.fingerprint', { hash })}`
  const links = facts.map(({ id }) =>
    element('li', {}, element('a', { href: address(historyPath(id, number)) }, escaped(titleOf(id, reader)))),
  )
  return {
    key: `version ${number}`,
    title: t('site.name') + COLON[language] + t('history.version', { number, date: dateWords(date, language, t) }),
    path: `/corrections#v${number}`,
    date,
    summary,
    content:
      links.length > 0 ? xhtml(text('p', summary), text('p', t('history.facts')), element('ul', {}, ...links)) : null,
  }
}

/** No entries for the first version, in which every event was new. */
function eventEntries(history: History, { number, date }: PublishedVersion, reader: Reader): Entry[] {
  if (number === 1) return []
  const { language, t } = reader
  const events = changesIn(history, number)
  const { added, facts } = sorted(events)
  const dated = { number, date: dateWords(date, language, t) }
  return events
    .filter((event) => added.includes(event) || facts.includes(event))
    .map(({ id, added, changes }) => ({
      key: `event ${id} version ${number}`,
      title: t('history.entryTitle', { title: titleOf(id, reader), what: added ? 'added' : 'changed', number }),
      path: historyPath(id, number),
      date,
      summary: added
        ? t('history.since', dated)
        : [changeWords(changes, dated, reader), ...turns(history, id, number, changes, reader)].join(' '),
      content: null,
    }))
}

/** The old and new date, place and title, for those that changed. */
function turns(history: History, id: string, number: number, changes: readonly Change[], reader: Reader): string[] {
  const { t } = reader
  const entries = history.events[id] ?? []
  const at = entries.findIndex(({ version }) => version === number)
  const [before, after] = [entries[at - 1]?.state, entries[at]?.state]
  if (!before || !after) return []
  return TURNED.flatMap((field) => {
    if (!changes.some((change) => change.field === field)) return []
    const name = t(`history.fields.${field}`)
    const [then, now] = [shortly(field, before, reader), shortly(field, after, reader)]
    if (then !== now) return [t('history.turned', { field: name, before: then, after: now })]
    // Only titles can differ by language; dates that are worded alike differ in their EDTF.
    if (field === 'title') return [t('history.pair', { name, said: t('history.otherLanguage') })]
    const [fully, fullyNow] = [before, after].map((state) => String(fieldWords(field, state, reader)))
    return [t('history.turned', { field: name, before: fully ?? then, after: fullyNow ?? now })]
  })
}

/** A field within a sentence: a date without its EDTF, a title in quotation marks. */
function shortly(field: (typeof TURNED)[number], state: EventState, reader: Reader): string {
  const { language, t } = reader
  if (field === 'date') return dateWords(state.date, language, t)
  if (field === 'title') return t('cite.quoted', { title: state.title[language] })
  return String(fieldWords('place', state, reader))
}

function historyPath(id: string, number: number): string {
  return `/events/${id}/history#v${number}`
}

/** Content as Atom's XHTML construct (RFC 4287 §3.1.1.3). */
function xhtml(...children: readonly Markup[]): Markup {
  return element('content', { type: 'xhtml' }, element('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, ...children))
}

function text(name: string, content: string): Markup {
  return element(name, {}, escaped(content))
}

/** A publication date as an RFC 3339 timestamp: midnight UTC. */
function moment(date: string): string {
  return `${date}T00:00:00Z`
}

/** A permanent id: a name-based UUID (RFC 9562 §5.5, SHA-1). */
function nameFrom(key: string): string {
  const bytes = createHash('sha1').update(`joliba ${key}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${parts.join('-')}`
}
