import { act, render } from '@testing-library/react'
import { lazy, useState } from 'react'
import { expect, test } from 'vitest'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { anEvent, atlas, cityOf, eventsCountedAt, placeNamed, selected } from '@/geodata/testing/facts'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../language/translate'
import { complaints } from '../../testing/console'
import { page, reader } from '../../testing/dom'
import { PLACE_CARD } from '../place/LazyPlaceCard'
import type PlaceCard from '../place/PlaceCard'
import type { MapProps } from './LiveMap'
import { MapWithCard } from './MapWithCard'

const KIDAL = placeNamed('kidal')
const EVENT = anEvent('event at a city other than Kidal', (event) => {
  const city = cityOf(event)
  return city.id !== KIDAL.id && city.point !== null
})
const MARKS = [KIDAL, cityOf(EVENT)]
const SELECTION = selected()
const t = translatorIn('en')
const user = reader()

/** Replaces Leaflet: the marks only. */
function Marks({ chosen, openPlace }: MapProps) {
  return MARKS.map(({ id, name }) => (
    <button key={id} type="button" data-place={id} aria-pressed={id === chosen} onClick={() => openPlace(id)}>
      {name.en}
    </button>
  ))
}

/** A map with its marks, and a list beside it that opens places too. */
function Around({ event = null, closed }: { readonly event?: AtlasEvent | null; readonly closed?: string }) {
  const [openPlace, open] = useState<string | null>(null)
  return (
    <MessagesProvider language="en" messages={{ ...messagesOf('explorer', 'en'), ...messagesOf('rest', 'en') }}>
      <div>
        <MapWithCard
          Map={Marks}
          canvas={{ className: undefined }}
          atlas={atlas}
          language="en"
          view={EMPTY_VIEW}
          selection={SELECTION}
          placeCounts={placeCounts(atlas, SELECTION)}
          event={event}
          openPlace={openPlace}
          open={open}
          close={() => open(null)}
          {...(closed === undefined ? {} : { closed })}
          eventLink={({ id, title }) => <a href={`#${id}`}>{title.en}</a>}
          toggleRegion={() => {}}
          reportCamera={() => {}}
        />
        <button type="button" onClick={() => open(KIDAL.id)}>
          Beside
        </button>
      </div>
    </MessagesProvider>
  )
}

const mark = (name: string) => page().getByRole('button', { name })
const marked = () => page().queryByRole('button', { pressed: true })?.textContent
const card = () => page().queryByRole('region', { name: KIDAL.name.en })

test('the place of the open chronology is highlighted, before that of an open event, and gets focus back on closing', async () => {
  render(<Around event={EVENT} />)
  expect(marked()).toBe(cityOf(EVENT).name.en)
  await user.click(mark(KIDAL.name.en))
  expect(await page().findByRole('region', { name: KIDAL.name.en })).toBe(document.activeElement)
  expect(card()?.querySelectorAll('li').length).toBe(eventsCountedAt(KIDAL).length)
  expect(marked()).toBe(KIDAL.name.en)
  await user.keyboard('{Escape}')
  expect(card()).toBeNull()
  expect(document.activeElement).toBe(mark(KIDAL.name.en))
  expect(marked()).toBe(cityOf(EVENT).name.en)
})

test.each([undefined, '/en'])(
  'a card that does not come leaves the map at work, is closed, and comes when tried again (address without it: %s)',
  async (closed) => {
    const Lost = lazy(async (): Promise<{ default: typeof PlaceCard }> => {
      throw new Error('no network')
    })
    await act(async () => {
      render(
        <PLACE_CARD.Shown value={Lost}>
          <Around {...(closed === undefined ? {} : { closed })} />
        </PLACE_CARD.Shown>,
      )
    })
    await user.click(page().getByRole('button', { name: 'Beside' }))
    const alert = await page().findByRole('alert')
    expect(alert.textContent).toContain(t('place.failed'))
    expect(marked()).toBe(KIDAL.name.en)
    await user.click(page().getByRole(closed === undefined ? 'button' : 'link', { name: t('place.close') }))
    expect(page().queryByRole('alert')).toBeNull()
    await user.click(mark(KIDAL.name.en))
    await user.click(await page().findByRole('button', { name: t('map.retry') }))
    expect(await page().findByRole('region', { name: KIDAL.name.en })).toBe(document.activeElement)
    expect(complaints().length).toBeGreaterThan(0)
  },
)
