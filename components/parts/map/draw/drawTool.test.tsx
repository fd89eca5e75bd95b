import { render } from '@testing-library/react'
import { MapContainer } from 'react-leaflet'
import { expect, test, vi } from 'vitest'
import { atlas } from '@/geodata/testing/facts'
import { MessagesProvider } from '../../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../../language/translate'
import { page, reader } from '../../../testing/dom'
import { boundsOf } from '../bounds'
import { DrawTool } from './DrawTool'

const FRAME = { width: 800, height: 500 }

test('the crosshair stays within the pannable area, and so in the frame', async () => {
  // Leaflet needs a size, and happy-dom has no layout.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(FRAME.width)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(FRAME.height)
  const t = translatorIn('en')
  render(
    <MessagesProvider language="en" messages={messagesOf('explorer', 'en')}>
      <MapContainer
        center={[17, -4]}
        zoom={5.5}
        zoomSnap={0}
        maxBounds={boundsOf(atlas.config.map.edge)}
        maxBoundsViscosity={1}
      >
        <DrawTool shape="area" done={() => undefined} cancel={() => undefined} />
      </MapContainer>
    </MessagesProvider>,
  )
  const [west, south, east, north] = atlas.config.map.edge
  page()
    .getByRole('application', { name: t('filter.draw.area') })
    .focus()
  const user = reader()
  for (const [key, lng, lat] of [
    ['ArrowRight', east, null],
    ['ArrowUp', null, north],
    ['ArrowLeft', west, null],
    ['ArrowDown', null, south],
  ] as const) {
    await user.keyboard(`{Shift>}${`{${key}}`.repeat(60)}{/Shift}`)
    const [latitude, longitude] =
      page()
        .getByRole('status')
        .textContent?.match(/-?[\d.]+(?=°)/g)
        ?.map(Number) ?? []
    expect(lng === null ? latitude : longitude, key).toBeCloseTo(lng ?? lat ?? Number.NaN, 1)
    // The left end of its horizontal line.
    const [left = Number.NaN, y = Number.NaN] =
      document
        .querySelector('[data-crosshair]')
        ?.getAttribute('d')
        ?.match(/-?[\d.]+/g)
        ?.map(Number) ?? []
    const beyond = Math.max(-(left + 16), left + 16 - FRAME.width, -y, y - FRAME.height)
    expect(beyond, `pixels beyond the frame after ${key}`).toBeLessThanOrEqual(1)
  }
})
