import { LANGUAGES } from '../geodata/language/language'
import { gathered } from '../geodata/place/gather'
import { ROLES } from '../geodata/schema/term'
import { formatView } from '../geodata/view/format'
import { EMPTY_VIEW } from '../geodata/view/view'
import { anEvent, atlas, cityOf, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage, inEveryLanguage } from './pages/ExplorerPage'

test('what is reported, announced and judged is told apart by a filter, and counted apart', async ({ page }) => {
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open('where=south')
    await expect(page.getByText(explorer.statuses('where=south'), { exact: true })).toBeVisible()
    const judged = explorer.t('filter.statuses.judged')
    await explorer.value(await explorer.openGroup('status'), judged).click()
    await expect(page).toHaveURL(explorer.address('where=south&status=judged'))
    await explorer.shows(selected({ where: ['south'], status: ['judged'] }))
    const shown = explorer.statuses('where=south&status=judged')
    await expect(page.getByText(shown, { exact: true })).toBeVisible()
    await explorer.chip(explorer.t('filter.statusIs', { status: judged })).click()
    await expect(page).toHaveURL(explorer.address('where=south'))
    await page.goto(`/${explorer.language}/list?where=south&status=judged`)
    await expect(page.getByText(shown, { exact: true })).toBeVisible()
  }
})

test('a comparison counts the statuses of each period', async ({ page }) => {
  for (const language of LANGUAGES) {
    const explorer = new ExplorerPage(page, language)
    await explorer.open('time=1990/1992&compare=2012')
    for (const time of ['1990/1992', '2012']) {
      await expect(page.getByText(explorer.statuses(`time=${time}`), { exact: true })).toBeVisible()
    }
  }
})

/** An actor who acts in some events and is acted on or named in others. */
const BOTH_WAYS = atlas.actors.find(({ id }) => {
  const acting = selected({ actor: [id], role: ['acts'] }).certain.length
  return acting > 0 && acting < selected({ actor: [id] }).certain.length
})

test('actors say in which roles they are counted, and the numbers follow', async ({ page }) => {
  if (!BOTH_WAYS) throw new Error('Every actor of the atlas has one role only.')
  const { id, name } = BOTH_WAYS
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    const actors = await explorer.openGroup('actor')
    await expect(actors).toContainText(explorer.actorsCounted(ROLES))
    const acts = explorer.t('filter.roles.acts')
    await actors.getByRole('link', { name: acts, exact: true }).click()
    await expect(page).toHaveURL(explorer.address('role=acts'))
    await expect(actors).toContainText(explorer.actorsCounted(['acts']))
    await explorer.counts({ certain: atlas.events.length, possible: 0 })
    await actors.getByRole('searchbox').fill(name[explorer.language])
    const value = actors.locator(`a[data-value="${id}"]`)
    const count = selected({ role: ['acts'] }).counts.actor[id] ?? { certain: -1, possible: -1 }
    await expect(value).toContainText(explorer.t('filter.count', { ...count }))
    await value.click()
    await expect(page).toHaveURL(explorer.address(`actor=${id}&role=acts`))
    await explorer.shows(selected({ actor: [id], role: ['acts'] }))
    await explorer.chip(explorer.t('filter.roleIs', { roles: acts })).click()
    await expect(page).toHaveURL(explorer.address(`actor=${id}`))
    await explorer.shows(selected({ actor: [id] }))
    const any = actors.getByRole('link', { name: explorer.t('filter.anyRole'), exact: true })
    await expect(any).toHaveAttribute('aria-current', 'true')
  }
})

test('an event with an inferred place is certain, but only possible where it is put', async ({ page }) => {
  const event = anEvent('event with an inferred place on a mark', ({ inferred, place }) => {
    const { point, abroad } = placeNamed(place)
    return inferred.includes('place') && point !== null && !abroad
  })
  const [region = ''] = placeNamed(event.place).regions
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  const city = cityOf(event)
  const mark = gathered(atlas, selected()).find(({ place }) => place.id === city.id)
  if (!mark) throw new Error(`${city.id} has no mark.`)
  expect(mark.count.possible).toBeGreaterThan(0)
  await expect(explorer.mark(city)).toHaveAccessibleName(explorer.marked(mark))
  await expect(explorer.entry(event)).toBeAttached()
  const view = { kind: [event.kind], where: [region] }
  await explorer.open(formatView({ ...EMPTY_VIEW, ...view }))
  const shown = selected(view)
  expect(shown.possible).toContain(event.id)
  await explorer.shows(shown)
})
