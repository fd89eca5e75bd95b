import { describe, expect, test } from 'vitest'
import { publicationWords } from '../../../scripts/publication'
import { atlasSource } from '../../load/source'
import { hashOf, readHistory } from '../../load/version'
import type { Atlas, AtlasEvent } from '../join/atlas'
import { changes, extentOf, FIELDS, type Field } from './change'
import { formatHistory, type History, lastVersion, NO_HISTORY } from './history'
import { changesIn, type EventChange, publish, sorted } from './publish'
import { stateOf } from './state'

const atlas = atlasSource().atlas()
const first = publish(NO_HISTORY, atlas, hashOf(atlas), '2026-11-01').history

/** The atlas with one event changed. */
function withEvent(index: number, change: Partial<AtlasEvent>): Atlas {
  return { ...atlas, events: atlas.events.map((event, i) => (i === index ? { ...event, ...change } : event)) }
}

function republished(changed: Atlas, history: History = first) {
  return publish(history, changed, hashOf(changed), '2026-11-29')
}

const [event] = atlas.events
if (!event) throw new Error('the atlas has no event')

describe('publishing', () => {
  test('makes a first version of everything', () => {
    expect(lastVersion(first)).toEqual({ number: 1, date: '2026-11-01', hash: hashOf(atlas) })
    expect(Object.keys(first.events)).toEqual(atlas.events.map(({ id }) => id))
  })

  test('makes no version if nothing changed, even when repeated', () => {
    const again = publish(first, atlas, hashOf(atlas), '2027-01-01')
    expect(again).toEqual({ history: first, version: null, events: [] })
  })

  test('makes the next version, with a new state only for the changed event', () => {
    const title = { en: 'Another title', fr: 'Un autre titre' }
    const { history, version, events } = republished(withEvent(0, { title }))
    expect(version).toMatchObject({ number: 2, date: '2026-11-29' })
    expect(events).toEqual([{ id: event.id, added: false, changes: [{ field: 'title', filledIn: false }] }])
    expect(history.events[event.id]?.map((entry) => [entry.version, entry.state.title])).toEqual([
      [1, event.title],
      [2, title],
    ])
    expect(Object.values(history.events).filter((entries) => entries.length > 1)).toHaveLength(1)
    expect(changesIn(history, 2)).toEqual(events)
  })

  test('distinguishes added events from changed ones', () => {
    const added = { ...event, id: 'a-new-event' }
    const { events } = republished({ ...atlas, events: [...atlas.events, added] })
    expect(events).toEqual([{ id: 'a-new-event', added: true, changes: [] }])
  })

  test('makes a version without changed events if another record changed', () => {
    const [source, ...sources] = atlas.sources
    if (!source) throw new Error('the atlas has no source')
    const { version, events } = republished({ ...atlas, sources: [{ ...source, title: 'Another' }, ...sources] })
    expect(version?.number).toBe(2)
    expect(events).toEqual([])
  })

  test('is read back unchanged from its file', () => {
    expect(readHistory(formatHistory(first))).toEqual(first)
  })

  test('refuses a file that was edited by hand, and explains the fix', () => {
    expect(() => readHistory('{"versions": [{"number": 0}], "events": {}}')).toThrow(
      /versions\.0.*data:publish|data:publish.*versions\.0/s,
    )
    expect(() => readHistory('{"versions": [],\n"events": {},}')).toThrow(
      /^geodata\/history\.json:2: not readable: .*data:publish/,
    )
  })
})

describe('a change', () => {
  const before = stateOf(event)

  test('is none if only the order of lists differs', () => {
    const turned = { ...before, citations: [...before.citations].reverse(), cites: null }
    expect(changes({ ...before, cites: null }, turned)).toEqual([])
  })

  test('is an addition if the earlier version did not have the field', () => {
    const old = { ...before, status: null, cites: null, actors: before.actors.map(({ id }) => ({ id, role: null })) }
    const found = changes(old, before)
    expect(found.every(({ filledIn }) => filledIn)).toBe(true)
    expect(found.map(({ field }) => field)).toContain('status')
  })

  test('names every field that differs', () => {
    const other = { en: 'x', fr: 'x' }
    const passage = { source: 's', part: null, locator: '¶1' }
    const after = {
      ...before,
      title: other,
      summary: other,
      cites: [[1]],
      date: '1900',
      dates: [{ date: '1901', ...passage }],
      dating: other,
      contested: other,
      place: 'elsewhere',
      siting: other,
      inferred: before.inferred.length > 0 ? [] : ['date' as const],
      kind: 'other',
      status: before.status === 'judged' ? ('reported' as const) : ('judged' as const),
      actors: [...before.actors.map(({ id }) => ({ id, role: 'named' as const })), { id: 'new', role: null }],
      figures: [{ measure: 'm', value: 1, claimedBy: 's', source: 's', part: null }],
      citations: [passage],
      links: [{ kind: 'answers' as const, event: 'other', basis: null, source: null, part: null, locator: null }],
    }
    const shared = before.actors.some(({ role }) => role !== 'named') ? [] : ['roles']
    const expected = FIELDS.filter((field) => field !== 'bases' && !shared.includes(field))
    expect(changes(before, after).map(({ field }) => field)).toEqual(expected)
  })
})

describe('the extent of a change', () => {
  const said = (...fields: Field[]) => fields.map((field) => ({ field, filledIn: false }))
  const filled = (...fields: Field[]) => fields.map((field) => ({ field, filledIn: true }))

  test.each([
    'title',
    'date',
    'place',
    'kind',
    'actors',
    'figures',
    'links',
    'dates',
    'inferred',
    'contested',
  ] as const)('reaches the facts where the %s changed, whatever else did', (field) => {
    expect(extentOf([...said('summary', field), ...filled('status')])).toBe('facts')
  })

  test('is wording if only texts and passages changed', () => {
    expect(extentOf([...said('summary', 'dating', 'siting', 'cites', 'citations'), ...filled('roles')])).toBe('wording')
  })

  test('is "filled in" if only new fields were filled', () => {
    expect(extentOf(filled('status', 'cites', 'roles', 'bases'))).toBe('filledIn')
    expect(extentOf([...filled('roles'), ...said('status')])).toBe('facts')
  })

  test('sorts events into separate lists, which the terminal shows', () => {
    const events: EventChange[] = [
      { id: 'a', added: false, changes: filled('status') },
      { id: 'b', added: false, changes: said('summary') },
      { id: 'c', added: true, changes: [] },
      { id: 'd', added: false, changes: [...said('date'), ...filled('status')] },
    ]
    const ids = Object.entries(sorted(events)).map(([name, list]) => [name, list.map(({ id }) => id)])
    expect(Object.fromEntries(ids)).toEqual({ added: ['c'], facts: ['d'], wording: ['b'], filledIn: ['a'] })
    expect(publicationWords({ number: 2, date: '2026-11-29', hash: '0123456789ab' }, events)).toBe(
      [
        'Version 2, 2026-11-29 (0123456789ab): 1 event added, 2 changed, in 1 only new fields filled in.',
        '  added: c',
        '  changed in: date 1, summary 1',
        '  new fields filled in: status 2',
      ].join('\n'),
    )
    expect(publicationWords({ number: 3, date: '2026-11-30', hash: '0123456789ab' }, [])).toBe(
      'Version 3, 2026-11-30 (0123456789ab): no event differs, but places, actors, sources or regions do.',
    )
  })
})

describe('the history that is committed', () => {
  const history = atlasSource().history()

  test('ends with the current data: after a change, run npm run data:publish', () => {
    expect(lastVersion(history)?.hash).toBe(atlasSource().version())
  })

  test('numbers its versions without gaps, in chronological order', () => {
    expect(history.versions.map(({ number }) => number)).toEqual(history.versions.map((_, i) => i + 1))
    expect(history.versions.map(({ date }) => date)).toEqual(history.versions.map(({ date }) => date).sort())
  })

  test('ends, for each event, with its current state', () => {
    for (const now of atlas.events) {
      const last = history.events[now.id]?.at(-1)
      expect(last && changes(last.state, stateOf(now)), now.id).toEqual([])
    }
  })

  test('still has the content of the first version', () => {
    expect(history.versions[0]).toEqual({ number: 1, date: '2026-11-23', hash: '8c275c55ee97' })
    expect(changesIn(history, 1)).toHaveLength(116)
    expect(history.events['killing-of-abdoul-karim-camara']?.[0]?.state.date).toBe('197X')
  })
})
