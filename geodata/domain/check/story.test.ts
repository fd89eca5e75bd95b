import { describe, expect, test } from 'vitest'
import { readDataFiles } from '../../load/files'
import { atlasFolder, atlasSource } from '../../load/source'
import { LANGUAGES } from '../language/language'
import { formatFault } from '../read/fault'
import type { DataFiles } from '../read/read'
import { isStoryFile } from '../read/story'
import { citationsIn } from '../story/story'
import { formatView } from '../view/format'
import { checkStories } from './story'

const atlas = atlasSource().atlas()
const EN = 'stories/promises-to-the-north.en.md'
const FR = 'stories/promises-to-the-north.fr.md'

/** A real story, broken in copies below. */
const STORIES = readDataFiles(atlasFolder(), (path) => path === EN || path === FR)

function told(files: DataFiles): string[] {
  return checkStories(files, atlas).faults.map(formatFault)
}

/** The real stories with the first occurrence of some words replaced, and the line where those words begin. */
function broken(file: string, words: string, by: string, files: DataFiles = STORIES) {
  const text = files[file] ?? ''
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`${file} does not say '${words}'`)
  const changed = text.slice(0, at) + by + text.slice(at + words.length)
  return { files: { ...files, [file]: changed }, line: text.slice(0, at).split('\n').length }
}

describe('the real stories', () => {
  test('have no fault', () => {
    expect(told(readDataFiles(atlasFolder(), isStoryFile))).toEqual([])
  })

  test('are four, in every language, with scenes that survive JSON', () => {
    const stories = atlasSource().stories()
    expect(new Set(stories.map(({ slug }) => slug)).size).toBe(4)
    expect(stories).toHaveLength(4 * LANGUAGES.length)
    expect(JSON.parse(JSON.stringify(stories))).toEqual(stories)
  })

  test('have a View that is its own query, and citations in each paragraph of the text', () => {
    for (const scene of atlasSource()
      .stories()
      .flatMap(({ scenes }) => scenes)) {
      expect(formatView(scene.view)).toBe(scene.query)
      for (const paragraph of scene.text) expect(citationsIn([paragraph])).not.toEqual([])
    }
  })

  test('cite the same events in every language', () => {
    const stories = atlasSource().stories()
    for (const { slug, scenes } of stories) {
      const others = stories.filter((story) => story.slug === slug).map((story) => story.scenes)
      for (const [i, scene] of scenes.entries()) {
        const cited = [...new Set(citationsIn(scene.text).map(({ event }) => event))].sort()
        for (const other of others) {
          expect([...new Set(citationsIn(other[i]?.text ?? []).map(({ event }) => event))].sort()).toEqual(cited)
        }
      }
    }
  })

  test('compare two periods in every scene of the story about a comparison', () => {
    const [twice] = atlasSource()
      .stories()
      .filter(({ slug }) => slug === '26-march-twice')
    expect(twice?.scenes.every(({ view }) => view.compare !== null)).toBe(true)
  })
})

describe('a story is refused, with file, line and scene,', () => {
  // What is replaced in every language, by what, how many lines below the fault is reported, and its message.
  test.each([
    [
      'when its View is not canonical',
      'view: time=1958&event=1958-tuareg-promise',
      'view: event=1958-tuareg-promise&time=1958',
      0,
      " view: 'event=1958-tuareg-promise&time=1958' is not the canonical form of a View; must be 'time=1958&event=1958-tuareg-promise' (in scene 1, 'a-territory-of-their-own')",
    ],
    [
      'when its View says nothing that can be understood',
      'view: time=1958&event=1958-tuareg-promise',
      'view: colour=red',
      0,
      " view: 'colour=red' is not the canonical form of a View; must be empty, for nothing in it is understood (in scene 1, 'a-territory-of-their-own')",
    ],
    [
      'when its View chooses the theme',
      'view: time=1958&event=1958-tuareg-promise',
      'view: time=1958&event=1958-tuareg-promise&theme=dark',
      0,
      " view: sets 'theme'; light or dark is the reader's choice, so leave it out (in scene 1, 'a-territory-of-their-own')",
    ],
    [
      'when it opens an event that it is not about',
      'view: time=1960&event=1960-independence',
      'view: time=1960&event=1960-one-party-state',
      0,
      " view: opens '1960-one-party-state', which the scene is not about; add it to focus (in scene 2, 'independence-for-all')",
    ],
    [
      'when it is about an event that does not exist',
      '  - 2009-tuareg-rebellion',
      '  - 2009-tuareg-rebelion',
      0,
      " focus[1]: unknown event '2009-tuareg-rebelion'; did you mean '2009-tuareg-rebellion'? (in scene 3, 'decades-of-rebellion')",
    ],
    [
      'when it is about an event that its View filters out',
      '  - 1960-independence',
      '  - 1960-independence\n  - 2012-refugees',
      1,
      " focus[1]: '2012-refugees', which the scene's View filters out; widen the View or name another event (in scene 2, 'independence-for-all')",
    ],
    [
      'when its camera looks away',
      '&at=19.5,2.2,5',
      '&at=12.64,-8,8',
      2,
      " focus[0]: '1991-tamanrasset-accords' happened at 'tamanrasset', which is outside the frame on a phone; move the camera, at=latitude,longitude,zoom (in scene 5, 'a-special-status')",
    ],
    [
      'when it is about a place abroad and has no camera',
      '&at=19.5,2.2,5',
      '',
      2,
      " focus[0]: '1991-tamanrasset-accords' happened at 'tamanrasset', which is outside the frame on a phone; move the camera, at=latitude,longitude,zoom (in scene 5, 'a-special-status')",
    ],
    [
      'when its slug is taken',
      'scene: independence-for-all',
      'scene: a-territory-of-their-own',
      0,
      " scene: 'a-territory-of-their-own' is taken by an earlier scene; slugs must be unique (in scene 2, 'a-territory-of-their-own')",
    ],
  ])('%s', (_, words, by, below, message) => {
    const english = broken(EN, words, by)
    const both = broken(FR, words, by, english.files)
    expect(told(both.files)).toEqual([
      `${EN}:${english.line + below}${message}`,
      `${FR}:${both.line + below}${message}`,
    ])
  })

  test('when a paragraph of its text cites nothing', () => {
    const { files, line } = broken(EN, '[^1960-independence]', '')
    const start = (files[EN] ?? '').split('\n').findLastIndex((text, i) => i < line && text === '') + 2
    expect(told(files)).toEqual([
      `${EN}:${start}: this paragraph cites nothing; name the event that it rests on, as [^event-id] (in scene 2, 'independence-for-all')`,
    ])
  })

  test.each([
    ['does not exist', '[^1960-independance]', "cites unknown event '1960-independance'; did you mean"],
    ['its View filters out', '[^2012-refugees]', "cites '2012-refugees', which the scene's View filters out"],
    [
      'does not rest on the source that is named',
      '[^1960-independence:usip-wing]',
      "cites 'usip-wing' for '1960-independence', which rests on fa-wing-2012",
    ],
  ])('when it cites an event that %s', (_, by, message) => {
    const { files } = broken(EN, '[^1960-independence]', by)
    expect(told(files)).toEqual([expect.stringContaining(message)])
  })

  test('when a line may break between its words', () => {
    const { files, line } = broken(FR, 'En 1958, ', 'Un « mot\u202f» de 1958, ')
    expect(told(files)).toEqual([
      `${FR}:${line}: a line may end inside '« mot'; put a narrow no-break space (U+202F) there`,
    ])
  })

  test('when it has too few scenes', () => {
    const few = (file: string) =>
      (STORIES[file] ?? '')
        .split(/^(?=---\nscene: )/m)
        .slice(0, 8)
        .join('')
    expect(told({ ...STORIES, [EN]: few(EN), [FR]: few(FR) })).toEqual(
      [EN, FR].map((file) => `${file}:1: found 7 scenes; a story has 8 to 14`),
    )
  })

  test('when a language lacks it', () => {
    const { [FR]: _, ...rest } = STORIES
    expect(told(rest)).toEqual([`${EN}:1: the story is not told in 'fr'; write ${FR} with the same scenes`])
  })

  test.each([
    ['has another View', 'view: time=1960&', 'view: time=1960-01&', 'view', "found 'time=1960-01&"],
    [
      'is about something else',
      '  - 2009-tuareg-rebellion\n',
      '',
      'focus',
      'must be [1960s-2000s-tuareg-rebellions, 2009',
    ],
    ['has another slug', 'scene: one-army', 'scene: one-force', 'scene', "found 'one-force'; must be 'one-army'"],
  ])('when one of its languages %s', (_, words, by, field, message) => {
    const faults = told(broken(FR, words, by).files)
    expect(faults).toContainEqual(expect.stringMatching(new RegExp(`^${FR}:\\d+ ${field}: `)))
    expect(faults.join('\n')).toContain(message)
    expect(faults.join('\n')).toContain(`as in ${EN}`)
  })

  test('when one of its languages lacks the last scene', () => {
    const [french = ''] = (STORIES[FR] ?? '').split(/^(?=---\nscene: who-lives-there)/m)
    expect(told({ ...STORIES, [FR]: french })).toEqual([`${FR}:1: lacks scene 11, 'who-lives-there', which ${EN} has`])
    const [english = ''] = (STORIES[EN] ?? '').split(/^(?=---\nscene: who-lives-there)/m)
    expect(told({ ...STORIES, [EN]: english })).toEqual([
      expect.stringContaining(`is scene 11, but ${EN} ends with scene 10 (in scene 11, 'who-lives-there')`),
    ])
  })
})

test('without a valid atlas, only the form and the languages of a story are checked', () => {
  const { files } = broken(EN, 'view: time=1958&event=1958-tuareg-promise', 'view: time=2012')
  expect(checkStories(files, null).faults.map(formatFault)).toEqual([
    expect.stringContaining(
      `${FR}:14 view: found 'time=1958&event=1958-tuareg-promise'; must be 'time=2012', as in ${EN}`,
    ),
  ])
  expect(checkStories(STORIES, null).faults).toEqual([])
  expect(checkStories({ ...STORIES, [EN]: 'No rule' }, null).faults).not.toEqual([])
})
