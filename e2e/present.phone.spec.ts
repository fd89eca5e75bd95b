import { expect, test } from './fixtures'
import { moveFingers } from './pages/fingers'
import { StoryPage } from './pages/StoryPage'

test('swiping changes the scene; every picture of the overview is completely visible in its dialog', async ({
  page,
  viewport,
}) => {
  const story = new StoryPage(page, 'en')
  await story.present()
  await story.shows(1)
  await moveFingers(page, [[320, 180]], [[60, 190]])
  await story.shows(2)
  await moveFingers(page, [[60, 600]], [[320, 590]])
  await story.shows(1)
  await moveFingers(page, [[200, 640]], [[190, 500]])
  await story.shows(1)

  await story.button('overview').click()
  const dialog = page.getByRole('dialog', { name: story.words('overview') })
  await expect(dialog).toBeVisible()
  const pictures = dialog.getByRole('listitem').getByRole('button', { name: /^\d/ })
  await expect(pictures).toHaveCount(story.count)
  const right = (await dialog.boundingBox().then((box) => box && box.x + box.width)) ?? 0
  expect(right).toBeLessThanOrEqual(viewport?.width ?? 0)
  for (const picture of await pictures.all()) {
    const box = await picture.boundingBox()
    // The focus ring has room, too.
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(right - 6)
  }
})
