import { act, render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { parseView } from '@/geodata/domain/view/parse'
import { atlas, placeNamed } from '@/geodata/testing/facts'
import { translatorIn } from '../../language/translate'
import { page, reader } from '../../testing/dom'
import { framed, MapOfAtlas } from '../../testing/map'

const t = translatorIn('en')

async function openMap(query: string) {
  framed({ width: 900, height: 500 })
  const opened = vi.fn()
  const view = parseView(query, atlas)
  await act(async () => {
    render(<MapOfAtlas view={view} openPlace={opened} />)
  })
  return opened
}

test('zoomed in beyond its detail, the map says so, and lists the places without a position with links', async () => {
  const opened = await openMap('at=12.65,-8,10')
  const note = await page().findByRole('note')
  const inside = atlas.places.filter(({ within }) => within === 'bamako')
  const line = t('map.groundFold', { places: inside.length })
  // A single line over the map until expanded.
  expect(note.querySelector('details')?.open).toBe(false)
  expect(note.querySelector('summary')?.textContent).toBe(line)
  expect(note.textContent).toContain(t('map.groundEnds'))
  for (const { name } of inside) expect(note.textContent).toContain(name.en)
  expect(note.textContent).not.toContain(placeNamed('around-kidal').name.en)
  await reader().click(page().getByRole('button', { name: t('map.groundOpen') }))
  expect(opened).toHaveBeenCalledWith(placeNamed('bamako').id)
})

test('zoomed out there is no note', async () => {
  await openMap('at=12.65,-8,7')
  expect(page().queryByRole('note')).toBeNull()
})
