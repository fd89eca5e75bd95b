import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { NO_HISTORY } from '@/geodata/domain/history/history'
import { publish } from '@/geodata/domain/history/publish'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { dateWords } from '../../language/words'
import { changesFeed } from './feed'

const atlas = atlasSource().atlas()
const [event] = atlas.events
if (!event) throw new Error('the atlas has no event')

const hostile = { en: 'Tom & <Jerry> "]]>"', fr: 'Tom & <Jerry>' }
const changed = { ...atlas, events: atlas.events.map((one) => (one === event ? { ...one, title: hostile } : one)) }
const first = publish(NO_HISTORY, atlas, '000000000001', '2026-11-23').history
const { history } = publish(first, changed, '000000000002', '2026-11-29')

/** A version that corrects a date and a place, rewords an event, adds a field to another, and adds an event. */
const corrected = corrections()

function corrections() {
  const [one, two, three, four] = atlas.events
  if (!one || !two || !three || !four) throw new Error('the atlas has too few events')
  const other = atlas.places.find(({ id }) => id !== one.place)
  if (!other) throw new Error('the atlas has one place only')
  const was = { ...atlas, events: atlas.events.filter((event) => event !== four) }
  const start = publish(NO_HISTORY, was, '000000000001', '2026-11-23').history
  for (const entry of start.events[three.id] ?? []) entry.state.status = null
  for (const entry of start.events[one.id] ?? [])
    Object.assign(entry.state, { date: '1950', place: other.id, status: null })
  for (const entry of start.events[two.id] ?? []) entry.state.summary = { en: 'Once.', fr: 'Autrefois.' }
  return { one, two, three, four, other, ...publish(start, atlas, '000000000002', '2026-11-29') }
}

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' || name === 'link' })

function feed(language: 'en' | 'fr', origin = 'https://joliba.example', of = history) {
  const xml = changesFeed(of, origin, { atlas: changed, language, t: translatorIn(language) })
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml).feed
}

describe('the feed of changes', () => {
  test('has the elements that Atom requires of a feed and its entries (RFC 4287 §4.1)', () => {
    const { id, updated, author, link, title, entry } = feed('en')
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(updated).toBe('2026-11-29T00:00:00Z')
    expect(author.name).not.toBe('')
    expect(title).not.toBe('')
    expect(link.map((one: Record<string, string>) => [one['@_rel'], one['@_href']])).toEqual([
      ['self', 'https://joliba.example/en/corrections.atom'],
      ['alternate', 'https://joliba.example/en/corrections'],
    ])
    for (const one of entry) {
      expect(one.id).toMatch(/^urn:uuid:/)
      expect(one.updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
      expect(one.title).not.toBe('')
      expect(one.summary).not.toBe('')
    }
  })

  test('gives the old and new date and place of an event, and names other changed fields', () => {
    const { one, other } = corrected
    const entry = feed('en', 'https://joliba.example', corrected.history).entry.find(
      ({ link }: { link: Record<string, string>[] }) => link[0]?.['@_href']?.includes(`/events/${one.id}/`),
    )
    const t = translatorIn('en')
    const place = atlas.places.find(({ id }) => id === one.place)
    expect(entry.summary).toBe(
      `Changed in version 2, 29 November 2026: date, place. New fields filled in: status. Date: 1950 → ${dateWords(one.date, 'en', t)}. Place: ${other.name.en} → ${place?.name.en}.`,
    )
  })

  test('has entries only for events added or changed in their facts, and counts the others per version', () => {
    const { one, four } = corrected
    const { entry } = feed('en', 'https://joliba.example', corrected.history)
    const [version, ...others] = entry
    const addresses = others.map(({ link }: { link: Record<string, string>[] }) => link[0]?.['@_href'])
    const pages = [one, four].map(({ id }) => `https://joliba.example/en/events/${id}/history#v2`)
    expect(addresses.slice(0, -1).sort()).toEqual(pages.sort())
    expect(version.summary).toMatch(/^1 event was added; 2 were changed; in 1 only new fields were filled in\. /)
    expect(version.content['@_type']).toBe('xhtml')
    const [item] = [version.content.div.ul.li].flat()
    expect([item.a].flat()).toEqual([
      { '#text': hostile.en, '@_href': `https://joliba.example/en/events/${one.id}/history#v2` },
    ])
  })

  test('has an entry for each version and each retitled event, newest first, everything escaped', () => {
    const { entry } = feed('en')
    expect(entry.map((one: { link: Record<string, string>[] }) => one.link[0]?.['@_href'])).toEqual([
      'https://joliba.example/en/corrections#v2',
      `https://joliba.example/en/events/${event.id}/history#v2`,
      'https://joliba.example/en/corrections#v1',
    ])
    expect(entry[1].title).toContain('Tom & <Jerry> "]]>"')
  })

  test('uses the colon of its language in the title of a version', () => {
    expect(feed('en').entry[0].title).toMatch(/^Joliba: version 2/i)
    expect(feed('fr').entry[0].title).toMatch(/^Joliba\u202f: version 2/i)
  })

  test('keeps its ids on any host, and has others in each language', () => {
    const ids = (...of: Parameters<typeof feed>) => feed(...of).entry.map(({ id }: { id: string }) => id)
    expect(ids('en', 'http://localhost:3000')).toEqual(ids('en'))
    expect(new Set([...ids('en'), ...ids('fr')]).size).toBe(6)
    expect(ids('en', 'https://joliba.example', first)).toEqual(ids('en').slice(-1))
  })
})
