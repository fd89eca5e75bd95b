import { describe, expect, test } from 'vitest'
import { IMPORT_WORDS } from '../../testing/importWords'
import { openFile } from '../table/open'
import { atlasOf } from './atlasOf'
import { build } from './build'
import { guessMapping } from './guess'
import { statusIn } from './status'

describe('a status in words', () => {
  test.each([
    ['reported', 'reported'],
    ['Reported', 'reported'],
    ['Rapporté', 'reported'],
    ['rapportée', 'reported'],
    ['announced', 'announced'],
    ['planned', 'announced'],
    ['ANNONCÉ', 'announced'],
    ['prévue', 'announced'],
    ['judged', 'judged'],
    ['Avis ou jugement', 'judged'],
    ['jugé', 'judged'],
    ['opinion', 'judged'],
    ['', null],
    ['confirmed', null],
    ['disputed', null],
    ['réfuté', null],
    ['reported, perhaps', null],
    ['1', null],
    ['__proto__', null],
  ])('%s: %s', (text, status) => {
    expect(statusIn(text)).toBe(status)
  })
})

function opened(content: string) {
  const [table] = openFile('diary.csv', content).tables
  if (!table) throw new Error('no table')
  const mapping = guessMapping(table)
  const imported = build(table, mapping)
  const { events } = atlasOf(imported, 'Diary', IMPORT_WORDS)
  return {
    uses: mapping.columns.map(({ use }) => use),
    statuses: Object.fromEntries(
      events.map(({ title, status, statusUnstated }) => [title.en, statusUnstated ? null : status]),
    ),
    found: imported.findings.first,
    fields: imported.fields.map(({ name }) => name),
  }
}

describe('a column of statuses', () => {
  const DIARY = `title,date,statut
Market reopens,2024-01-12,Rapporté
Talks,2024-01-20,prévu
Rumour,2024-01-21,disputed
Silence,2024-01-22,
Fear,2024-01-23,avis`

  test('is known by its header and its words, and a word that is none is named with its row, not guessed', () => {
    const { uses, statuses, found } = opened(DIARY)
    expect(uses).toEqual(['title', 'date', 'status'])
    expect(statuses).toEqual({
      'Market reopens': 'reported',
      Talks: 'announced',
      Rumour: null,
      Silence: null,
      Fear: 'judged',
    })
    expect(found).toEqual([
      { outcome: 'noted', code: 'status-unknown', row: 4, column: 'statut', value: 'disputed', read: '' },
    ])
  })

  test('that says how sure something is remains a filter of its own', () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `Event ${i},2024-01-02,attack,${i % 2 === 0 ? 'confirmed' : 'disputed'}`,
    )
    const { uses, statuses, found, fields } = opened(`title,date,type,status\n${rows.join('\n')}`)
    expect(uses).toEqual(['title', 'date', 'kind', 'out'])
    expect(fields).toEqual(['status'])
    expect(new Set(Object.values(statuses))).toEqual(new Set([null]))
    expect(found).toEqual([])
  })
})
