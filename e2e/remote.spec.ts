import { hasNoFault } from './faults'
import { expect, test } from './fixtures'
import { StoryPage } from './pages/StoryPage'
import { translatorIn } from './translator'

// For the server's refusals see server/remote.test.ts, for the phones' display
// components/pages/present/Remote.test.tsx.

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

test('a speaker on localhost, a phone that controls and one that follows in French, using the codes on the stage, over plain http', async ({
  page,
  browser,
  baseURL,
}) => {
  const story = new StoryPage(page, 'en')
  const t = translatorIn('en')
  const french = translatorIn('fr')
  const told = new StoryPage(page, 'fr').story
  await story.present()
  await page.keyboard.press('c')
  const codes = page.getByRole('dialog', { name: t('present.connect') })
  await codes.getByRole('button', { name: t('remote.start') }).click()
  await expect(codes.getByRole('img', { name: t('remote.qrFollow') })).toBeVisible()
  await expect(codes.getByRole('img', { name: t('remote.qrLead') })).toBeHidden()
  await codes.getByText(t('remote.clicker')).click()
  await hasNoFault(page, { lightOnly: true })
  const way = (await codes.getByRole('link', { name: t('remote.clickerHere') }).getAttribute('href')) ?? ''
  const code = (await codes.getByText(/^[2-9A-Z]{6}$/).textContent()) ?? ''
  await page.keyboard.press('Escape')

  // Another machine in the room: no secure context.
  const room = await browser.newContext({ ...PHONE, baseURL: baseURL?.replace('localhost', '0.0.0.0') ?? '' })
  const clicker = await room.newPage()
  await clicker.goto(way)
  await expect(clicker.getByRole('heading', { name: story.scene(1).heading })).toBeVisible()
  const listener = await room.newPage()
  await listener.goto('/fr/remote')
  await listener.getByLabel(french('remote.code')).fill('ZZZZZZ')
  await listener.getByRole('button', { name: french('remote.join') }).click()
  await expect(listener.getByText(french('remote.faults.unknown'))).toBeVisible()
  await listener.getByLabel(french('remote.code')).fill(code)
  await listener.getByRole('button', { name: french('remote.join') }).click()
  const heading = (scene: number) => listener.getByRole('heading', { name: told.scenes[scene - 1]?.heading ?? '' })
  await expect(heading(1)).toBeVisible()
  for (const phone of [clicker, listener]) await hasNoFault(phone)

  await clicker.getByRole('button', { name: t('present.next') }).click()
  await story.shows(2)
  await expect(heading(2)).toBeVisible()
  await page.keyboard.press('End')
  await expect(heading(story.count)).toBeVisible()
  await clicker.getByRole('button', { name: t('present.black') }).click()
  await expect(story.button('light')).toBeVisible()

  await test.step('a stage that is loaded anew is led again', async () => {
    await page.reload()
    await story.mapStands()
    await clicker.getByRole('combobox', { name: t('present.goTo') }).selectOption('3')
    await story.shows(3)
    await expect(heading(3)).toBeVisible()
  })

  await page.keyboard.press('c')
  await codes.getByRole('button', { name: t('remote.stop') }).click()
  await expect(listener.getByText(french('remote.faults.ended'))).toBeVisible()
  await room.close()
})
