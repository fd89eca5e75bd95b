import { describe, expect, test } from 'vitest'
import { atlasOf } from '@/geodata/domain/import/atlasOf'
import { build } from '@/geodata/domain/import/build'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { openFile } from '@/geodata/domain/table/open'
import { activeFilters } from '@/geodata/domain/view/filter'
import { parseView } from '@/geodata/domain/view/parse'
import { atlasSource } from '@/geodata/load/source'
import { IMPORT_WORDS } from '@/geodata/testing/importWords'
import { translatorIn } from '../../language/translate'
import { viewWords } from '../poster/viewWords'
import { referenceOf } from '../share/reference'
import { filterName } from './filterNames'

const atlas = atlasSource().atlas()
const actor = atlas.actors[0] ?? { id: '', name: { en: '', fr: '' } }

function names(query: string, language: Language): string[] {
  const view = parseView(query, atlas)
  const t = translatorIn(language)
  return activeFilters(view).map(({ key, id }) => filterName(key, [id], view, { atlas, language, t }))
}

describe('status and role as filters', () => {
  test('each have a chip, in words', () => {
    expect(names('status=announced,judged&role=acts', 'en')).toEqual([
      'Role of the actor: acts',
      'Status: Announced',
      'Status: Judged',
    ])
    expect(names('status=judged&role=acted-on,named', 'fr')).toEqual([
      'Rôle de l’acteur\u202f: subit ou est cité',
      'Statut\u202f: Avis ou jugement',
    ])
  })

  test.each(LANGUAGES)('are part of the title of a View, the role only with an actor: %s', (language) => {
    const t = translatorIn(language)
    const title = (query: string) => viewWords(atlas, parseView(query, atlas), { language, t }).title
    const named = title(`status=judged&actor=${actor.id}&role=acts`)
    const words = [t('filter.statuses.judged'), t('filter.roles.acts'), actor.name[language]]
    for (const part of words) expect(named).toContain(part)
    expect(title('role=acts')).toBe(t('site.tagline'))
    expect(title('role=acts&status=judged')).toBe(title('status=judged'))
  })

  test('are part of the title to cite', () => {
    const reader = { atlas, language: 'en', t: translatorIn('en') } as const
    const title = (query: string) =>
      referenceOf(parseView(query, atlas), { hash: 'abc', number: null, date: null }, reader).title
    expect(title('status=announced,judged')).toContain('Status: Announced, Judged')
    expect(title(`actor=${actor.id}&role=named`)).toContain('Role of the actor: is named')
    expect(title('role=named')).toBe(title(''))
  })
})

test('of a file that states the status of some events only, those without one are not said to be reported', () => {
  const [table] = openFile(
    'some.csv',
    'name,date,status\nA,2024-01-01,\nB,2024-01-02,announced\nC,2024-01-03,reported',
  ).tables
  if (!table) throw new Error('no table')
  const columns = [{ use: 'title' }, { use: 'date' }, { use: 'status' }] as const
  const mapping = { ...{ profile: null, dateOrder: null, dateOrderOpen: false, coordinateOrder: null }, columns }
  const own = atlasOf(build(table, mapping), 'Some', IMPORT_WORDS)
  const view = parseView('status=reported', own)
  const t = translatorIn('en')
  expect(filterName('status', ['reported'], view, { atlas: own, language: 'en', t })).toBe(
    'Status: Reported, or not stated',
  )
  expect(viewWords(own, view, { language: 'en', t }).title).toContain('Reported, or not stated')
  expect(filterName('status', ['reported'], view, { atlas, language: 'en', t })).toBe('Status: Reported')
})
