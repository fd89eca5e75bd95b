import { describe, expect, test } from 'vitest'
import { DATA, DOCUMENTS, EVENTS, type Found, faultLines, first, replaced } from '../../testing/breakage'

const sources = (DOCUMENTS.sources.value ?? []).map(({ id }) => id)
const { file, at, record } = first(EVENTS)
const counted = first(EVENTS, (found) => found.record.figures.length > 0)
const peopled = first(EVENTS, (found) => (found.record.actors.acts?.length ?? 0) > 0)
const linked = first(EVENTS, (found) => found.record.links.length > 0)

/** The faults added by changing one field of an event, and the line of that field. */
function breaking(event: Found, path: readonly (string | number)[], value: unknown) {
  const { files, line } = replaced(event.file, [event.at, ...path], value)
  return { faults: faultLines(files), here: `${event.file}:${line} [${event.at}]` }
}

describe('an unknown reference is refused', () => {
  test('to a place, with the closest match', () => {
    const { faults, here } = breaking({ file, at, record }, ['place'], 'timbuctu')
    expect(faults).toContain(`${here}.place: unknown place 'timbuctu'; did you mean 'timbuktu'?`)
  })

  test('to a place without a close match, with the known ids', () => {
    const { faults, here } = breaking({ file, at, record }, ['place'], 'xxxxxxxxxxxx')
    expect(faults.find((text) => text.startsWith(`${here}.place: unknown place`))).toMatch(
      /; known are bamako, .* and \d+ more$/,
    )
  })

  test('to a kind', () => {
    const { faults, here } = breaking({ file, at, record }, ['kind'], 'electoin')
    expect(faults).toContain(`${here}.kind: unknown kind 'electoin'; did you mean 'election'?`)
  })

  test('to an actor', () => {
    const [actor = ''] = peopled.record.actors.acts ?? []
    const { faults, here } = breaking(peopled, ['actors', 'acts', 0], `${actor}z`)
    expect(faults).toContain(`${here}.actors.acts[0]: unknown actor '${actor}z'; did you mean '${actor}'?`)
  })

  test('to a source', () => {
    const source = record.citations[0]?.source ?? ''
    const { faults, here } = breaking({ file, at, record }, ['citations', 0, 'source'], `${source}z`)
    expect(faults).toContain(`${here}.citations[0].source: unknown source '${source}z'; did you mean '${source}'?`)
  })

  test('to a measure', () => {
    const measure = counted.record.figures[0]?.measure ?? ''
    const { faults, here } = breaking(counted, ['figures', 0, 'measure'], `${measure}z`)
    expect(faults).toContain(`${here}.figures[0].measure: unknown measure '${measure}z'; did you mean '${measure}'?`)
  })

  test('to a claimer', () => {
    const { faults, here } = breaking(counted, ['figures', 0, 'claimedBy'], 'usip-wnig')
    expect(faults).toContain(
      `${here}.figures[0].claimedBy: unknown actor or source 'usip-wnig'; did you mean 'usip-wing'?`,
    )
  })

  test('to an event', () => {
    const { faults, here } = breaking(linked, ['links', 0, 'event'], `${record.id}z`)
    expect(faults).toContain(`${here}.links[0].event: unknown event '${record.id}z'; did you mean '${record.id}'?`)
  })

  test('from a place to a region, and to the place that it is counted on', () => {
    const features = DOCUMENTS.places.value?.features ?? []
    const inside = features.findIndex(({ properties }) => properties.within !== null)
    const region = replaced('places.geojson', ['features', inside, 'properties', 'regions', 0], 'bamakoo')
    expect(faultLines(region.files)).toContain(
      `places.geojson:${region.line} features[${inside}].properties.regions[0]: unknown region 'bamakoo'; did you mean 'bamako'?`,
    )
    const within = replaced('places.geojson', ['features', inside, 'properties', 'within'], 'bamakoo')
    expect(faultLines(within.files)).toContain(
      `places.geojson:${within.line} features[${inside}].properties.within: unknown place 'bamakoo'; did you mean 'bamako'?`,
    )
  })
})

describe('a duplicate reference is refused', () => {
  test('to an actor', () => {
    const actors = peopled.record.actors.acts ?? []
    const { faults } = breaking(peopled, ['actors', 'acts'], [...actors, actors[0]])
    expect(faults).toEqual([
      expect.stringMatching(
        new RegExp(
          `\\[${peopled.at}\\]\\.actors\\.acts\\[${actors.length}\\]: actor '${actors[0]}' stands here twice; once is enough, in the strongest role$`,
        ),
      ),
    ])
  })

  test('to the same paragraph of a source', () => {
    const { citations } = record
    const { faults } = breaking({ file, at, record }, ['citations'], [...citations, citations[0]])
    expect(faults).toContainEqual(expect.stringMatching(/ is cited twice; once is enough$/))
  })
})

describe('a passage is refused', () => {
  const partless = first(EVENTS, (found) => found.record.citations.every(({ source }) => source === 'wiki-1991-coup'))
  const splitPayload = first(EVENTS, (found) => (found.record.citations[0]?.part ?? null) !== null)

  test('that its document does not have, with those that it has', () => {
    const { faults, here } = breaking(partless, ['citations', 0, 'locator'], 'Background ¶3')
    expect(faults).toContain(
      `${here}.citations[0].locator: 'wiki-1991-coup' has no 'Background ¶3'; it has 'Infobox', 'Lead ¶1', 'Background ¶1' to '¶2', 'Coup ¶1' to '¶2', 'Aftermath ¶1' to '¶2', 'See also ¶1' to '¶3'`,
    )
  })

  test('in a part that its document does not have', () => {
    const part = splitPayload.record.citations[0]?.part
    const { faults, here } = breaking(splitPayload, ['citations', 0, 'part'], `${part}z`)
    expect(faults).toContain(`${here}.citations[0].part: 'usip-wing' has no part '${part}z'; did you mean '${part}'?`)
    const { citations } = partless.record
    const broken = breaking(partless, ['citations', 0], { ...citations[0], part: 'stigant-2020' })
    expect(broken.faults).toContain(
      `${broken.here}.citations[0].part: 'wiki-1991-coup' has no part 'stigant-2020'; 'wiki-1991-coup' has no parts: leave the field out`,
    )
  })

  test('that a link cites but that does not exist', () => {
    const { faults, here } = breaking(linked, ['links', 0, 'locator'], 'Postscript ¶1')
    expect(faults.find((text) => text.startsWith(`${here}.links[0].locator:`))).toContain("has no 'Postscript ¶1'")
  })
})

describe('a sentence is refused', () => {
  const count = record.citations.length

  test('that cites something the event does not cite', () => {
    const { faults, here } = breaking({ file, at, record }, ['summary', 0, 'cites'], [1, count + 1])
    expect(faults).toContain(
      `${here}.summary[0].cites[1]: there is no citation ${count + 1}; the event has ${count}, counted from 1`,
    )
  })

  test('that cites a passage twice', () => {
    const { faults, here } = breaking({ file, at, record }, ['summary', 0, 'cites'], [1, 1])
    expect(faults).toContain(`${here}.summary[0].cites[1]: citation 1 stands here twice`)
  })

  test('missing for a citation that nothing else uses', () => {
    const { faults, here } = breaking(
      { file, at, record },
      ['citations'],
      [...record.citations, { source: 'wiki-1992-election', locator: 'Conduct ¶1' }],
    )
    expect(faults).toEqual([
      `${here}.citations[${count}]: nothing rests on citation ${count + 1}: name it in 'cites' of the sentence that does, or leave it out`,
    ])
  })
})

describe('a figure is refused', () => {
  const event = counted
  const [figure] = event.record.figures

  test('from a document that the event does not cite', () => {
    const cited = event.record.citations.map(({ source }) => source)
    const other = first(sources, (id) => !cited.includes(id))
    const { faults, here } = breaking(event, ['figures', 0, 'source'], other)
    expect(faults).toContain(
      `${here}.figures[0].source: figure from '${other}', which the event does not cite; cite it, or name one of ${cited.join(', ')}`,
    )
  })

  test.each([[[9, 3]], [[null, null]]])('with the range %j', (range) => {
    const { value, words, ...rest } = figure ?? {}
    const { files, line } = replaced(event.file, [event.at, 'figures', 0], { ...rest, range })
    expect(faultLines(files)).toEqual([
      `${event.file}:${line} [${event.at}].figures[0].range: found [${range[0]}, ${range[1]}]; must be [lowest, highest], with null for one open end at most`,
    ])
  })
})

describe('a link is refused', () => {
  const [link] = linked.record.links

  test('to the event itself', () => {
    const { faults, here } = breaking(linked, ['links', 0, 'event'], linked.record.id)
    expect(faults).toContain(`${here}.links[0].event: '${linked.record.id}' is linked to itself; name another event`)
  })

  test('given twice', () => {
    const { faults } = breaking(linked, ['links'], [link, link])
    expect(faults).toEqual([
      expect.stringContaining(`.links[1].event: '${link?.event}' is linked twice; once is enough`),
    ])
  })

  test('given from both ends', () => {
    const other = first(EVENTS, (found) => found.record.id === link?.event)
    const { files } = replaced(other.file, [other.at], {
      ...other.record,
      links: [...other.record.links, { ...link, kind: 'part-of', event: linked.record.id }],
    })
    const [small, large] = [linked.record.id, other.record.id].toSorted()
    expect(faultLines(files).filter((text) => text.includes('both ways'))).toEqual([
      expect.stringContaining(
        `'${large}' and '${small}' are linked both ways; a link is shown at both ends, so keep one`,
      ),
    ])
  })
})

describe('an unused record is refused', () => {
  test.each([
    ['actor', 'actors.yaml', DOCUMENTS.actors.value ?? []],
    ['source', 'sources.yaml', DOCUMENTS.sources.value ?? []],
  ])('%s', (collection, name, records) => {
    const { files } = replaced(name, [], [...records, { ...records[0], id: 'never-met' }])
    expect(faultLines(files)).toEqual([
      expect.stringContaining(
        `[${records.length}].id: no event refers to ${collection} 'never-met'; use it or remove it`,
      ),
    ])
  })

  test.each(['kinds', 'measures'] as const)('one of %s', (list) => {
    const records = DOCUMENTS.vocabulary.value?.[list] ?? []
    const { files } = replaced('vocabulary.yaml', [list], [...records, { ...records[0], id: 'never-met' }])
    // A kind without a sign in atlas.yaml is another fault.
    const faults = faultLines(files).filter((fault) => !fault.startsWith('atlas.yaml'))
    expect(faults).toEqual([expect.stringContaining(`'never-met'; use it or remove it`)])
  })

  test('a place that is not exact; an exact one is a gazetteer entry in its own right', () => {
    const features = DOCUMENTS.places.value?.features ?? []
    const copy = (precision: string) => {
      const feature = first(features, ({ properties }) => properties.precision === precision)
      const added = { ...feature, properties: { ...feature.properties, id: 'never-met' } }
      return faultLines(replaced('places.geojson', ['features'], [...features, added]).files)
    }
    expect(copy('country')).toEqual([expect.stringContaining("no event refers to place 'never-met'")])
    expect(copy('exact')).toEqual([])
  })
})

test('the unbroken fixtures have no fault', () => {
  expect(faultLines(DATA)).toEqual([])
})
