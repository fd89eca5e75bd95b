import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { hasNoFault } from './faults'
import { expect, test } from './fixtures'

/* Order, undo, languages, pasting, warnings: components/pages/studio/studio.test.tsx. */

/** Saves the story as a file, and returns its bytes. */
async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save/ }).first().click(),
  ])
  return readFileSync(await download.path())
}

function storyIn(file: Buffer): unknown {
  const { 'story.json': story, ...pictures } = unzipSync(file)
  expect(pictures).toEqual({})
  return JSON.parse(strFromU8(story ?? new Uint8Array()))
}

/** A browser without a dialog to save into a file: that of the system cannot be driven. */
const WITHOUT_DIALOG = () => Reflect.deleteProperty(window, 'showSaveFilePicker')

test('a first story: five scenes, by mouse and by keyboard, with a citation, a label and notes; kept, presented, saved, and the same in another browser', {
  tag: ['@phone', '@tablet'],
}, async ({ page, isMobile, browser }) => {
  await page.addInitScript(WITHOUT_DIALOG)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const text = (name: string) => page.getByRole('textbox', { name, exact: true })
  const scenes = page.getByRole('region', { name: 'Scenes' }).getByRole('listitem')
  const map = page.getByRole('region', { name: 'Map' }).first()
  const pane = async (name: 'Scenes' | 'Map' | 'Text') => {
    if (isMobile) await page.getByRole('navigation', { name: 'Parts of the studio' }).getByText(name).tap()
  }

  await page.goto('/en/stories')
  await page.getByRole('link', { name: 'Make a story of your own' }).click()
  await page.getByRole('link', { name: 'Start a story' }).click()
  await pane('Text')
  await text('Title').fill('Kidal and Gao')
  await text('Author').fill('A. Speaker')

  // By mouse or touch: look, then take.
  await pane('Map')
  await map.getByRole('button', { name: /^Gao/ }).click()
  await expect(page).toHaveURL(/place=gao/)
  await button('Add scene').click()
  await map.getByRole('button', { name: /^Kidal/ }).click()
  await expect(page).toHaveURL(/place=kidal/)
  await button('Add scene').click()

  // By keyboard alone.
  await map.getByRole('combobox', { name: 'Search' }).focus()
  await page.keyboard.type('Aguelhok')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=Aguelhok/)
  await button('Add scene').focus()
  for (const key of ['Enter', 'Enter', 'Enter']) await page.keyboard.press(key)
  await pane('Scenes')
  await expect(scenes).toHaveCount(5)
  await pane('Text')
  await text('Heading').focus()
  await page.keyboard.type('Soldiers are killed')
  await text('Text').focus()
  await page.keyboard.type('Soldiers were killed at Aguelhok [[')
  await page.keyboard.type('killed aguelhok')
  await page.keyboard.press('Enter')
  await expect(text('Text')).toHaveValue(/killed at Aguelhok\[\^2012-01-24-killing-aguelhok\]$/)
  await expect(page.getByRole('region', { name: 'As it is read: Text' })).toContainText('Wing, Foreign Affairs')
  await text('Speaker’s notes').focus()
  await page.keyboard.type('Say who says so.')
  await pane('Map')
  await button('Draw on the map').focus()
  await page.keyboard.press('Enter')
  await button('Label').focus()
  for (const key of ['Enter', 'ArrowUp', 'Enter']) await page.keyboard.press(key)
  await expect(text('Text on the map')).toBeFocused()
  await page.keyboard.type('The camp')
  for (const name of ['Draw more', 'Done']) await button(name).click()
  await pane('Scenes')
  await scenes.nth(4).getByRole('button').focus()
  for (const key of ['Alt+ArrowUp', 'Alt+ArrowUp']) await page.keyboard.press(key)
  await expect(scenes.nth(2).getByRole('button')).toBeFocused()
  await expect(scenes.nth(2)).toContainText('Soldiers are killed')
  await hasNoFault(page, { lightOnly: isMobile })

  await expect(page.getByText('Kept in this browser')).toBeVisible()
  await page.reload()
  await pane('Scenes')
  await expect(scenes).toHaveCount(5)
  await scenes.nth(2).getByRole('button').click()
  await pane('Text')
  await expect(text('Speaker’s notes')).toHaveValue('Say who says so.')
  await pane('Scenes')
  const file = await saved(page)
  await page.getByRole('link', { name: 'Present', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Soldiers are killed' })).toBeVisible()

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const other = await context.newPage()
  await other.addInitScript(WITHOUT_DIALOG)
  await other.goto('/en/studio')
  await other.getByLabel('Choose a file').setInputFiles({
    name: 'story.joliba',
    mimeType: 'application/octet-stream',
    buffer: file,
  })
  if (isMobile) await other.getByRole('navigation', { name: 'Parts of the studio' }).getByText('Scenes').tap()
  await expect(other.getByRole('region', { name: 'Scenes' }).getByRole('listitem')).toHaveCount(5)
  expect(storyIn(await saved(other))).toEqual(storyIn(file))
  await context.close()
})
