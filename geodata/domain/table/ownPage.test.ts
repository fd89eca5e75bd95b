import { expect, test } from 'vitest'
import { IMPORT_WORDS } from '../../testing/importWords'
import { ownAtlas } from '../../testing/ownAtlas'
import { chosen } from '../export/chosen'
import { htmlPieces } from '../export/htmlFile'
import { ownFilePieces } from '../export/ownFile'
import { atlasOf } from '../import/atlasOf'
import { build } from '../import/build'
import { guessMapping } from '../import/guess'
import { select } from '../select/select'
import { parseView } from '../view/parse'
import { EMPTY_VIEW } from '../view/view'
import { openFile } from './open'

const atlas = ownAtlas(70, { places: 12 })
const about = { title: 'Wells', licence: null, source: null }

function page(): string {
  const data = ownFilePieces(atlas, select(atlas, EMPTY_VIEW), { language: 'en', about, view: '' })
  const code = { loader: '0', script: 'AA==', sheet: 'AA==', sources: ['sha256-x'] }
  return [...htmlPieces({ language: 'en', about, code, data, still: '<p>A picture</p>' })].join('')
}

test('a page that was saved with an explorer inside opens again with the same events', () => {
  const [table] = openFile('wells.html', page()).tables
  if (!table) throw new Error('no table')
  const mapping = guessMapping(table)
  expect(mapping.profile).toBe('joliba-table')
  const again = atlasOf(build(table, mapping), 'Wells', IMPORT_WORDS)
  for (const query of ['', 'time=1990/1995', 'q=well', 'lat=-20,30']) {
    const found = (of: typeof atlas) =>
      chosen(of, parseView(query, of))
        .map(({ event, place, match }) => [event.id, event.title.en, event.date, place.name.en, match].join())
        .sort()
    expect(found(again), query).toEqual(found(atlas))
  }
})

test.for([
  ['damaged data', (html: string) => html.replace('"events":[[', '"events":[[[')],
  ['data that is not ours', (html: string) => html.replace('joliba-own', 'other')],
] as const)('a page with %s is refused', ([, change]) => {
  expect(() => openFile('wells.html', change(page()))).toThrow(expect.objectContaining({ code: 'unreadable' }))
})
