import { expect, it, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { citation } from './citation'

const atlas = atlasSource().atlas()

const [event] = atlas.events
if (!event) throw new Error('the atlas has no event')

it.each(LANGUAGES)('in %s, a part of a document is cited with its own authors, title and date', (language) => {
  const citations = [{ source: 'usip-wing', part: 'dion-cole-2020', locator: '¶1' }]
  const text = citation(atlas, { ...event, citations }, language, translatorIn(language), 'https://joliba.example')
  expect(text).toContain(language === 'en' ? 'Ena Dion and Emily Cole' : 'Ena Dion et Emily Cole')
  expect(text).toContain('How International Security Support Contributed to Mali’s Coup')
  expect(text).toContain(language === 'en' ? '21 September 2020' : '21 septembre 2020')
  expect(text).not.toContain('Susanna')
})

it('a document cited both itself and for a part appears twice', () => {
  const citations = [
    { source: 'usip-wing', part: 'stigant-2020', locator: '¶1' },
    { source: 'usip-wing', part: null, locator: 'Lead ¶3' },
  ]
  const text = citation(atlas, { ...event, citations }, 'en', translatorIn('en'), 'https://joliba.example')
  expect(text).toMatch(/Susan Stigant, “.*”, 26 August 2020, in: .*, Related Publications ¶1; .*, Lead ¶3/)
  expect(citation(atlas, { ...event, citations }, 'fr', translatorIn('fr'), 'https://joliba.example')).toContain(
    '¶1\u202f; ',
  )
})

test('a citation names the current version, in words and in its address', () => {
  const version = { number: 2, date: '2026-11-29', hash: '0123456789ab' }
  const cited = citation(atlas, event, 'en', translatorIn('en'), 'https://joliba.example', version)
  expect(cited).toContain(`https://joliba.example/en/events/${event.id}?v=2`)
  expect(cited).toContain('version 2, 29 November 2026 (0123456789ab)')
})

test('and none if none was published', () => {
  const cited = citation(atlas, event, 'fr', translatorIn('fr'), 'https://joliba.example', null)
  expect(cited).not.toContain('?v=')
  expect(cited).not.toContain('version')
})
