import { expect, test } from 'vitest'
import { itemsOfView } from '@/geodata/domain/ogc/itemsOfView'
import { MATCHES } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import { parseView } from '@/geodata/domain/view/parse'
import { atlas } from '@/geodata/testing/facts'
import { ask } from '../testing/routes'

interface Found {
  readonly features: readonly { readonly id: string; readonly properties: { readonly certain?: boolean } }[]
}

const [actor] = atlas.actors
const [source] = atlas.sources

test.each([
  '',
  'time=1990/1992',
  'time=2012-03/..',
  'where=kidal',
  'where=north,abroad&kind=coup,attack',
  'status=announced,judged',
  'kind=election&time=1990/1999',
  `actor=${actor?.id}`,
  `actor=${actor?.id}&role=acts`,
  `source=${source?.id}&where=south`,
  'where=kidal&sure=1',
])('the files of the View %s have the events that the explorer shows', async (text) => {
  const view = parseView(text, atlas)
  const { query, left } = itemsOfView(view, 'en')
  expect(left).toEqual([])
  const answer = await ask(`/ogc/collections/events/items?${query}&f=json&limit=10000`)
  const { features }: Found = await answer.json()
  const shown = select(atlas, view)
  expect(new Set(features.map(({ id }) => id))).toEqual(new Set(MATCHES.flatMap((match) => shown[match])))
  const uncertain = features.filter(({ properties }) => properties.certain === false).map(({ id }) => id)
  expect(new Set(uncertain)).toEqual(new Set([...shown.possible, ...shown.nationwide]))
})

test('says which filters the service has not', () => {
  const view = parseView('q=well&lat=14,17&kind=coup', atlas)
  expect(itemsOfView(view, 'fr')).toEqual({ query: 'kind=coup&lang=fr', left: ['q', 'band'] })
})
