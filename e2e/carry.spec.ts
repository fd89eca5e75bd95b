import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { atlasSource } from '../geodata/load/source'
import { readPresentation } from '../geodata/testing/presentation'
import { expect, test } from './fixtures'
import { translatorIn } from './translator'

const language = 'fr'
const t = translatorIn(language)

/** The size of a map of one colour, as PNG, is far below. */
const DRAWN = 40_000

test('a story is saved as slides, whose maps are drawn, and as a PDF that can be read', async ({ page }) => {
  const [story] = atlasSource().storiesIn(language)
  await page.goto(`/${language}/stories/${story?.slug}/files`)
  const save = async (form: 'pptx' | 'slides') => {
    const button = page.getByRole('button', { name: t('own.takeAway.save', { name: t(`carry.${form}`) }) })
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    return new Uint8Array(readFileSync(await download.path()))
  }
  const { slides, faults } = readPresentation(await save('pptx'))
  expect(faults).toEqual([])
  for (const { pictures } of slides.slice(1, 1 + (story?.scenes.length ?? 0)))
    expect(pictures[0]?.bytes.length).toBeGreaterThan(DRAWN)
  const { text } = await extractText(await getDocumentProxy(await save('slides')), { mergePages: true })
  expect(text).toContain(story?.scenes[1]?.heading.replace(/\s/g, ' '))
})
