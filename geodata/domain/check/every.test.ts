import { describe, expect, test } from 'vitest'
import { broken, EVENTS_FILE, printedFaults, SMALL } from '../../testing/dataFixture'

test('the small atlas used here has no fault before it is broken', () => {
  expect(printedFaults(SMALL)).toEqual([])
})

test('nine faults of different kinds in one file are reported at once, each with its line and record, without follow-up faults', () => {
  const files = broken(
    [EVENTS_FILE, 'title: { en: A march, fr: Une marche }', 'title: { en: A march }'],
    [EVENTS_FILE, 'date: 2012-01-10', 'date: 2012-01-40'],
    [EVENTS_FILE, '  actors: { acts: [crowd] }', '  colour: red\n  actors: { acts: [mob] }'],
    [EVENTS_FILE, 'Lead ¶1', 'Leed ¶1'],
    [EVENTS_FILE, 'Tirs', 'Tirs\u001b'],
    [EVENTS_FILE, 'cites: [1]\n  date: 2012-01-11', 'cites: [4]\n  date: 2012-01-11'],
    [EVENTS_FILE, 'value: 3', 'value: -3'],
    [EVENTS_FILE, 'event: march', 'event: marsh'],
  )
  expect(printedFaults(files)).toEqual([
    `${EVENTS_FILE}:2 [0].title.fr: missing; must be of type string (in march)`,
    `${EVENTS_FILE}:7 [0].date: found '2012-01-40'; must be EDTF: 1991-03-22, 2012-01, 197X, 1991-07-29/1991-08-12 (lasted) or [2012-03-26..2012-04-02] (some day between), first before last, on days that exist, its beginning known (in march)`,
    `${EVENTS_FILE}:11 [0].colour: unknown field 'colour'; see geodata/README.md for the fields of a record (in march)`,
    `${EVENTS_FILE}:12 [0].actors.acts[0]: unknown actor 'mob'; known are army, crowd (in march)`,
    `${EVENTS_FILE}:14 [0].citations[0].locator: 'report' has no 'Leed ¶1'; it has 'Lead ¶1' to '¶3' (in march)`,
    `${EVENTS_FILE}:16: found the control character U+001B at column 31; remove it (in shots)`,
    `${EVENTS_FILE}:20 [1].summary[0].cites[0]: there is no citation 4; the event has 1, counted from 1 (in shots)`,
    `${EVENTS_FILE}:27 [1].figures[0].value: found -3; Too small: expected number to be >=0 (in shots)`,
    `${EVENTS_FILE}:31 [1].links[0].event: unknown event 'marsh'; did you mean 'march'? (in shots)`,
  ])
})

describe('a fault in one record does not hide a fault', () => {
  test('in another record of the same file, even if one cannot be parsed', () => {
    const files = broken(
      [EVENTS_FILE, 'title: { en: A march, fr: Une marche }', 'title: { en: A march, fr: [Une marche }'],
      [EVENTS_FILE, 'place: country', 'place: contry'],
    )
    expect(printedFaults(files)).toEqual([
      expect.stringMatching(new RegExp(`^${EVENTS_FILE}:[23]: not readable: Flow .* \\(in march\\)$`)),
      `${EVENTS_FILE}:21 [1].place: unknown place 'contry'; did you mean 'country'? (in shots)`,
    ])
  })

  test('in another file, whose references to valid fields of the first are still checked', () => {
    const files = broken(
      ['sources.yaml', 'label: { en: Report, fr: Rapport }', 'label: { en: Report }'],
      [EVENTS_FILE, 'claimedBy: army', 'claimedBy: navy'],
      [EVENTS_FILE, 'Lead ¶1', 'Lead ¶9'],
    )
    expect(printedFaults(files)).toEqual([
      `${EVENTS_FILE}:13 [0].citations[0].locator: 'report' has no 'Lead ¶9'; it has 'Lead ¶1' to '¶3' (in march)`,
      expect.stringContaining(`${EVENTS_FILE}:26 [1].figures[0].claimedBy: unknown actor or source 'navy'`),
      'sources.yaml:2 [0].label.fr: missing; must be of type string (in report)',
    ])
  })

  test('and a reference to something unreadable is not reported as wrong', () => {
    expect(printedFaults(broken(['actors.yaml', 'id: army', 'id: The Army']))).toEqual([
      'actors.yaml:1 [0].id: found "The Army"; must be lower-case words and digits joined by hyphens (in The Army)',
    ])
    expect(printedFaults(broken(['sources.yaml', '    - { heading: Lead, paragraphs: 3 }', '    []']))).toEqual([
      expect.stringMatching(/^sources\.yaml:13 \[0\]\.sections: found \[\]; .* \(in report\)$/),
    ])
    expect(printedFaults(broken([EVENTS_FILE, '    - { source: report, locator: Lead ¶1 }', '    []']))).toEqual([
      `${EVENTS_FILE}:13 [0].citations: found []; every event needs at least one citation (in march)`,
    ])
    expect(
      printedFaults(broken([EVENTS_FILE, 'actors: { acts: [army], acted-on: [crowd] }', 'actors: { act: [army] }'])),
    ).toEqual([expect.stringMatching(new RegExp(`^${EVENTS_FILE}:24 \\[1\\]\\.actors`))])
  })
})

describe('an unsafe URL is refused', () => {
  test.each([
    'javascript:alert(1)',
    'ftp://example.org/report',
    'https://user:secret@example.org/',
    'https://example.org\\@evil.example/',
    '//example.org/',
    'https:///report',
    'https://example.org/a b',
    'report.html',
  ])('%s', (address) => {
    expect(printedFaults(broken(['sources.yaml', 'https://example.org/report', JSON.stringify(address)]))).toEqual([
      `sources.yaml:7 [0].address: found ${JSON.stringify(address)}; must be an address that begins with http:// or https:// and has no user name, as https://example.org/page (in report)`,
    ])
  })

  test.each(['http://example.org', 'https://example.org:8080/a?b=c@d#e', 'HTTPS://example.org/é'])(
    'unlike %s',
    (address) => {
      expect(printedFaults(broken(['sources.yaml', 'https://example.org/report', address]))).toEqual([])
    },
  )
})

describe('YAML features that the data must not use are refused', () => {
  test('anchors and aliases, including an alias bomb, in a sentence', () => {
    const bomb = Array.from({ length: 12 }, (_, i) =>
      i === 0 ? '  a0: &a0 x' : `  a${i}: &a${i} [${Array(10).fill(`*a${i - 1}`)}]`,
    ).join('\n')
    const faults = printedFaults(
      broken([
        EVENTS_FILE,
        '  kind: protest\n  status: reported\n  actors: { acts: [crowd] }',
        `${bomb}\n  kind: protest\n  status: reported\n  actors: { acts: [crowd] }`,
      ]),
    )
    expect(faults).toContain(
      `${EVENTS_FILE}:10 [0].a1: found the anchor '&a1'; write the value out wherever an alias stands for it (in march)`,
    )
    expect(faults.filter((fault) => fault.includes('found the anchor'))).toHaveLength(12)
    expect(
      printedFaults(
        broken([
          EVENTS_FILE,
          'kind: protest\n  status: reported\n  actors: { acts: [army]',
          'kind: *gone\n  status: reported\n  actors: { acts: [army]',
        ]),
      ),
    ).toEqual([`${EVENTS_FILE}:22 [1].kind: alias '*gone' of no anchor; write the value out (in shots)`])
  })

  test('a duplicate key, at the second occurrence', () => {
    expect(printedFaults(broken([EVENTS_FILE, '  place: town', '  place: town\n  place: country']))).toEqual([
      `${EVENTS_FILE}:9 [0].place: stands here twice; keep the right one (in march)`,
    ])
  })

  test('endlessly nested lists', () => {
    expect(printedFaults({ ...SMALL, [EVENTS_FILE]: '['.repeat(3000) + ']'.repeat(3000) })).toContain(
      `${EVENTS_FILE}:1: not readable: nested too deeply; a record has lists and fields a few levels deep`,
    )
  })
})

describe('a JSON file that is not JSON is refused', () => {
  test.each([
    ['a comma too many', '"geometry":null}\n]}', '"geometry":null},\n]}', 4],
    ['a word without quotes', '"precision":"country"', '"precision":country', 3],
    ['a comment', '"geometry":null}\n]}', '"geometry":null}\n# end\n]}', 4],
    ['an end that is missing', '"geometry":null}\n]}', '"geometry":null}\n', 4],
  ])('for %s, at its line', (_, words, by, line) => {
    const faults = printedFaults(broken(['places.geojson', words, by]))
    expect(
      faults.filter((fault) => fault.startsWith(`places.geojson:${line}: not readable: `)),
      faults.join('\n'),
    ).toHaveLength(1)
    expect(faults).toHaveLength(1)
  })
})

describe('a ring is refused', () => {
  const WEST = '[[-8,12],[-4,12],[-4,16],[-8,16],[-8,12]]'
  const HOLE = '[[-3,13],[-3,14],[-2,14],[-2,13],[-3,13]]'
  const ring = (words: string, by: string) => printedFaults(broken(['regions.geojson', words, by]))

  test('that crosses itself', () => {
    expect(ring(WEST, '[[-8,12],[-4,16],[-4,12],[-8,16],[-8,12]]')).toEqual([
      "regions.geojson:3 features[0].geometry.coordinates[0][0]: ring 0 of region 'west' crosses or touches itself at [-6,14], on the side from [-8,12] to [-4,16]; put its positions in order (in west)",
    ])
  })

  test('that touches itself in a corner', () => {
    expect(ring(WEST, '[[-8,12],[-6,14],[-4,12],[-4,16],[-6,14],[-8,16],[-8,12]]')).toEqual([
      expect.stringContaining("ring 0 of region 'west' crosses or touches itself at [-6,14]"),
    ])
  })

  test('that has no area', () => {
    expect(ring(WEST, '[[-8,12],[-8,12],[-8,12],[-8,12]]')).toEqual([
      expect.stringContaining(
        "regions.geojson:3 features[0].geometry.coordinates[0]: ring 0 of region 'west' has no area",
      ),
    ])
  })

  test('with latitude before longitude', () => {
    expect(ring(WEST, '[[12,-8],[16,-8],[16,-4],[12,-4],[12,-8]]')).toEqual([
      "regions.geojson:3 features[0].geometry.coordinates[0]: ring 0 of region 'west' lies apart from all other regions, at [12,-8]; are longitude and latitude swapped? (in west)",
    ])
  })

  test('that is a hole outside its outer ring, or across it', () => {
    for (const hole of ['[[-7,13],[-7,14],[-6,14],[-6,13],[-7,13]]', '[[-5,13],[-5,14],[-2,14],[-2,13],[-5,13]]']) {
      expect(ring(HOLE, hole)).toEqual([
        "regions.geojson:7 features[1].geometry.coordinates[1]: ring 1 of region 'east' is a hole and does not lie inside ring 0; mend it, or give it a polygon of its own (in east)",
      ])
    }
  })

  test('while places are still checked against the valid regions', () => {
    const files = broken(
      ['regions.geojson', '[[-4,12],[0,12],[0,16],[-4,16],[-4,12]]', '[[-4,12],[0,12],[0,16],[-4,16]]'],
      ['places.geojson', '"coordinates":[-6,14]', '"coordinates":[-16,14]'],
    )
    expect(printedFaults(files)).toEqual([
      expect.stringContaining(
        "places.geojson:2 features[0].properties.regions: 'town' claims region west but [-16, 14] lies in no region",
      ),
      expect.stringContaining("regions.geojson:6 features[1].geometry.coordinates[0]: ring 0 of region 'east' is open"),
    ])
  })
})
