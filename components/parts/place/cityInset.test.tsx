import { render, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { eventsAt } from '@/geodata/domain/select/placeCounts'
import { placesOf, sketchOf } from '@/geodata/drawing/mark/sketch'
import { atlas, placeNamed } from '@/geodata/testing/facts'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../language/translate'
import { page, reader } from '../../testing/dom'
import CityInset from './CityInset'
import { CITY_INSET } from './cityInsetPart'
import PlaceCard from './PlaceCard'

const BAMAKO = placeNamed('bamako')

function open(id: string, language: (typeof LANGUAGES)[number] = 'en') {
  const place = placeNamed(id)
  render(
    <MessagesProvider
      language={language}
      messages={{ ...messagesOf('explorer', language), ...messagesOf('rest', language) }}
    >
      {/* Here at once: how soon a lazy part is loaded depends on the machine. */}
      <CITY_INSET.Shown value={CityInset}>
        <PlaceCard
          atlas={atlas}
          place={place}
          events={eventsAt(atlas, place, atlas.events)}
          match={() => 'certain'}
          language={language}
          eventLink={({ id: event, title }) => <a href={`#${event}`}>{title[language]}</a>}
          close={() => {}}
        />
      </CITY_INSET.Shown>
    </MessagesProvider>,
  )
}

test('a sketch shows exactly the places counted on the mark of its city', () => {
  for (const place of atlas.places) {
    const sketch = sketchOf(atlas, place)
    const inner = atlas.places.filter(({ within: city }) => city === place.id).map(({ id }) => id)
    if (sketch) expect([...placesOf(sketch)].sort()).toEqual(inner.sort())
  }
  expect(sketchOf(atlas, BAMAKO)).not.toBeNull()
})

test.for(LANGUAGES)('%s: the events of each place on the sketch of Bamako can be opened from it', async (language) => {
  const t = translatorIn(language)
  const user = reader()
  open('bamako', language)
  const inset = page().getByRole('region', { name: t('place.inset.title', { place: BAMAKO.name[language] }) })
  expect(inset.textContent).toContain(t('place.inset.scale'))
  expect(inset.textContent).toContain(t('place.inset.river'))
  for (const place of atlas.places.filter(({ within: city }) => city === 'bamako')) {
    const events = atlas.events.filter((event) => event.place === place.id)
    await user.click(within(inset).getByRole('button', { name: `${place.name[language]} ${events.length}` }))
    const here = within(inset).getByRole('region', { name: place.name[language] })
    const links = within(here)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('a')?.getAttribute('href'))
    expect(links.sort()).toEqual(events.map(({ id }) => `#${id}`).sort())
  }
})

test('a city without a sketch has none', () => {
  open('kidal')
  expect(page().queryByRole('heading', { level: 3 })).toBeNull()
})
