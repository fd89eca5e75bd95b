import { expect, test } from 'vitest'
import { DATA, EVENTS, faultLines, first, replaced } from '../../testing/breakage'

test('the end of an event may be unknown only in data from anywhere, that of a document’s date nowhere', () => {
  const { file, at, record } = first(EVENTS.filter((one) => one.record.date.endsWith('/..')))
  const unknown = replaced(file, [at], { ...record, date: record.date.replace('..', '') })
  expect(faultLines(unknown.files)).toEqual([
    expect.stringMatching(/date: found '.+\/'; an end that is not known is only/),
  ])
  const document = replaced('sources.yaml', [0, 'date'], '1990/')
  expect(faultLines(document.files)).toEqual([expect.stringMatching(/date: found '1990\/'; must be EDTF/)])
})

test('the status of an event and the precision of a place may only be assumed of data from anywhere', () => {
  const { file, at, record } = first(EVENTS.filter((one) => one.record.status === 'reported'))
  const assumed = replaced(file, [at], { ...record, statusUnstated: true })
  expect(faultLines(assumed.files)).toEqual([
    expect.stringMatching(/\.statusUnstated: only for data from anywhere, whose home is one of the codes XAA to XZZ/),
  ])
  const { properties } = JSON.parse(DATA['places.geojson'] ?? '').features[0]
  const placed = replaced('places.geojson', ['features', 0, 'properties'], { ...properties, precisionUnstated: true })
  expect(faultLines(placed.files)).toEqual([
    expect.stringMatching(
      /\.precisionUnstated: only for data from anywhere, whose home is one of the codes XAA to XZZ/,
    ),
  ])
})
