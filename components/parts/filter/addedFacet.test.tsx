import { within } from '@testing-library/react'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PRECISIONS } from '@/geodata/domain/schema/term'
import type { Facet } from '@/geodata/domain/view/facets'
import type { FACET_WORDS } from './facetWords'

// docs/adding-a-facet.md shows these two entries and the messages exactly; scripts/guides.test.ts compares them.

const FACET = {
  key: 'precision',
  values: () => PRECISIONS.map((id) => ({ id })),
  column: ({ places }, { place }) => {
    const positions = places.map(({ precision }) => PRECISIONS.indexOf(precision))
    return (i, add) => add(positions[place[i] as number] ?? PRECISIONS.length)
  },
} as const satisfies Facet

const WORDS = {
  precision: { items: ({ t }) => PRECISIONS.map((id) => ({ id, name: t(`precision.${id}`) })) },
} satisfies Readonly<Record<string, (typeof FACET_WORDS)['kind']>>

const NAMES = { en: 'How exactly it is placed', fr: 'Précision du lieu' }

/** Adds the entries to the registries and the messages, and reloads all modules that read them. */
beforeAll(() => {
  vi.resetModules()
  vi.doMock('@/geodata/domain/view/facets', async (original) => {
    const real = await original<typeof import('@/geodata/domain/view/facets')>()
    const FACETS = [...real.FACETS, FACET]
    return {
      ...real,
      FACETS,
      FACET_KEYS: [...real.FACET_KEYS, FACET.key],
      byFacet: (of: (facet: Facet) => unknown) => Object.fromEntries(FACETS.map((facet) => [facet.key, of(facet)])),
    }
  })
  vi.doMock('./facetWords', async (original) => {
    const real = await original<typeof import('./facetWords')>()
    return { ...real, FACET_WORDS: { ...real.FACET_WORDS, ...WORDS } }
  })
  for (const language of ['en', 'fr'] as const)
    vi.doMock(`../../language/messages/${language}.json`, async (original) => {
      const { default: real } = await original<{ default: { filter: object } }>()
      return { default: { ...real, filter: { ...real.filter, precision: NAMES[language] } } }
    })
})

afterAll(() => {
  for (const path of ['@/geodata/domain/view/facets', './facetWords']) vi.doUnmock(path)
  for (const language of ['en', 'fr']) vi.doUnmock(`../../language/messages/${language}.json`)
  vi.resetModules()
})

const QUERY = 'kind=coup&precision=exact,region&q=mali'

test('is parsed from a query and formatted into one', async () => {
  const { parseView } = await import('@/geodata/domain/view/parse')
  const { formatView } = await import('@/geodata/domain/view/format')
  const { activeFilters, withoutFilters } = await import('@/geodata/domain/view/filter')
  const { atlas } = await import('@/geodata/testing/facts')
  const view = parseView('precision=region,exact,nowhere&kind=coup&q=mali', atlas)
  expect(view).toMatchObject({ precision: ['exact', 'region'] })
  expect(formatView(view)).toBe(QUERY)
  expect(formatView(parseView(formatView(view), atlas))).toBe(QUERY)
  expect(activeFilters(view).map(({ key, id }) => `${key} ${id}`.trim())).toEqual([
    'q',
    'kind coup',
    'precision exact',
    'precision region',
  ])
  expect(formatView(withoutFilters(view))).toBe('')
})

test('filters events, and is counted without itself, for both kinds of atlas', async () => {
  const { parseView } = await import('@/geodata/domain/view/parse')
  const { select } = await import('@/geodata/domain/select/select')
  const { atlas } = await import('@/geodata/testing/facts')
  const { columnMade } = await import('@/geodata/testing/columnMade')
  const kindOf = (precision: string) =>
    atlas.events.find((one) => atlas.places.find(({ id }) => id === one.place)?.precision === precision)?.kind ?? ''
  const kind = kindOf('region')
  for (const source of [atlas, columnMade(atlas)]) {
    const placed = (precision: string, query: string) => {
      const { certain } = select(source, parseView(query, source))
      return certain.filter((id) => {
        const event = atlas.events.find((one) => one.id === id)
        return atlas.places.find((place) => place.id === event?.place)?.precision === precision
      })
    }
    const { certain, counts } = select(source, parseView(`kind=${kind}&precision=region`, source))
    expect(certain).toEqual(placed('region', `kind=${kind}`))
    expect(certain.length).toBeGreaterThan(0)
    const counted = (counts as unknown as Record<string, Record<string, { certain: number }>>).precision ?? {}
    for (const precision of PRECISIONS)
      expect(counted[precision]?.certain).toBe(placed(precision, `kind=${kind}`).length)
    const { counts: others } = select(source, parseView('precision=region', source))
    expect(others.kind[kind]?.certain).toBe(certain.length)
  }
})

test('is offered with the other filters, and named among the active ones', async () => {
  const { openExplorer } = await import('../../testing/explorer')
  const { address } = await import('../../testing/dom')
  const { translatorIn } = await import('../../language/translate')
  const explorer = await openExplorer('fr', 'kind=conflict')
  const group = await explorer.openGroup('precision' as 'kind')
  expect(group.querySelector('summary')?.textContent).toBe(NAMES.fr)
  const name = translatorIn('fr')('precision.region')
  await explorer.user.click(explorer.value(group, name))
  expect(address()).toBe('/fr?kind=conflict&precision=region')
  const { t } = explorer
  expect(within(document.body).getByRole('link', { name: t('filter.remove', { filter: name }) })).toBeTruthy()
})
