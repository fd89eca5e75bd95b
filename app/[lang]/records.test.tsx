import { within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { passagesOf } from '@/components/pages/record/passages'
import { byRole } from '@/components/pages/record/roles'
import { statusWords } from '@/components/parts/event/statusWords'
import { articleOf, partsWith, showsAllDetails } from '@/components/testing/article'
import { address, page, reader } from '@/components/testing/dom'
import { documentLabel } from '@/geodata/domain/cite/citedDocuments'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { BASES } from '@/geodata/domain/schema/term'
import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import { anEvent, atlas, cityOf, placeNamed } from '@/geodata/testing/facts'
import { follow, headOf, serve, visit } from '../testing/site'

const DISPUTED = anEvent('event with figures of several claimers', ({ figures }) => {
  return figures.some(({ claimedBy }) => atlas.actors.some(({ id }) => id === claimedBy)) && figures.length > 3
})
const CLAIMER = atlas.actors.find(({ id }) => DISPUTED.figures.some(({ claimedBy }) => claimedBy === id)) ?? {
  id: '',
  name: { en: '', fr: '' },
}
const SOURCE = atlas.sources.find(({ title, address }) => title && address) ?? atlas.sources[0]
const COLLECTIONS = ['events', 'places', 'actors', 'sources'] as const

function title(): string | null {
  return page().getByRole('heading', { level: 1 }).textContent
}

function main(): HTMLElement {
  return page().getByRole('main')
}

function link(name: string, around: HTMLElement = main()): HTMLElement {
  const [first] = within(around).getAllByRole('link', { name })
  if (!first) throw new Error(`There is no link ${name}.`)
  return first
}

function mapOf(language: Language, view: Partial<View>): string {
  return `/${language}?${formatView({ ...EMPTY_VIEW, ...view })}`
}

describe.for(LANGUAGES)('%s', (language) => {
  const t = translatorIn(language)

  test('from a disputed figure to its claimer, and to the source, passage by passage', async () => {
    await serve(`/${language}/events/${DISPUTED.id}`)
    const claim = [...document.querySelectorAll('th[scope="row"] a')].find(
      ({ textContent }) => textContent === CLAIMER.name[language],
    )
    if (!claim) throw new Error('The figure names no claimer.')
    await follow(claim)
    expect(address()).toBe(`/${language}/actors/${CLAIMER.id}`)
    expect(title()).toBe(CLAIMER.name[language])
    const figure = DISPUTED.figures.find(({ claimedBy }) => claimedBy === CLAIMER.id)
    expect(partsWith('tr', DISPUTED.title[language])[0]?.textContent).toContain(
      figure?.value === undefined ? (figure?.words?.[language] ?? '?') : String(figure.value),
    )
    await follow(link(DISPUTED.title[language]))
    const source = atlas.sources.find(({ id }) => id === DISPUTED.citations[0]?.source)
    const label = source?.label[language] ?? '?'
    const cited = partsWith('li', label)[0]
    await follow(link(label, cited))
    expect(title()).toBe(label)
    expect(link(DISPUTED.title[language])).toBeTruthy()
  })

  test('a source page has the document’s own metadata and lists its passages in the document’s order', async () => {
    for (const source of atlas.sources) {
      const { body } = await serve(`/${language}/sources/${source.id}`)
      const text = body.textContent ?? ''
      if (source.author === null) expect(text).toContain(t('pages.unsaid'))
      const passages = [...body.querySelectorAll('dt')]
        .map(({ textContent }) => textContent ?? '')
        .filter((term) => /¶|Infobox|Related/.test(term))
      expect(passages).toEqual(passagesOf(atlas, source).map(({ locator }) => locator))
      expect(text).toContain(source.standpoint[language])
      expect(text).toContain(source.independence[language])
      for (const part of source.parts) {
        expect(page().getAllByRole('heading', { name: documentLabel({ source, part }, language) })).not.toEqual([])
        expect(partsWith('dd', part.title ?? '?')).not.toEqual([])
      }
    }
  })

  test('every list has all its records, and the header leads from one list to the next', async () => {
    await serve(`/${language}/about`)
    for (const collection of COLLECTIONS) {
      const pages = () => page().getByRole('navigation', { name: t('pages.nav') })
      await follow(within(pages()).getByRole('link', { name: t(`pages.${collection}`) }))
      expect(address()).toBe(`/${language}/${collection === 'events' ? 'list' : collection}`)
      expect(
        within(pages())
          .getByRole('link', { name: t(`pages.${collection}`) })
          .getAttribute('aria-current'),
      ).toBe('page')
      for (const { id } of atlas[collection])
        expect(main().querySelectorAll(`a[href="/${language}/${collection}/${id}"]`), id).toHaveLength(1)
    }
    expect(document.querySelector(`nav a[href="/${language}"]`)?.textContent).toBe(t('pages.map'))
  })

  test('a place says in the language of the page where its point comes from', async () => {
    const place = placeNamed('kidal')
    await serve(`/${language}/places/${place.id}`)
    expect(main().textContent).toContain(place.origin[language])
    expect(new Set(Object.values(place.origin)).size).toBe(LANGUAGES.length)
  })

  test('the list of places says how many of its places have no events', async () => {
    await serve(`/${language}/places`)
    const counts = main().textContent?.split(t('pages.count', { count: 0 })).length ?? 0
    const others = counts - 1
    expect(others).toBeGreaterThan(0)
    expect(main().textContent).toContain(
      t('pages.placesIntro', { count: atlas.places.length - others, others, sources: atlas.sources.length }),
    )
  })

  test('pages link to the map with the right filter', async () => {
    const onward = () => within(page().getByRole('navigation', { name: t('pages.onward') }))
    await serve(`/${language}/actors/${CLAIMER.id}`)
    for (const [role, events] of byRole(atlas, CLAIMER.id)) {
      const group = page().getByRole('region', { name: new RegExp(`^${t(`pages.roleGroup.${role}`)} \\d`) })
      expect(group.querySelector('h2, h3')?.textContent).toContain(t('pages.count', { count: events.length }))
      expect(within(group).getAllByRole('listitem')).toHaveLength(events.length)
    }
    expect(onward().getByRole('link').getAttribute('href')).toBe(mapOf(language, { actor: [CLAIMER.id] }))
    await serve(`/${language}/sources/${SOURCE?.id}`)
    expect(onward().getByRole('link').getAttribute('href')).toBe(mapOf(language, { source: [SOURCE?.id ?? ''] }))
    await serve(`/${language}/places/kidal`)
    expect(
      onward()
        .getByRole('link', { name: t('pages.near', { km: 100 }) })
        .getAttribute('href'),
    ).toBe(mapOf(language, { near: { place: 'kidal', km: 100 } }))
  })

  test('an event can be cited with its sources and locators, and its references can be downloaded', async () => {
    await serve(`/${language}/events/${DISPUTED.id}`)
    const citation = page().getByText(t('cite.title')).closest('details')
    const cited = [...(citation?.querySelectorAll('p') ?? [])].find(({ textContent }) =>
      textContent?.includes(`/${language}/events/${DISPUTED.id}`),
    )
    expect(cited?.textContent).toContain(DISPUTED.title[language])
    for (const { locator } of DISPUTED.citations) expect(cited?.textContent).toContain(locator)
    for (const [name, file] of [
      [t('cite.bibtex'), 'sources.bib'],
      [t('cite.csl'), 'sources.json'],
    ] as const)
      expect(page().getByRole('link', { name }).getAttribute('href')).toBe(`/${language}/events/${DISPUTED.id}/${file}`)
  })

  test('its citation is copied', async () => {
    await visit(`/${language}/events/${DISPUTED.id}`)
    const user = reader()
    const citation = page().getByText(t('cite.title')).closest('details')
    if (!citation) throw new Error('The event has no citation.')
    await user.click(within(citation).getByRole('button', { name: t('cite.copy') }))
    const said = await within(citation).findByText(t('cite.copied'))
    expect(said.getAttribute('role')).toBe('status')
    const cited = [...citation.querySelectorAll('p')].find(({ textContent }) =>
      textContent?.includes(`/${language}/events/${DISPUTED.id}`),
    )
    expect(await navigator.clipboard.readText()).toBe(cited?.textContent)
  })

  test('an event has a page with all its details, and links to the map and to the other language', async () => {
    const event = anEvent('event of Bamako with several figures', (one) => {
      return one.figures.length > 2 && cityOf(one).id === 'bamako'
    })
    const { metadata } = await serve(`/${language}/events/${event.id}`)
    showsAllDetails(event, language)
    expect(metadata.title).toBe(event.title[language])
    expect(
      page()
        .getByRole('link', { name: t('place.onMap') })
        .getAttribute('href'),
    ).toBe(`/${language}?event=${event.id}`)
    for (const other of LANGUAGES.filter((one) => one !== language))
      expect(document.querySelector(`a[hreflang="${other}"], a[lang="${other}"]`)?.getAttribute('href')).toBe(
        `/${other}/events/${event.id}`,
      )
  })

  test('an announced or judged event shows its status next to its kind', async () => {
    for (const status of ['announced', 'judged'] as const) {
      const event = anEvent(`${status} event`, (one) => one.status === status)
      await serve(`/${language}/events/${event.id}`)
      expect(articleOf(event, language).textContent).toContain(t(`event.statusMeans.${status}`))
      expect(articleOf(event, language).textContent).toContain(statusWords(event, t))
    }
  })

  test('a related event shows whether a document states the relation, and where', async () => {
    for (const basis of BASES) {
      const holder = atlas.events.find(({ links }) => links.some((link) => link.basis === basis))
      // There may be links of one basis only.
      if (!holder) continue
      const link = holder.links.find((one) => one.basis === basis)
      const other = anEvent('event at the other end', ({ id }) => id === link?.event)
      await serve(`/${language}/events/${holder.id}`)
      const told = partsWith('dd', other.title[language], articleOf(holder, language))[0]?.textContent
      expect(told).toContain(t(`event.basis.${basis}`))
      expect(told).toContain(link?.locator ?? '?')
    }
  })

  test('a commentary is cited by its author and date, within its document, and links to its part there', async () => {
    const event = anEvent('event that a commentary tells', ({ citations }) =>
      citations.some(({ part }) => part !== null),
    )
    const cited = event.citations.find(({ part }) => part !== null)
    const source = atlas.sources.find(({ id }) => id === cited?.source)
    const part = source?.parts.find(({ id }) => id === cited?.part)
    if (!source || !part) throw new Error('The atlas holds no such part.')
    await serve(`/${language}/events/${event.id}`)
    const name = documentLabel({ source, part }, language)
    const line = partsWith('li', name, articleOf(event, language))[0]
    expect(line?.textContent).toContain(part.title ?? '?')
    expect(line?.textContent).toContain(t('event.partOf', { source: source.label[language] }))
    await follow(link(name, line))
    expect(address()).toBe(`/${language}/sources/${source.id}#${part.id}`)
    expect(document.getElementById(part.id)?.textContent).toContain(name)
  })
})

test('an event page links to the previous and the next event, and along its breadcrumbs', async () => {
  const t = translatorIn('en')
  const [first, second, third] = atlas.events
  const neighbours = () => within(page().getByRole('navigation', { name: t('pages.neighbours') }))
  await serve(`/en/events/${second?.id}`)
  await follow(neighbours().getByRole('link', { name: new RegExp(third?.title.en ?? '?') }))
  expect(title()).toBe(third?.title.en)
  await serve(`/en/events/${second?.id}`)
  await follow(neighbours().getByRole('link', { name: new RegExp(first?.title.en ?? '?') }))
  expect(title()).toBe(first?.title.en)
  expect(neighbours().getAllByRole('link')).toHaveLength(1)
  await follow(
    within(page().getByRole('navigation', { name: t('pages.trail') })).getByRole('link', { name: t('pages.events') }),
  )
  expect(address()).toBe('/en/list')
})

test('pages have a title, canonical address, languages and card in their metadata', async () => {
  const t = translatorIn('fr')
  for (const [path, name] of [
    [`/events/${DISPUTED.id}`, DISPUTED.title.fr],
    ['/places/gao', placeNamed('gao').name.fr],
    [`/actors/${CLAIMER.id}`, CLAIMER.name.fr],
    [`/sources/${SOURCE?.id}`, SOURCE?.label.fr],
    ['/places', t('pages.places')],
  ] as const) {
    const metadata = await headOf(`/fr${path}`)
    expect(metadata.title).toBe(name)
    expect(metadata.openGraph?.title).toBe(name)
    expect(metadata.description?.length).toBeGreaterThan(20)
    expect(metadata.alternates?.canonical).toBe(`/fr${path}`)
    expect(Object.keys(metadata.alternates?.languages ?? {}).sort()).toEqual([...LANGUAGES, 'x-default'].sort())
  }
})
