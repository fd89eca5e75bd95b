import { act, render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import { parseView } from '@/geodata/domain/view/parse'
import { atlas, placeNamed, selected } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../../language/translate'
import { Words } from '../../language/Words'
import { page, reader } from '../../testing/dom'
import { HoveredProvider } from '../../view/hovered'
import MapView from './MapView'

// This DOM has no canvas to paint it on.
vi.mock('./Ground', () => ({ Ground: () => null }))

const t = translatorIn('en')

async function openMap(query: string) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500)
  const opened = vi.fn()
  const nothing = () => {}
  const view = parseView(query, atlas)
  await act(async () => {
    render(
      <Words language="en" messages={messagesOf('explorer', 'en')}>
        <HoveredProvider>
          <MapView
            atlas={atlas}
            view={view}
            placeCounts={placeCounts(atlas, selected(view))}
            language="en"
            chosen={null}
            openPlace={opened}
            toggleRegion={nothing}
            reportCamera={nothing}
            whenDrawn={nothing}
          />
        </HoveredProvider>
      </Words>,
    )
  })
  return opened
}

test('closer than its ground is drawn the map says so, names the places without a point and leads to what is known of them', async () => {
  const opened = await openMap('at=12.65,-8,10')
  const note = await page().findByRole('note')
  const inside = atlas.places.filter(({ within }) => within === 'bamako')
  const line = t('map.groundFold', { places: inside.length })
  // One line over the map, until somebody wants to know.
  expect(note.querySelector('details')?.open).toBe(false)
  expect(note.querySelector('summary')?.textContent).toBe(line)
  expect(note.textContent).toContain(t('map.groundEnds'))
  for (const { name } of inside) expect(note.textContent).toContain(name.en)
  expect(note.textContent).not.toContain(placeNamed('around-kidal').name.en)
  await reader().click(page().getByRole('button', { name: t('map.groundOpen') }))
  expect(opened).toHaveBeenCalledWith(placeNamed('bamako').id)
})

test('farther out it says nothing', async () => {
  await openMap('at=12.65,-8,7')
  expect(page().queryByRole('note')).toBeNull()
})
