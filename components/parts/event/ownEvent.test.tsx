import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { atlasOf } from '@/geodata/domain/import/atlasOf'
import { build } from '@/geodata/domain/import/build'
import { guessMapping } from '@/geodata/domain/import/guess'
import { openFile } from '@/geodata/domain/table/open'
import { IMPORT_WORDS } from '@/geodata/testing/importWords'
import { translatorIn } from '../../language/translate'
import { EventDetails } from './EventDetails'

const [table] = openFile(
  'events.csv',
  `name,date,place,latitude,longitude,kind,source,note
Mayor elected,2024-06-10,Kidal,18.4411,1.4078,Politics,Radio,
School strike,2024-06-11,Kidal,18.4411,1.4078,Protest,Radio,"Teachers, pupils"
Bridge closed,c. 2024,Kidal,18.4411,1.4078,Transport,Radio,`,
).tables
if (!table) throw new Error('no table')
const atlas = atlasOf(build(table, guessMapping(table)), 'events', IMPORT_WORDS)

/** The text of an event, without what separates its parts. */
function shown(title: string): string {
  const event = atlas.events.find((one) => one.title.en === title)
  if (!event) throw new RangeError(title)
  const props = { atlas, event, language: 'en', t: translatorIn('en'), heading: 'h2', eventLink: () => null } as const
  return (render(<EventDetails {...props} />).container.textContent ?? '').replace(/\s+/g, ' ')
}

test('an event of a reader’s file says no more than the file: no status, no precision, its source once', () => {
  expect(shown('Mayor elected')).toBe(
    'PoliticsMayor electedWhen10 June 2024 WhereKidalthe data do not say how exact this point isSourcesRadiorow 2',
  )
})

test('a passage has its number if the text refers to it', () => {
  expect(shown('School strike')).toMatch(/Teachers, pupils ?1.*SourcesRadio1 row 3$/)
})

test('a date that is only approximate has the days that it stands for, as on the timeline and in files', () => {
  expect(shown('Bridge closed')).toMatch(/Whenaround 2024 \(possible: 2023 to 2025\) WhereKidal/)
})
