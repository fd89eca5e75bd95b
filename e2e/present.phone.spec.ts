import { test } from './fixtures'
import { moveFingers } from './pages/fingers'
import { StoryPage } from './pages/StoryPage'

test('a finger turns the page', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await story.present()
  await story.shows(1)
  await moveFingers(page, [[320, 180]], [[60, 190]])
  await story.shows(2)
  await moveFingers(page, [[60, 600]], [[320, 590]])
  await story.shows(1)
  await moveFingers(page, [[200, 640]], [[190, 500]])
  await story.shows(1)
})
