import { expect, test } from 'vitest'
import { atlasOf } from '@/geodata/domain/import/atlasOf'
import { build } from '@/geodata/domain/import/build'
import { guessMapping } from '@/geodata/domain/import/guess'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { columns } from '@/geodata/domain/join/columns'
import { openFile } from '@/geodata/domain/table/open'
import { atOnce } from '@/geodata/domain/work/steps'
import { IMPORT_WORDS } from '@/geodata/testing/importWords'
import { warmingUp } from './warmingUp'

function ownEvents(count: number): Atlas {
  const rows = Array.from({ length: count }, (_, i) => `2012-01-0${1 + (i % 9)},Well ${i % 700},K${i % 3},A${i % 5};B`)
  const [table] = openFile('wells.csv', `date,place,kind,actor\n${rows.join('\n')}`).tables
  if (!table) throw new Error('no table')
  return atlasOf(build(table, guessMapping(table)), 'Wells', IMPORT_WORDS)
}

function partsOf(atlas: Atlas): readonly Atlas[] {
  const parts: Atlas[] = []
  atOnce(
    // biome-ignore lint/correctness/useYield: does nothing in steps
    warmingUp(atlas, function* (part) {
      parts.push(part)
    }),
  )
  return parts
}

test('the parts of a large atlas are like it: their events are those from some position on', () => {
  const atlas = ownEvents(2 ** 16)
  const parts = partsOf(atlas)
  expect(parts).toHaveLength(16)
  const whole = columns(atlas)
  for (const [n, part] of parts.entries()) {
    const from = n * 4096
    const { length, kind, place, actors, date } = columns(part)
    expect([length, part.events.length]).toEqual([4096, 4096])
    for (const i of [0, 7, length - 1]) {
      expect([date(i), kind[i]]).toEqual([whole.date(from + i), whole.kind[from + i]])
      expect(place[i]).toBeLessThan(part.places.length)
      const [begin, end] = [actors.from[i] as number, actors.from[i + 1] as number]
      const { from: wholeFrom, values } = whole.actors
      expect(actors.values.slice(begin, end)).toEqual(values.slice(wholeFrom[from + i], wholeFrom[from + i + 1]))
    }
  }
})

test('a smaller one needs none', () => {
  expect(partsOf(ownEvents(100))).toEqual([])
})
