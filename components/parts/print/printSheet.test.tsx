import { render, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { chronologyOf } from '@/geodata/domain/select/chronology'
import { select } from '@/geodata/domain/select/select'
import { parseView } from '@/geodata/domain/view/parse'
import { atlasSource } from '@/geodata/load/source'
import { atlas, placeNamed } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../../language/translate'
import { page } from '../../testing/dom'
import { PrintSheet } from './PrintSheet'

test.for(LANGUAGES)('%s: a chronology is printed with its name and its own events only', (language) => {
  const view = parseView('time=2012&place=kidal', atlas)
  const t = translatorIn(language)
  const chronology = chronologyOf(atlas, select(atlas, view), 'kidal')
  render(
    <PrintSheet
      data={{ version: atlasSource().publishedVersion(), messages: messagesOf('share', language) }}
      atlas={atlas}
      shared={{ language, path: '', view, subject: { atlas } }}
    />,
  )
  const title = t('poster.chronology', { place: placeNamed('kidal').name[language] })
  expect(page().getByRole('heading', { level: 1 }).textContent).toBe(title)
  const events = page()
    .getByRole('heading', { level: 2, name: t('print.events') })
    .closest('section')
  if (!events || !chronology) throw new Error('There is no list of events.')
  const titles = within(events).getAllByRole('heading', { level: 3 })
  expect(titles.map(({ textContent }) => textContent).sort()).toEqual(
    chronology.events.map((event) => event.title[language]).sort(),
  )
})

test('events are called certain and possible only where something is filtered', () => {
  const certain = () => page().queryAllByText(/ · certain$/).length
  const sheet = (address: string) => (
    <PrintSheet
      data={{ version: atlasSource().publishedVersion(), messages: messagesOf('share', 'en') }}
      atlas={atlas}
      shared={{ language: 'en', path: '', view: parseView(address, atlas), subject: { atlas } }}
    />
  )
  const { rerender } = render(sheet(''))
  expect(certain()).toBe(0)
  rerender(sheet('time=2012'))
  expect(certain()).toBeGreaterThan(0)
})
