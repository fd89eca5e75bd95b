import { changes } from '../geodata/history/change'
import { LANGUAGES } from '../geodata/language/language'
import { loadHistory } from '../geodata/read/version'
import { anEvent } from './facts'
import { hasNoFault } from './faults'
import { expect, test } from './fixtures'
import { translatorIn } from './words'

const history = loadHistory()
const CORRECTED = anEvent('event whose title or date was corrected after the first version', ({ id }) => {
  const [first, ...others] = history.events[id] ?? []
  const now = others.at(-1)
  return (
    first?.version === 1 &&
    now !== undefined &&
    changes(first.state, now.state).some(({ field, filledIn }) => field === 'title' && !filledIn)
  )
})

for (const language of LANGUAGES)
  test(`an old citation leads to what was said then (${language})`, async ({ page }) => {
    const t = translatorIn(language)
    await page.goto(`/${language}/events/${CORRECTED.id}?v=1`)
    await page
      .getByRole('note')
      .getByRole('link', { name: t('history.citedThen') })
      .click()
    await expect(page).toHaveURL(`/${language}/events/${CORRECTED.id}/history#v1`)
    const then = history.events[CORRECTED.id]?.[0]?.state
    const version = page.getByRole('region').filter({ has: page.locator('#v1') })
    await expect(version.getByText(then?.title[language] ?? '', { exact: true })).toBeVisible()
  })

for (const language of LANGUAGES)
  test(`axe finds no fault in what the site says of itself (${language})`, async ({ page }) => {
    const paths = ['about', 'method#north', 'corrections', `report?event=${CORRECTED.id}`]
    paths.push(`events/${CORRECTED.id}?v=1`, `events/${CORRECTED.id}/history`)
    for (const path of paths)
      await test.step(path, async () => {
        await page.goto(`/${language}/${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        if (path === 'corrections') await page.getByRole('group').first().locator('summary').first().click()
        await hasNoFault(page)
      })
  })
