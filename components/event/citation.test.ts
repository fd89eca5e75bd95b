import { expect, test } from 'vitest'
import { loadAtlas } from '@/geodata/read/load'
import { translatorIn } from '../language/translate'
import { citation } from './citation'

const atlas = loadAtlas()
const [event] = atlas.events
if (!event) throw new Error('the atlas has no event')

test('a citation names the version that was read, in words and in its address', () => {
  const version = { number: 2, date: '2026-11-29', hash: '0123456789ab' }
  const cited = citation(atlas, event, 'en', translatorIn('en'), 'https://joliba.example', version)
  expect(cited).toContain(`https://joliba.example/en/events/${event.id}?v=2`)
  expect(cited).toContain('version 2, 29 November 2026 (0123456789ab)')
})

test('and none where none was published', () => {
  const cited = citation(atlas, event, 'fr', translatorIn('fr'), 'https://joliba.example', null)
  expect(cited).not.toContain('?v=')
  expect(cited).not.toContain('version')
})
