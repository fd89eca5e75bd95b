import { extractText, getDocumentProxy } from 'unpdf'
import { placed } from '../geodata/domain/site/folder'
import { atlasSource } from '../geodata/load/source'
import { hasNoFault } from './faults'
import { expect, test } from './fixtures'
import { SharePart } from './pages/SharePart'
import { StoryPage } from './pages/StoryPage'

/* Links, cards, and unknown stories: app/[lang]/stories/stories.test.tsx. */

test('from the index to a story, which can be read by keyboard, and which prints with the map of each scene', async ({
  page,
}) => {
  const story = new StoryPage(page, 'fr')
  await page.goto('/fr/stories')
  for (const { title } of atlasSource().storiesIn('fr'))
    await expect(page.getByRole('img', { name: story.t('story.cover', { title }) })).toHaveJSProperty('complete', true)
  await hasNoFault(page)
  await page.getByRole('link', { name: story.story.title, exact: true }).click()
  await expect(page).toHaveURL(story.reading)
  await story.mapStands()
  // The page's title comes before the map's message.
  await expect(page.getByRole('heading').first()).toHaveText(story.story.title)
  await story.step(3).focus()
  await page.keyboard.press('Enter')
  await expect(story.heading(3)).toBeFocused()
  await expect(page).toHaveURL(`${story.reading}/3`)

  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
  const { totalPages, text } = await extractText(pdf, { mergePages: true })
  for (const { heading } of story.story.scenes) expect(flat(text)).toContain(flat(heading))
  expect(flat(text)).not.toContain(flat(story.t('story.presentHere')))
  // Two or three scenes fit on a sheet.
  expect(totalPages).toBeLessThan(story.count)
})

test('progress rail, address and map follow the text while scrolling; each scene has an address, and can be shared', {
  tag: '@phone',
}, async ({ page, baseURL, isMobile }) => {
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
  await hasNoFault(page, { lightOnly: isMobile })
  if (isMobile) return

  // Its link, its map as a picture, and a widget.
  const share = new SharePart(page, 'en')
  const scene = story.scene(5)
  await page
    .getByRole('region', { name: scene.heading, exact: true })
    .getByRole('link', { name: story.t('share.open'), exact: true })
    .click()
  await expect(share.link).toHaveText(`${baseURL}${placed(`${story.reading}/5`)}`)
  await expect(share.dialog.getByRole('heading', { level: 2 })).toContainText(scene.heading)
  await expect(share.dialog.getByRole('img', { name: new RegExp(scene.heading) })).toBeVisible()
  const drawing = share.dialog.getByRole('link', { name: story.t('share.svg'), exact: true })
  expect(await drawing.getAttribute('href')).toContain(`${scene.query}&`)
  await share.button('share.embedMake').click()
  await expect(
    share.dialog.getByText(`<joliba-map story="${story.story.slug}" scene="${scene.slug}" lang="en" `),
  ).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('each scene has its text and its map as a picture, and its own address', async ({ page }) => {
    const story = new StoryPage(page, 'fr')
    await page.goto(`${story.reading}/4`)
    await expect(story.heading(4)).toBeInViewport()
    await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true })).toHaveCount(story.count + 1)
    await expect(page.locator('noscript img')).toHaveCount(story.count)
  })
})

/** Without spaces, which are unreliable in PDFs. */
function flat(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
