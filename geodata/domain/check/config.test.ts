import { describe, expect, test } from 'vitest'
import { broken, printedFaults, SMALL } from '../../testing/dataFixture'

const FILE = 'atlas.yaml'

/** Fault messages, without file name and line, after some words of atlas.yaml are replaced. */
function saidOf(...changes: readonly (readonly [words: string, by: string])[]): string[] {
  return printedFaults(broken(...changes.map(([words, by]) => [FILE, words, by] as const)))
}

test('an atlas without atlas.yaml is refused with the purpose of the file', () => {
  const { [FILE]: _, ...rest } = SMALL
  expect(printedFaults(rest)).toContain(
    'atlas.yaml:1: there is no such file; it says what the atlas is: title, languages, home, map, groups, kinds',
  )
})

test('unreadable content is reported with its line, next to the other faults', () => {
  const faults = saidOf(
    ['languages: [en, fr]', 'languages: [en, fr'],
    ['lane: { en: Upper part', 'lane: { an: Upper part'],
  )
  expect(faults).toContainEqual(expect.stringMatching(/^atlas\.yaml:\d+.*not readable/))
})

test('several faults are reported at once, each with its line and the correct form', () => {
  expect(
    saidOf(
      ['title: { en: Atlas, fr: Atlas }', 'title: { en: Atlas }'],
      ['home: [-8, 8, 0, 16]', 'home: [0, 8, -8, 16]'],
      ['regions: [east]', 'regions: [eastt]'],
      ['shape: star', 'shape: stair'],
      ['around: protest', 'around: protests'],
      ['river: long-river', 'river: long-rover'],
    ),
  ).toEqual([
    'atlas.yaml:1 title.fr: missing; must be of type string',
    'atlas.yaml:10 map.home: west is 0 and east -8; west must be the smaller',
    "atlas.yaml:14 groups: region 'east' stands in no group; add it to upper or lower",
    "atlas.yaml:18 groups[0].regions[0]: unknown region 'eastt'; did you mean 'east'? (in upper)",
    "atlas.yaml:28 timeline.guides[0].river: the ground map has no river 'long-rover'; did you mean 'long-river'?",
    "atlas.yaml:30 compare.around: unknown kind 'protests'; did you mean 'protest'?",
    'atlas.yaml:32 kinds.protest.shape: found "stair"; did you mean \'star\'?',
  ])
})

describe('is refused:', () => {
  test.each([
    ['an unknown field', ['home: MLI', 'home: MLI\nhouse: MLI'], "house: unknown field 'house'"],
    ['a language that the interface lacks', ['[en, fr]', '[en, xx]'], 'languages[1]: found "xx"'],
    ['a language twice', ['[en, fr]', '[en, fr, en]'], "languages[2]: 'en' stands here twice"],
    ['a home that is no country', ['home: MLI', 'home: Mali'], 'home: found "Mali"'],
    ['a home among no countries', ['{ MLI: ML }', '{ NER: NE }'], "home: 'MLI' is none of the countries"],
    ['a home that the ground lacks', ['home: MLI', 'home: NER'], "home: the ground map has no country 'NER'"],
    ['a latitude off the map', ['[-8, 8, 0, 16]', '[-8, 8, 0, 96]'], 'map.home[3]: north is 96; must be within ±85'],
    ['a home south of itself', ['[-8, 8, 0, 16]', '[-8, 16, 0, 8]'], 'map.home: south is 16 and north 8'],
    ['a home beyond the edge', ['[-20, 0, 10, 30]', '[-5, 0, 10, 30]'], 'map.home: [-8, 8, 0, 16] reaches beyond'],
    [
      'a ground map that is not there',
      ['ground.json', 'grounds.json'],
      "map.ground: there is no file 'basemap/grounds",
    ],
    ['a ground map elsewhere', ['basemap/ground.json', '../ground.json'], 'map.ground: found "../ground.json"'],
    ['a group without a region', ['regions: [east]', 'regions: []'], 'groups[0].regions: found []'],
    ['a region in two groups', ['[west, south]', '[west, south, east]'], "region 'east' stands in 'upper' already"],
    ['a group called abroad', ['id: upper', 'id: abroad'], "groups[0].id: 'abroad' is what the interface calls"],
    ['a group called as a region', ['id: upper', 'id: west'], "groups[0].id: 'west' is a region already"],
    ['halves that are no groups', ['[upper, lower]', '[upper, lover]'], "halves[1]: unknown group 'lover'"],
    ['one half twice', ['[upper, lower]', '[upper, upper]'], "halves[1]: found 'upper' twice"],
    ['an unknown lane', ['[abroad, upper]', '[abroad, uper]'], "timeline.above[1]: unknown lane 'uper'"],
    ['a lane twice', ['[lower, country]', '[lower, country, upper]'], "lane 'upper' stands here twice"],
    ['a lane left out', ['[lower, country]', '[lower]'], "timeline: lane 'country' is missing"],
    ['a period that is none', ['"2011"', '"2011-40"'], "compare.periods[0]: found '2011-40'; must be a period"],
    ['a kind without a sign', ['protest: {', 'protests: {'], "kinds: kind 'protest' has no sign"],
    ['a sign of no kind', ['protest: {', 'protests: {'], "kinds.protests: unknown kind 'protests'"],
    ['an unknown colour', ['laterite', 'red'], 'kinds.protest.colour: found "red"'],
    ['a message that is none', ['en: Map, fr: Carte', 'en: "Map {of", fr: Carte'], 'words.map.label.en: is no message'],
    ['a message that there is not', ['map.label', 'map.lable'], "words.map.lable: unknown field 'map.lable'"],
    ['a title in the wrong place', ['title: {', 'called: {'], 'title: missing'],
  ] as const)('%s', (_, change, fault) => {
    expect(saidOf(change).filter((one) => one.includes(fault))).toHaveLength(1)
  })

  test('two kinds of one shape', () => {
    const files = broken(
      ['vocabulary.yaml', 'measures:', '  - { id: law, name: { en: L, fr: L }, meaning: { en: L, fr: L } }\nmeasures:'],
      [FILE, 'words:', '  law: { shape: star, colour: ink }\nwords:'],
    )
    expect(printedFaults(files)).toContain(
      "atlas.yaml:33 kinds.law.shape: 'protest' has the shape 'star'; give another",
    )
  })

  test('a place in a country that atlas.yaml does not name', () => {
    const files = broken([
      'places.geojson',
      '"precision":"country","regions":["west","east","south"],"country":"MLI"',
      '"precision":"exact","regions":[],"country":"NER"',
    ])
    expect(printedFaults(files)).toContainEqual(
      expect.stringContaining("'country' lies in 'NER', which atlas.yaml does not name"),
    )
  })

  test('a text in a language that the atlas does not offer', () => {
    const faults = saidOf(['languages: [en, fr]', 'languages: [en]'])
    expect(faults).toContain(
      "atlas.yaml:1 title.fr: the atlas is written in en; leave 'fr' out, or add it to the languages of atlas.yaml",
    )
  })
})
