import { expect, test } from 'vitest'
import { besideView } from './beside'
import { formatView } from './format'
import { parseView } from './parse'
import type { View, Vocabulary } from './view'

const named = (...ids: string[]) => ids.map((id) => ({ id, point: null }))

function vocabulary(kinds: string[], events: string[]): Vocabulary {
  return {
    config: { groups: [] },
    regions: [],
    places: named('well'),
    kinds: named(...kinds),
    actors: [],
    sources: [],
    events: named(...events),
  }
}

const MINE = vocabulary(['raid', 'strike'], ['e1', 'e2'])
const OTHERS = vocabulary(['raid', 'flood'], ['x1'])

/** The address after my data set has changed the View. */
function changed(query: string, change: (view: View) => Partial<View>): string {
  const now = parseView(query, MINE)
  return formatView(besideView({ ...now, ...change(now) }, now, parseView(query, OTHERS)))
}

test.each<[string, string, (view: View) => Partial<View>, string]>([
  ['a window is shared', 'kind=flood', () => ({ q: 'x' }), 'kind=flood&q=x'],
  ['filters of the other stay', 'kind=flood', () => ({ kind: ['strike'] }), 'kind=strike%2Cflood'],
  ['one that both know is removed from both', 'kind=raid,flood', () => ({ kind: [] }), 'kind=flood'],
  ['an event of the other stays open', 'event=x1', () => ({ sure: true }), 'sure=1&event=x1'],
  ['until one of mine opens', 'event=x1', () => ({ event: 'e2' }), 'event=e2'],
  ['mine is closed', 'event=e1', () => ({ event: null }), ''],
])('%s', (_, query, change, expected) => {
  const [made, wanted] = [changed(query, change), expected].map((text) => [...new URLSearchParams(text)].toSorted())
  expect(made).toEqual(wanted)
})
