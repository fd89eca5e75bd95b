import { extractText, getDocumentProxy } from 'unpdf'
import { LANGUAGES } from '../geodata/domain/language/language'
import { footnotes } from '../geodata/domain/story/footnote'
import { atlasSource } from '../geodata/load/source'
import { atlas } from './facts'
import { expect, test } from './fixtures'
import { StoryPage } from './pages/StoryPage'

for (const language of LANGUAGES)
  test(`the handout has one page per scene, with text, numbered sources, a QR code and notes (${language})`, async ({
    page,
  }) => {
    // The width of the paper: 210 mm.
    await page.setViewportSize({ width: 794, height: 1123 })
    await page.emulateMedia({ media: 'print' })
    for (const { slug } of atlasSource().storiesIn(language))
      await test.step(slug, async () => {
        const story = new StoryPage(page, language, slug)
        await page.goto(`${story.presenting}?print&notes=1`)
        await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(story.count)
        await expect(page.getByRole('heading', { name: story.t('present.notes'), exact: true })).toHaveCount(
          story.count,
        )
        await hasEveryScene(story)
      })
  })

test('notes are on the handout only on request', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.goto(`${story.presenting}?print`)
  await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(story.count)
  await expect(page.getByRole('heading', { name: story.t('present.notes'), exact: true })).toHaveCount(0)
  await hasEveryScene(story)
})

/** Expects each scene on a page of its own, complete with its citations. */
async function hasEveryScene({ page, story, count, reading, language }: StoryPage): Promise<void> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { totalPages, text } = await extractText(pdf)
  expect(totalPages).toBe(count)
  await page.emulateMedia({ media: 'print' })
  for (const scene of story.scenes) {
    const printed = flat(text[scene.number - 1] ?? '')
    expect(printed).toContain(flat(scene.heading))
    expect(printed).toContain(flat(`${reading}/${scene.number}`))
    expect(printed).toContain(flat(`${scene.number} / ${count}`))
    for (const { number, event } of footnotes(scene.text, atlas))
      expect(printed).toContain(flat(`${number}. ${event.title[language]}`))
    const sheet = page.getByRole('region', { name: scene.heading, exact: true })
    expect(await sheet.evaluate((box) => box.scrollHeight - box.clientHeight), scene.heading).toBeLessThan(3)
  }
}

/** Without spaces, which are unreliable in PDFs. */
function flat(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
