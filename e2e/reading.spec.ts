import { passagesOf } from '../components/page/passages'
import { byRole } from '../components/page/roles'
import { documentLabel } from '../geodata/citation/document'
import { LANGUAGES } from '../geodata/language/language'
import { relatedTo } from '../geodata/tie/related'
import { tiesOf } from '../geodata/tie/tie'
import { anEvent, atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { RecordPage } from './pages/RecordPage'

const DISPUTED = anEvent('event with figures of several claimers', ({ figures }) => {
  return figures.some(({ claimedBy }) => atlas.actors.some(({ id }) => id === claimedBy)) && figures.length > 3
})
const TIED = anEvent(
  'event tied to others at several places',
  (event) => tiesOf(atlas, event, 'stated').arcs.length > 1,
)
const CLAIMER = atlas.actors.find(({ id }) => DISPUTED.figures.some(({ claimedBy }) => claimedBy === id)) ?? {
  id: '',
  name: { en: '', fr: '' },
}
const SOURCE = atlas.sources.find(({ title, address }) => title && address) ?? atlas.sources[0]
const COLLECTIONS = ['events', 'places', 'actors', 'sources'] as const

for (const language of LANGUAGES) {
  test(`${language}: from a disputed figure to who claims it, and to the source, passage by passage`, async ({
    page,
  }) => {
    const record = new RecordPage(page, language)
    await record.open('events', DISPUTED.id)
    await page.getByRole('rowheader').getByRole('link', { name: CLAIMER.name[language], exact: true }).first().click()
    await expect(page).toHaveURL(record.address('actors', CLAIMER.id))
    await expect(record.title).toHaveText(CLAIMER.name[language])
    const figure = DISPUTED.figures.find(({ claimedBy }) => claimedBy === CLAIMER.id)
    await expect(page.getByRole('row').filter({ hasText: DISPUTED.title[language] }).first()).toContainText(
      figure?.value === undefined ? (figure?.words?.[language] ?? '') : String(figure.value),
    )
    await record.link(DISPUTED.title[language]).first().click()

    const source = atlas.sources.find(({ id }) => id === DISPUTED.citations[0]?.source)
    await page
      .getByRole('listitem')
      .getByRole('link', { name: source?.label[language] ?? '', exact: true })
      .first()
      .click()
    await expect(record.title).toHaveText(source?.label[language] ?? '')
    await expect(record.link(DISPUTED.title[language]).first()).toBeVisible()
  })

  test(`${language}: a source page says what the document says of itself and lists its passages in its own order`, async ({
    page,
  }) => {
    const record = new RecordPage(page, language)
    for (const source of atlas.sources) {
      await record.open('sources', source.id)
      if (source.author === null) await expect(page.getByText(record.t('pages.unsaid')).first()).toBeVisible()
      await expect(record.passages).toHaveText(passagesOf(atlas, source).map(({ locator }) => locator))
      await expect(page.getByText(source.standpoint[language])).toBeVisible()
      await expect(page.getByText(source.independence[language])).toBeVisible()
      for (const part of source.parts) {
        const name = documentLabel({ source, part }, language)
        await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
        await expect(
          page
            .getByRole('definition')
            .filter({ hasText: part.title ?? '?' })
            .first(),
        ).toBeVisible()
      }
    }
  })

  test(`${language}: every list names all its records, and the header leads from one to the next`, async ({ page }) => {
    const record = new RecordPage(page, language)
    await record.open('events')
    for (const collection of COLLECTIONS) {
      await record.nav(collection).click()
      await expect(page).toHaveURL(record.address(collection))
      await expect(record.nav(collection)).toHaveAttribute('aria-current', 'page')
      for (const { id } of atlas[collection])
        await expect(page.getByRole('main').locator(`a[href="${record.address(collection, id)}"]`)).toHaveCount(1)
    }
    await record.nav('map').click()
    await expect(page).toHaveURL(new RegExp(`/${language}$`))
  })

  test(`${language}: pages lead to the map with the right filter`, async ({ page }) => {
    const record = new RecordPage(page, language)
    const explorer = new ExplorerPage(page, language)
    await record.open('actors', CLAIMER.id)
    for (const [role, events] of byRole(atlas, CLAIMER.id)) {
      const group = page.getByRole('region', { name: record.t(`pages.roleGroup.${role}`) })
      await expect(group.getByRole('heading').first()).toContainText(record.t('pages.count', { count: events.length }))
      await expect(group.getByRole('listitem')).toHaveCount(events.length)
    }
    await record.onward.getByRole('link').click()
    await explorer.shows(selected({ actor: [CLAIMER.id] }))
    await record.open('sources', SOURCE?.id)
    await record.onward.getByRole('link').click()
    await explorer.shows(selected({ source: [SOURCE?.id ?? ''] }))
    await record.open('places', 'kidal')
    await record.onward.getByRole('link', { name: record.t('pages.near', { km: 100 }) }).click()
    await explorer.shows(selected({ near: { place: 'kidal', km: 100 } }))
  })

  test(`${language}: an event can be cited, with its sources and locators`, async ({ page, context, isMobile }) => {
    if (!isMobile) await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const record = new RecordPage(page, language)
    await record.open('events', DISPUTED.id)
    await page.getByText(record.t('cite.title'), { exact: true }).click()
    const cited = page.getByText(record.address('events', DISPUTED.id)).filter({ hasText: DISPUTED.title[language] })
    await expect(cited).toContainText(DISPUTED.title[language])
    for (const { locator } of DISPUTED.citations) await expect(cited).toContainText(locator)
    await page.getByRole('button', { name: record.t('cite.copy') }).click()
    await expect(page.getByRole('status').filter({ hasText: /./ })).toBeVisible()
    if (!isMobile) expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await cited.textContent())
  })
}

test('an event page leads on in time and back, and along its trail', async ({ page }) => {
  const record = new RecordPage(page, 'en')
  const [first, second, third] = atlas.events
  await record.open('events', second?.id)
  await record.neighbours.getByRole('link', { name: third?.title.en ?? '' }).click()
  await expect(record.title).toHaveText(third?.title.en ?? '')
  await page.goBack()
  await record.neighbours.getByRole('link', { name: first?.title.en ?? '' }).click()
  await expect(record.title).toHaveText(first?.title.en ?? '')
  await expect(record.neighbours.getByRole('link')).toHaveCount(1)
  await record.trail.getByRole('link', { name: record.t('pages.events') }).click()
  await expect(page).toHaveURL(record.address('events'))
})

test('the explorer’s panel draws what an event is tied to on the map, on demand, and a link shows the same', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open(`event=${TIED.id}`)
  await explorer.mapStands()
  const toggle = page.getByRole('button', { name: explorer.t('event.ties.show') })
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(new RegExp(`event=${TIED.id}&ties=1$`))
  const { arcs, here } = tiesOf(atlas, TIED, 'stated')
  if (here.length > 0) await expect(page.getByText(explorer.t('event.ties.here', { count: here.length }))).toBeVisible()
  const told = arcs[0]?.ends[0]?.event
  // An arc names what it stands for when it is pointed at.
  const strokes = explorer.map.locator('path.leaflet-interactive[stroke-linecap]')
  await expect.poll(() => strokes.count()).toBeGreaterThanOrEqual(arcs.length)
  expect(told).toBeDefined()
  await page.reload()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => strokes.count()).toBeGreaterThanOrEqual(arcs.length)
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  await expect(page).toHaveURL(new RegExp(`event=${TIED.id}$`))
  await toggle.click()
  const other = relatedTo(atlas, TIED)[0]?.events[0]
  if (other) await explorer.event(TIED).related(other).click()
  await page.goBack()
  await expect(explorer.event(TIED).title).toBeVisible()
})

test('inferred links are drawn only when asked for, and by an address that asks for all', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const mixed = anEvent('event with stated and inferred links to other places', (event) => {
    const [stated, all] = (['stated', 'all'] as const).map((which) => tiesOf(atlas, event, which).arcs.length)
    return (stated ?? 0) > 0 && (all ?? 0) > (stated ?? 0)
  })
  const [stated, all] = (['stated', 'all'] as const).map((which) => tiesOf(atlas, mixed, which).arcs)
  const inferred = all?.flatMap(({ ends }) => ends).filter(({ basis }) => basis === 'inferred') ?? []
  await explorer.open(`event=${mixed.id}`)
  await explorer.mapStands()
  // An arc takes the pointer, as the regions do, and has no role of its own.
  const lines = explorer.map.locator('path.leaflet-interactive')
  await expect(lines).toHaveCount(atlas.regions.length)
  const shows = (arcs: readonly unknown[] | undefined) =>
    expect(lines).toHaveCount(atlas.regions.length + (arcs?.length ?? 0))
  await page.getByRole('button', { name: explorer.t('event.ties.show') }).click()
  await shows(stated)
  const also = page.getByRole('checkbox', { name: explorer.t('event.ties.alsoInferred', { count: inferred.length }) })
  await also.check()
  await expect(page).toHaveURL(new RegExp(`event=${mixed.id}&ties=all$`))
  await shows(all)
  await page.reload()
  await expect(also).toBeChecked()
  await shows(all)
  await also.uncheck()
  await expect(page).toHaveURL(new RegExp(`event=${mixed.id}&ties=1$`))
  await shows(stated)
})

test('a link with the ties of an event abroad shows the map as far as they reach', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const abroad = anEvent(
    'event in Abidjan with ties',
    (event) => event.place === 'abidjan' && tiesOf(atlas, event, 'stated').arcs.length > 0,
  )
  await explorer.open(`event=${abroad.id}&ties=1`)
  await explorer.mapStands()
  for (const place of ['abidjan', 'bamako']) await expect(explorer.mark(placeNamed(place))).toBeInViewport()
})

test('pages name themselves, their address, their languages and their card to machines', async ({ page }) => {
  const record = new RecordPage(page, 'fr')
  for (const [collection, id, title] of [
    ['events', DISPUTED.id, DISPUTED.title.fr],
    ['places', 'gao', placeNamed('gao').name.fr],
    ['actors', CLAIMER.id, CLAIMER.name.fr],
    ['sources', SOURCE?.id, SOURCE?.label.fr],
    ['places', undefined, record.t('pages.places')],
  ] as const) {
    await record.open(collection, id)
    const { description, canonical, languages, card } = await record.head()
    await expect(page).toHaveTitle(`${title} · ${record.t('site.name')}`)
    expect(card).toBe(title)
    expect(description?.length).toBeGreaterThan(20)
    expect(canonical).toMatch(new RegExp(`^https?://.+${record.address(collection, id)}$`))
    expect(languages.sort()).toEqual([...LANGUAGES, 'x-default'].sort())
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('lists, records and citations read all the same', async ({ page }) => {
    const record = new RecordPage(page, 'fr')
    await record.open('actors')
    await record.link(CLAIMER.name.fr).click()
    await record.link(DISPUTED.title.fr).first().click()
    await page.getByText(record.t('cite.title'), { exact: true }).click()
    await expect(
      page.getByText(record.address('events', DISPUTED.id)).filter({ hasText: DISPUTED.title.fr }),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: record.t('cite.copy') })).toBeHidden()
  })
})
