import { describe, expect, test } from 'vitest'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { letterTo } from '../../pages/record/letter'
import { reportText, subjectOf } from './report'

const atlas = atlasSource().atlas()
const t = translatorIn('en')
const VERSION = { number: 2, date: '2026-11-29', hash: '0123456789ab' }
const [event] = atlas.events
if (!event) throw new Error('the atlas has no event')

describe('the text of a report', () => {
  test('names an event with its address, all passages and the version', () => {
    const lines = reportText(subjectOf(atlas, { event: event.id }, 'en', t), VERSION, 'en', t).split('\n')
    expect(lines[0]).toContain(event.title.en)
    expect(lines[1]).toContain(event.id)
    expect(lines[2]).toMatch(new RegExp(`/en/events/${event.id}$`))
    for (const { locator } of event.citations) expect(lines[3]).toContain(locator)
    expect(lines[4]).toContain('version 2, 29 November 2026 (0123456789ab)')
    expect(lines.slice(6).every((line) => line.endsWith(': '))).toBe(true)
  })

  test('lists documents in the order of their numbers, with the separators of the language', () => {
    const [dw, wing] = ['dw-2012-03-26', 'usip-wing'].map((id) => atlas.sources.find((source) => source.id === id))
    const cited = {
      ...event,
      citations: [
        { source: 'dw-2012-03-26', part: null, locator: 'Lead ¶1' },
        { source: 'usip-wing', part: 'stigant-2020', locator: '¶1' },
        { source: 'usip-wing', part: null, locator: 'Lead ¶2' },
        { source: 'usip-wing', part: null, locator: 'Lead ¶3' },
      ],
    }
    const passagesIn = (language: 'en' | 'fr') =>
      subjectOf({ ...atlas, events: [cited] }, { event: event.id }, language, translatorIn(language)).passages
    expect(passagesIn('en')).toBe(
      `${dw?.label.en}, Lead ¶1; Susan Stigant (2020), Related Publications ¶1; ${wing?.label.en}, Lead ¶2, Lead ¶3`,
    )
    expect(passagesIn('fr').split('\u202f; ')).toHaveLength(3)
  })

  test('names a place or a source, or otherwise the whole atlas', () => {
    const titled = (query: Parameters<typeof subjectOf>[1]) => subjectOf(atlas, query, 'en', t).path
    expect(titled({ place: 'kidal' })).toBe('/places/kidal')
    expect(titled({ source: 'usip-wing' })).toBe('/sources/usip-wing')
    expect(titled({ event: 'no-such-event' })).toBe('')
    expect(titled({ event: ['a', 'b'] })).toBe('')
  })
})

test('a mailto link keeps lines and special characters', () => {
  const letter = letterTo('desk+mali@example.org', 'A & B', 'one\ntwo & three?')
  expect(letter).toBe('mailto:desk%2Bmali@example.org?subject=A%20%26%20B&body=one%0D%0Atwo%20%26%20three%3F')
})
