import { expect, test } from 'vitest'
import { summaryText } from '@/geodata/domain/join/summary'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { statusSummary, statusWords } from './statusWords'

const [event] = atlasSource().atlas().events
if (!event) throw new RangeError('an event')
const [en, fr] = [translatorIn('en'), translatorIn('fr')]

test('a status is a word, or a sentence if nothing is reported to have happened', () => {
  expect(statusWords({ status: 'reported' }, en)).toBe('Reported')
  expect(statusWords({ status: 'announced' }, en)).toBe('Announced: no document says that it took place.')
  expect(statusWords({ status: 'judged' }, fr)).toMatch(/^Avis ou jugement\u202f: /)
})

test('a status that the data do not state is not named', () => {
  expect(statusWords({ status: 'reported', statusUnstated: true }, en)).toBeNull()
})

test('a summary shown alone begins with a status other than reported', () => {
  const summary = summaryText(event, 'en')
  expect(statusSummary({ ...event, status: 'reported' }, 'en', en)).toBe(summary)
  expect(statusSummary({ ...event, status: 'announced' }, 'en', en)).toBe(
    `Announced: no document says that it took place. ${summary}`,
  )
})
