import { countOf } from '../geodata/domain/select/match'
import { selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

/** The tile host in playwright.config.ts. It does not exist: the test answers its requests. */
const TILES = 'http://tiles.invalid/**'
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

test('street tiles load on demand, with attribution; a failed tile is reported and retried', async ({
  page,
  complaints,
}) => {
  complaints.expected(/tiles\.invalid/)
  let asked = 0
  let answers = true
  await page.route(TILES, (route) => {
    asked++
    return answers ? route.fulfill({ contentType: 'image/png', body: PIXEL }) : route.abort()
  })
  const explorer = new ExplorerPage(page, 'en')
  const attribution = page.getByText('Streets © their mappers')
  const trouble = page.getByRole('alert').filter({ hasText: explorer.t('map.tilesFailed') })
  await explorer.open()
  await explorer.mapStands()
  await explorer.button('zoomIn').click()
  await explorer.counts(countOf(selected()))
  expect(asked).toBe(0)
  await expect(attribution).toBeHidden()

  await explorer.useTool('tiles')
  await expect(attribution).toBeVisible()
  await expect.poll(() => asked).toBeGreaterThan(0)
  await expect(trouble).toBeHidden()

  answers = false
  await explorer.button('zoomOut').click()
  await expect(trouble).toBeVisible()
  // The base map is behind missing tiles.
  await expect.poll(() => explorer.groundLightness()).toBeGreaterThan(0)
  await explorer.button('retry').click()
  await expect(trouble).toBeVisible()
  answers = true
  await explorer.button('retry').click()
  await expect(trouble).toBeHidden()

  await explorer.useTool('tiles')
  await expect(attribution).toBeHidden()
})
