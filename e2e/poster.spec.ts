import { Random } from '../geodata/bench/random'
import { gathered } from '../geodata/place/gather'
import { standing } from '../geodata/place/mark'
import { parseView } from '../geodata/view/parse'
import { atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

/** Anything that a reader may come to: all of Mali or a part of it, with filters or without. */
function randomQuery(random: Random): string {
  const number = (least: number, most: number, decimals: number) =>
    (random.between(least * 10 ** decimals, most * 10 ** decimals) / 10 ** decimals).toFixed(decimals)
  // An event that is opened moves the map there, whatever the camera.
  const inMali = atlas.events.filter(({ place }) => !placeNamed(place).abroad)
  const camera = random.chance(0.7)
  const parts = [
    camera ? `at=${number(11, 24, 4)},${number(-12, 5, 4)},${number(5, 9, 2)}` : '',
    random.chance(0.5) ? `time=${random.between(1990, 1993)}/${random.one(['1993', '2011', '2012-03'])}` : '',
    random.chance(0.3) ? `where=${random.one([...atlas.regions.map(({ id }) => id), 'north', 'south'])}` : '',
    random.chance(0.3) ? `kind=${random.one(atlas.kinds).id}` : '',
    random.chance(0.2) ? `near=gao,${random.between(20, 900)}` : '',
    !camera && random.chance(0.4) ? `event=${random.one(inMali).id}` : '',
  ]
  return parts.filter(Boolean).join('&')
}

test('the map that the server sends has the marks of the live one, to two pixels, over 50 random views', {
  tag: '@phone',
}, async ({ page, browser, viewport, isMobile }) => {
  test.slow()
  const random = new Random(20120322)
  const context = await browser.newContext({ viewport })
  const sent = new ExplorerPage(await context.newPage(), 'en')
  // Scripting stays on, or the page would be laid out for readers without it: the scripts only never come.
  await sent.page.route(/\.js(\?|$)/, (route) => route.abort())
  const live = new ExplorerPage(page, 'en')
  await live.open()
  await live.mapStands()
  // A phone's frame has another shape; whatever else there is to a View, the desktop has seen.
  for (let view = 0; view < (isMobile ? 10 : 50); view++) {
    const query = randomQuery(random)
    await sent.open(query)
    // All of Mali is fitted when the page opens; a camera of the View's own is followed at any time, which is quicker.
    if (!query.includes('at=')) await live.open(query)
    else await page.evaluate((search) => history.pushState(null, '', search), `?${query}`)
    const expected = standing(gathered(atlas, selected(parseView(query, atlas)))).map((one) => live.marked(one))
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
