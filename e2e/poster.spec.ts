import { placeCounts } from '../geodata/domain/select/placeCounts'
import { parseView } from '../geodata/domain/view/parse'
import { placedMarks } from '../geodata/drawing/mark/markStyle'
import { anEvent, atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

const EVENT = anEvent('event in Mali', ({ place }) => !placeNamed(place).abroad)

/** CSS lays out the static map, JavaScript the live one. Many more Views: components/parts/map/stillMarkup.test.tsx. */
const VIEWS = [
  'time=1991/2011',
  'at=15.6299,-10.4797,5.35&where=kayes',
  'at=16.3,-0.5,8.25&near=gao,300',
  'at=23.5,4.5,5.1',
  'at=12.6412,-7.9958,8.9&kind=protest',
  `event=${EVENT.id}`,
]

test('the static map has the same marks as the live one, to two pixels', { tag: '@phone' }, async ({
  page,
  browser,
  viewport,
  isMobile,
}) => {
  const context = await browser.newContext({ viewport })
  const sent = new ExplorerPage(await context.newPage(), 'en')
  // Keep JavaScript enabled, or the page would have its no-script layout, but block the scripts.
  await sent.page.route(/\.js(\?|$)/, (route) => route.abort())
  const live = new ExplorerPage(page, 'en')
  await live.open(VIEWS[0])
  await live.mapStands()
  // A phone has another aspect ratio; the desktop covers other aspects of Views.
  for (const query of isMobile ? VIEWS.slice(0, 3) : VIEWS) {
    await sent.open(query)
    // All of Mali is fitted when the page opens; a camera in the View can be navigated to, which is quicker.
    if (!query.includes('at=')) {
      if (query !== VIEWS[0]) await live.open(query)
    } else await live.visit(query)
    const expected = placedMarks(placeCounts(atlas, selected(parseView(query, atlas))), atlas.config.map).map((one) =>
      live.marked(one),
    )
    await expect(sent.stillMap.getByRole('link')).toHaveCount(expected.length)
    await expect(async () => {
      const [still, moving] = [await sent.stillMarks(), await live.liveMarks()]
      expect([...moving.keys()].sort(), query).toEqual(expected.sort())
      expect([...still.keys()].sort(), query).toEqual(expected)
      for (const [name, { x, y }] of moving) {
        const there = still.get(name)
        expect(Math.hypot((there?.x ?? 0) - x, (there?.y ?? 0) - y), `${name} under ${query}`).toBeLessThanOrEqual(2)
      }
    }).toPass({ timeout: 15_000 })
  }
  await context.close()
})
