import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { hasNoFault } from './faults'
import { expect, test } from './fixtures'
import { finger, type Hand, keyboard, tabTo } from './pages/hand'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/* Order, undo, languages, pasting, warnings: components/pages/studio/studio.test.tsx. */

/** Saves the story as a file, and returns its bytes. */
async function saved(page: Page, press: Hand['press']): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('button', { name: /^Save/ }).first()),
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

test('a first story, by keyboard alone or by finger: five scenes with a citation, a label and notes; kept, saved, presented, and the same in another browser', {
  tag: ['@phone', '@tablet'],
}, async ({ page, isMobile, hasTouch, browser, viewport }) => {
  await page.addInitScript(WITHOUT_DIALOG)
  const { press, write } = hasTouch ? finger(page) : keyboard(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const text = (name: string) => page.getByRole('textbox', { name, exact: true })
  const scenes = page.getByRole('region', { name: 'Scenes' }).getByRole('listitem')
  const map = page.getByRole('region', { name: 'Map' }).first()
  const pane = async (name: 'Scenes' | 'Map' | 'Text', of = page) => {
    if (isMobile) await of.getByRole('navigation', { name: 'Parts of the studio' }).getByText(name).tap()
  }

  await page.goto('/en/stories')
  await press(page.getByRole('link', { name: 'Make a story of your own' }))
  await press(page.getByRole('link', { name: 'Start a story' }))
  await pane('Text')
  await write(text('Title'), 'Kidal and Gao')
  await write(text('Author'), 'A. Speaker')

  // Look, then take.
  await pane('Map')
  for (const city of ['gao', 'kidal']) {
    await press(map.getByRole('button', { name: new RegExp(`^${city}`, 'i') }))
    await expect(page).toHaveURL(new RegExp(`place=${city}`))
    const close = page.getByRole('link', { name: 'Close', exact: true })
    await expect(close).toBeVisible()
    if (hasTouch) {
      await press(button('Add scene'))
      // The chronology lies over the next city.
      await press(close)
    } else for (const key of ['Control+Enter', 'Escape']) await page.keyboard.press(key)
  }
  await write(map.getByRole('combobox', { name: 'Search' }), 'Aguelhok')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=Aguelhok/)
  for (const _ of [3, 4, 5]) await press(button('Add scene'))
  await pane('Scenes')
  await expect(scenes).toHaveCount(5)
  await pane('Text')
  await write(text('Heading'), 'Soldiers are killed')
  await write(text('Text'), 'Soldiers were killed at Aguelhok [[')
  await page.keyboard.type('killed aguelhok')
  await page.keyboard.press('Enter')
  await expect(text('Text')).toHaveValue(/killed at Aguelhok\[\^2012-01-24-killing-aguelhok\]$/)
  await expect(page.getByRole('region', { name: 'As it is read: Text' })).toContainText('Wing, Foreign Affairs')
  await write(text('Speaker’s notes'), 'Say who says so.')

  await pane('Map')
  await press(button('Draw on the map'))
  await press(button('Label'))
  if (hasTouch) {
    const { x, y, width, height } = (await map.locator('.leaflet-container').boundingBox()) as Box
    await page.touchscreen.tap(x + width / 2, y + height / 2)
  } else for (const key of ['ArrowUp', 'Enter']) await page.keyboard.press(key)
  await expect(text('Text on the map')).toBeFocused()
  await page.keyboard.type('The camp')
  for (const name of ['Draw more', 'Done']) await press(button(name))

  if (hasTouch) {
    await pane('Text')
    for (const _ of [4, 3]) await press(button('Move the scene up'))
    await pane('Scenes')
  } else {
    await tabTo(page, scenes.nth(4).getByRole('button'))
    for (const key of ['Alt+ArrowUp', 'Alt+ArrowUp']) await page.keyboard.press(key)
    await expect(scenes.nth(2).getByRole('button')).toBeFocused()
  }
  await expect(scenes.nth(2)).toContainText('Soldiers are killed')
  await hasNoFault(page, { lightOnly: isMobile })

  if (isMobile) await press(button('More'))
  await expect(page.getByText('Kept in this browser')).toBeVisible()
  await page.reload()
  await pane('Scenes')
  await expect(scenes).toHaveCount(5)
  await press(scenes.nth(2).getByRole('button'))
  await pane('Text')
  await expect(text('Speaker’s notes')).toHaveValue('Say who says so.')
  await pane('Scenes')
  const file = await saved(page, press)
  expect(JSON.stringify(storyIn(file))).toContain('"view":"place=gao"')
  await press(page.getByRole('link', { name: 'Present', exact: true }))
  await expect(page.getByRole('heading', { name: 'Scene 1', exact: true })).toBeVisible()
  for (const _ of [2, 3]) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Soldiers are killed' })).toBeVisible()

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, viewport, hasTouch })
  const other = await context.newPage()
  const there = hasTouch ? finger(other) : keyboard(other)
  await other.addInitScript(WITHOUT_DIALOG)
  await other.goto('/en/studio')
  const [chooser] = await Promise.all([
    other.waitForEvent('filechooser'),
    there.press(other.getByRole('button', { name: 'Choose a file' })),
  ])
  await chooser.setFiles({ name: 'story.joliba', mimeType: 'application/octet-stream', buffer: file })
  await pane('Scenes', other)
  await expect(other.getByRole('region', { name: 'Scenes' }).getByRole('listitem')).toHaveCount(5)
  expect(storyIn(await saved(other, there.press))).toEqual(storyIn(file))
  await context.close()
})
