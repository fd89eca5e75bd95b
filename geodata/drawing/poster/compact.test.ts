import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseView } from '../../domain/view/parse'
import { EMPTY_VIEW } from '../../domain/view/view'
import { rasterized } from '../../load/raster'
import { atlasSource } from '../../load/source'
import { preparedGround } from '../ground/ground'
import { compact } from './compact'
import { poster } from './poster'
import type { PosterWords } from './posterWords'
import type { Markup } from './xml'

const atlas = atlasSource().atlas()
const ground = preparedGround(
  JSON.parse(readFileSync(new URL('../../mali/basemap/ground.json', import.meta.url), 'utf8')),
)
const words = {
  ...{ title: 'Title', subtitle: 'Subtitle', periods: ['Before', 'After'], sources: '', described: '' },
  ...{ mark: () => 'mark', link: () => '', annotation: () => '', kilometres: (km: number) => `${km} km` },
  ...{
    status: () => '',
    count: () => '',
    row: () => '',
    tray: { areas: 'Areas', country: 'Country', abroad: 'Abroad' },
    unlisted: (count: number) => `${count} without a point`,
    legend: new Proxy({}, { get: () => 'sign' }),
  },
} as unknown as PosterWords

it('draws the same pictures with a third of the letters', async () => {
  const queries = ['time=2012', 'time=2012&where=north', 'time=1991&compare=2012', 'event=2012-01-24-aguelhok']
  const drawings = queries.map(
    (query, i) =>
      poster(atlas, query ? parseView(query, atlas) : EMPTY_VIEW, {
        ...{ ground, words, width: 480, height: 340, theme: 'light', language: 'en' },
        parts: ['tray', 'scale'],
        id: `p${i}`,
      }) as Markup,
  )
  const { shared, drawings: small } = compact(drawings)
  expect(shared.length + small.join('').length).toBeLessThan(0.5 * drawings.join('').length)
  const insides = shared.replace(/^<svg[^>]*>|<\/svg>$/g, '')
  for (const [i, drawing] of drawings.entries()) {
    const alone = (small[i] ?? '').replace(/^<svg[^>]*>/, (start) => start + insides)
    const [before, after] = await Promise.all([drawing, alone].map((svg) => rasterized(svg, 1)))
    expect(Buffer.compare(Buffer.from(before as Uint8Array), Buffer.from(after as Uint8Array)), queries[i]).toBe(0)
  }
})
