import { describe, expect, test } from 'vitest'
import { readDataFiles } from '../../load/files'
import { atlasFolder } from '../../load/source'
import { DATA, EVENTS, faultLines, first, replaced } from '../../testing/breakage'
import { formatFault } from '../read/fault'
import { check, checkAtlas } from './check'
import { publishedIds } from './publishedIds'

const ALL = readDataFiles(atlasFolder())

describe('the real data', () => {
  test('has no fault', () => {
    expect(faultLines(DATA)).toEqual([])
  })

  test('has every id listed in published.json', () => {
    const { documents, stories } = check(ALL)
    expect(JSON.parse(ALL['published.json'] ?? 'null')).toEqual(publishedIds(documents, stories, ALL))
  })
})

describe('the check', () => {
  const one = first(EVENTS)
  const other = first(EVENTS, ({ file }) => file !== one.file)

  test('lists the faults of all files at once, in file order', () => {
    const place = replaced(one.file, [one.at, 'place'], 'atlantis')
    const both = replaced(other.file, [other.at, 'kind'], 'picnic', place.files)
    const faults = checkAtlas(both.files).faults.filter(({ message }) => message.startsWith('unknown'))
    expect(faults.map(({ file, line }) => ({ file, line }))).toEqual(
      [
        { file: one.file, line: place.line },
        { file: other.file, line: both.line },
      ].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    )
  })

  test('reports the faults of the other records in a file after one that does not fit the schema', () => {
    const second = first(EVENTS, ({ file, at }) => file === one.file && at > one.at)
    const place = replaced(second.file, [second.at, 'place'], 'atlantis')
    const both = replaced(one.file, [one.at, 'title'], { en: 'Only English' }, place.files)
    expect(faultLines(both.files)).toEqual([
      expect.stringContaining(`[${one.at}].title.fr: missing`),
      expect.stringContaining(` [${second.at}].place: unknown place 'atlantis'`),
    ])
  })

  test('names the record', () => {
    const { files } = replaced(one.file, [one.at, 'place'], 'atlantis')
    expect(checkAtlas(files).faults.map(formatFault)[0]).toMatch(new RegExp(` \\(in ${one.record.id}\\)$`))
  })

  test('lists a fault once', () => {
    const { files } = replaced(one.file, [one.at, 'place'], 'atlantis')
    expect(new Set(faultLines(files)).size).toBe(faultLines(files).length)
  })

  test.each(['sources.yaml', 'actors.yaml', 'vocabulary.yaml', 'regions.geojson', 'places.geojson'])(
    'refuses a project without %s',
    (file) => {
      const { [file]: _, ...rest } = DATA
      expect(checkAtlas(rest).faults.some((fault) => fault.file === file && fault.line === 1)).toBe(true)
    },
  )

  test.each([
    ['duplicate ids in one file', 0],
    ['duplicate ids across files', 1],
  ])('refuses %s', (_, across) => {
    const second = first(EVENTS, ({ file, at }) => (across === 1 ? file !== one.file : file === one.file && at > 0))
    const { files, line } = replaced(second.file, [second.at, 'id'], one.record.id)
    const [taken, by] = [one, { ...second, line }].toSorted((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.at - b.at,
    )
    const faults = faultLines(files).filter((text) => text.includes('is taken already'))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(
      new RegExp(
        `^${by?.file}:\\d+ \\[${by?.at}\\]\\.id: event id '${one.record.id}' is taken already in ${taken?.file}:\\d+; ids must be unique$`,
      ),
    )
  })

  test('refuses to drop a published id', () => {
    const files = { ...DATA, 'published.json': JSON.stringify({ event: [one.record.id, 'gone-for-good'] }) }
    expect(faultLines(files)).toEqual([
      "published.json:1 event[1]: event 'gone-for-good' was published and is gone; ids are kept for good: bring it back under this id",
    ])
  })

  describe('of the stories', () => {
    const SLUG = '26-march-twice'
    const FILES = ['en', 'fr'].map((code) => `stories/${SLUG}.${code}.md`)

    test('refuses to drop a published story, once', () => {
      const files = Object.fromEntries(Object.entries(ALL).filter(([file]) => !FILES.includes(file)))
      expect(check(files).faults.map(formatFault)).toEqual([
        expect.stringMatching(
          new RegExp(
            `^published\\.json:\\d+ story\\[\\d+\\]: story '${SLUG}' was published and is gone; .* stories/${SLUG}\\.`,
          ),
        ),
      ])
    })

    test('refuses to change the number of a published scene', () => {
      const text = ALL['published.json']?.replace(`"${SLUG}/2/`, `"${SLUG}/3/`) ?? ''
      expect(check({ ...ALL, 'published.json': text }).faults.map(formatFault)).toEqual([
        expect.stringMatching(
          new RegExp(`^published\\.json:\\d+ scene\\[\\d+\\]: scene 3 of '${SLUG}' was published as `),
        ),
      ])
    })

    test('reports an event that a story names but the atlas lacks, even when the atlas has other faults', () => {
      const [file = ''] = FILES
      const { files } = replaced(one.file, [one.at, 'title'], { en: 'Only English' }, ALL)
      const cited = files[file]?.replace(/\[\^[a-z0-9-]+/, '[^no-such-event') ?? ''
      expect(check({ ...files, [file]: cited }).faults.map(formatFault)).toEqual([
        expect.stringContaining('title.fr: missing'),
        expect.stringMatching(new RegExp(`^${file}:\\d+: cites unknown event 'no-such-event'; .* \\(in scene 1, `)),
      ])
    })

    test('reports an unreadable story without also reporting its scenes', () => {
      const [file = ''] = FILES
      const files = { ...ALL, [file]: ALL[file]?.replace(/^scene: .*$/m, 'scene: Not A Slug') ?? '' }
      const faults = check(files).faults.map(formatFault)
      expect(faults).not.toEqual([])
      for (const fault of faults) expect(fault).toContain(`${file}:`)
    })
  })

  test('refuses a published.json that it cannot read', () => {
    expect(faultLines({ ...DATA, 'published.json': '{"evnt": []}' })[0]).toMatch(/^published.json:1 /)
  })
})
