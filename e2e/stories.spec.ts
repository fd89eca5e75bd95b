import { extractText, getDocumentProxy } from 'unpdf'
import { LANGUAGES } from '../geodata/language/language'
import { storiesIn } from '../geodata/read/load'
import { tellings, tellingsOf } from '../geodata/story/telling'
import { atlas } from './facts'
import { hasNoFault } from './faults'
import { expect, NO_SUCH_PAGE, test } from './fixtures'
import { SharePart } from './pages/SharePart'
import { StoryPage } from './pages/StoryPage'
import { translatorIn } from './words'

for (const language of LANGUAGES)
  test(`the stories stand in an index, each with its map (${language})`, async ({ page }) => {
    const t = translatorIn(language)
    await page.goto(`/${language}`)
    await page
      .getByRole('banner')
      .getByRole('link', { name: t('pages.stories'), exact: true })
      .click()
    await expect(page).toHaveURL(`/${language}/stories`)
    for (const { title } of storiesIn(language)) {
      await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
      await expect(page.getByRole('img', { name: t('story.cover', { title }) })).toHaveJSProperty('complete', true)
    }
    await hasNoFault(page)
  })

test('as the text scrolls, rail, address and map follow; each scene has an address that leads to it', {
  tag: '@phone',
}, async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await page.goto(story.reading)
  await expect(story.step(1)).toHaveAttribute('aria-current', 'step')
  await story.heading(2).scrollIntoViewIfNeeded()
  await story.step(5).click()
  await expect(story.step(5)).toHaveAttribute('aria-current', 'step')
  await expect(page).toHaveURL(`${story.reading}/5`)
  await expect(story.heading(5)).toBeInViewport()
  await story.mapStands()
  await expect(story.map.getByRole('button', { name: /Bamako/ })).toHaveAttribute('aria-expanded', 'true')
  await page.reload()
  await expect(story.heading(5)).toBeInViewport()
  await hasNoFault(page)
})

test('the keyboard alone reads a story', async ({ page }) => {
  const story = new StoryPage(page, 'fr')
  await page.goto(story.reading)
  // The page's title comes before what the map has to say.
  await expect(page.getByRole('heading').first()).toHaveText(story.story.title)
  await story.step(3).focus()
  await page.keyboard.press('Enter')
  await expect(story.heading(3)).toBeFocused()
  await expect(page).toHaveURL(`${story.reading}/3`)
})

test('a note leads to its event and document, a scene to the explorer and the stage', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await page.goto(`${story.reading}/2`)
  const section = page.getByRole('region', { name: story.scene(2).heading })
  await section
    .getByRole('link', { name: story.t('story.note', { number: 1 }) })
    .first()
    .click()
  const event = atlas.events.find(({ id }) => id === story.scene(2).focus[0])
  await section.getByRole('link', { name: event?.title.en ?? '', exact: true }).click()
  await expect(page).toHaveURL(`/en/events/${event?.id}`)
  // From there, the way back to the scenes that tell of it.
  const [told] = tellingsOf(tellings(storiesIn('en')), event?.id ?? '')
  await expect(page.getByRole('heading', { name: story.t('story.toldIn') })).toBeVisible()
  await expect(page.getByText(told?.title ?? '', { exact: true })).toBeVisible()
  await page.goto(`${story.reading}/2`)
  await section.getByRole('link', { name: story.t('story.explore') }).click()
  await expect(page).toHaveURL(`/en?${story.scene(2).query}`)
})

test('an unknown story or scene is answered with 404 and the list of stories; past the end lies the last scene', async ({
  page,
  complaints,
}) => {
  complaints.expected(NO_SUCH_PAGE)
  const story = new StoryPage(page, 'en')
  for (const address of ['/en/stories/no-such', '/en/stories/no-such/2', `${story.reading}/x`, '/en/present/no-such']) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(404)
    for (const { title } of storiesIn('en')) await expect(page.getByRole('link', { name: title })).toBeVisible()
  }
  await page.goto(`${story.reading}/99`)
  await expect(page).toHaveURL(`${story.reading}/${story.count}`)
  await expect(story.heading(story.count)).toBeInViewport()
})

test('a scene is shared: its link, its map as a picture, and a widget for another page', async ({ page, baseURL }) => {
  const story = new StoryPage(page, 'en')
  const share = new SharePart(page, 'en')
  await page.goto(story.reading)
  const scene = story.scene(3)
  await page
    .getByRole('region', { name: scene.heading, exact: true })
    .getByRole('link', { name: story.t('share.open'), exact: true })
    .click()
  await expect(share.link).toHaveText(`${baseURL}${story.reading}/3`)
  await expect(share.dialog.getByRole('heading', { level: 2 })).toContainText(scene.heading)
  await expect(share.dialog.getByRole('img', { name: new RegExp(scene.heading) })).toBeVisible()
  const drawing = share.dialog.getByRole('link', { name: story.t('share.svg'), exact: true })
  expect(await drawing.getAttribute('href')).toContain(`${scene.query}&`)
  await hasNoFault(page)
  await share.button('share.embedMake').click()
  await expect(
    share.dialog.getByText(`<joliba-map story="${story.story.slug}" scene="${scene.slug}" lang="en" `),
  ).toBeVisible()
})

test('the page of a story prints as a text, each scene with its map', async ({ page }) => {
  const story = new StoryPage(page, 'fr')
  await page.goto(story.reading)
  await story.mapStands()
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
  const { totalPages, text } = await extractText(pdf, { mergePages: true })
  for (const { heading } of story.story.scenes) expect(flat(text)).toContain(flat(heading))
  expect(flat(text)).not.toContain(flat(story.t('story.presentHere')))
  // Two or three scenes find room on a sheet.
  expect(totalPages).toBeLessThan(story.count)
})

/** Without its spaces, for a PDF has none that can be relied on. */
function flat(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('each scene has its text and its map as a picture, and an address that leads to it', async ({ page }) => {
    const story = new StoryPage(page, 'fr')
    await page.goto(`${story.reading}/4`)
    await expect(story.heading(4)).toBeInViewport()
    await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true })).toHaveCount(story.count + 1)
    await expect(page.locator('noscript img')).toHaveCount(story.count)
    await page.goto(story.presenting)
    // Searches by text pass over what stands in <noscript>.
    await expect(page.locator('noscript').locator('p')).toContainText(story.t('present.noscript'))
  })
})

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('no page of a story scrolls sideways', async ({ page }) => {
    const story = new StoryPage(page, 'fr')
    for (const address of ['/fr/stories', story.reading, `${story.presenting}?print`, `${story.presenting}/speaker`]) {
      await page.goto(address)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, address).toBeLessThanOrEqual(320)
    }
  })
})

test('the scene of a shared link has its own card', async ({ request }) => {
  const story = new StoryPage({} as never, 'en')
  const html = await (await request.get(`${story.reading}/3`)).text()
  expect(html).toContain(`<title>${story.scene(3).heading} · ${story.story.title}`)
  const picture = /property="og:image" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  expect(decodeURIComponent(picture ?? '')).toContain(story.scene(3).query)
})
