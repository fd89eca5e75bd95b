import { describe, expect, test } from 'vitest'
import { citationsIn } from '../story/story'
import { formatFault } from './fault'
import { readStory } from './story'

const HEAD = `---
title: A story
summary: What it tells.
author: Somebody
date: 2026-11-22
---
`
const SCENE = `
---
scene: one
view: time=2012
focus: [2012-03-21-coup]
---

# A heading

A *first* paragraph[^2012-03-21-coup:fa-wing-2012], which
goes on[^2012-03-21-coup].

## Notes

**Say** something.
`
const FILE = 'stories/a-story.en.md'

function told(text: string, file = FILE): string[] {
  return readStory(file, text).faults.map(formatFault)
}

test('a story is read into its parts', () => {
  const { slug, language, head, scenes, complete } = readStory(FILE, HEAD + SCENE)
  expect({ slug, language, complete }).toEqual({ slug: 'a-story', language: 'en', complete: true })
  expect(head).toEqual({ title: 'A story', summary: 'What it tells.', author: 'Somebody', date: '2026-11-22' })
  const [scene] = scenes
  expect(scene).toMatchObject({ scene: 'one', number: 1, view: 'time=2012', focus: ['2012-03-21-coup'] })
  expect(scene?.heading).toBe('A heading')
  expect(scene?.text).toEqual([
    {
      line: 16,
      inlines: [
        { kind: 'text', text: 'A ' },
        { kind: 'emphasis', children: [{ kind: 'text', text: 'first' }] },
        { kind: 'text', text: ' paragraph' },
        { kind: 'citation', event: '2012-03-21-coup', source: 'fa-wing-2012' },
        { kind: 'text', text: ', which goes on' },
        { kind: 'citation', event: '2012-03-21-coup', source: null },
        { kind: 'text', text: '.' },
      ],
    },
  ])
  expect(scene?.notes).toEqual([
    {
      line: 21,
      inlines: [
        { kind: 'strong', children: [{ kind: 'text', text: 'Say' }] },
        { kind: 'text', text: ' something.' },
      ],
    },
  ])
})

test('Windows line ends are accepted', () => {
  const { scenes, faults } = readStory(FILE, (HEAD + SCENE).replace(/\n/g, '\r\n'))
  expect(faults).toEqual([])
  expect(scenes[0]?.text[0]?.inlines).toContainEqual({ kind: 'text', text: ', which goes on' })
})

test('a citation inside emphasis is found', () => {
  const { scenes } = readStory(FILE, HEAD + SCENE.replace('*first*', '**so *it* is[^1960-independence]**'))
  expect(citationsIn(scenes[0]?.text.map(({ inlines }) => inlines) ?? [])[0]?.event).toBe('1960-independence')
})

describe('a story is refused', () => {
  const stray = "a '---' is missing near here; the block of a scene, and nothing else, stands between two of them"
  const form = "a scene holds one '# Heading' first, paragraphs, and one '## Notes'"
  const words = 'a paragraph holds words, *emphasis*, **strong emphasis** and [^citations]'

  test.each([
    [
      'when it is empty',
      '',
      [`${FILE}:1: has no block at its head; a story begins with title, summary, author and date between two '---'`],
    ],
    [
      'when words stand before its head',
      `Once\n${HEAD}${SCENE}`,
      [`${FILE}:1: words stand before the first '---'; it must come first`, expect.any(String)],
    ],
    [
      'when words stand before its first scene',
      `${HEAD}\nOnce\n${SCENE}`,
      [`${FILE}:7: words stand before the first scene; a scene begins with its block between two '---'`],
    ],
    [
      'when a field of its head is missing',
      HEAD.replace('author: Somebody\n', '') + SCENE,
      [`${FILE}:2 author: missing; must be of type string`],
    ],
    [
      'when its date is no day',
      HEAD.replace('2026-11-22', 'yesterday') + SCENE,
      [`${FILE}:5 date: found "yesterday"; must be a day, as in 2026-11-22`],
    ],
    [
      'when a scene has an unknown field',
      HEAD + SCENE.replace('scene: one', 'scene: one\ncamera: 1'),
      [
        `${FILE}:10 camera: unknown field 'camera'; see geodata/README.md for the fields of a record (in scene 1, 'one')`,
      ],
    ],
    [
      'when a scene is about nothing',
      HEAD + SCENE.replace('[2012-03-21-coup]', '[]'),
      [`${FILE}:11 focus: found []; must name at least one event (in scene 1, 'one')`],
    ],
    [
      'when the rule before a block is missing',
      HEAD + SCENE + SCENE.replace('---\nscene', 'scene'),
      [`${FILE}:23: ${stray}`],
    ],
    ['when the rule after a block is missing', HEAD + SCENE.replace(']\n---', ']\n') + SCENE, [`${FILE}:14: ${stray}`]],
    [
      'when a scene has no heading',
      HEAD + SCENE.replace('# A heading', 'No heading'),
      [`${FILE}:13: has no heading; the first line must be '# Heading' (in scene 1, 'one')`],
    ],
    [
      'when a scene has no notes',
      HEAD + SCENE.slice(0, SCENE.indexOf('## Notes')),
      [`${FILE}:13: has no notes; write '## Notes' and what the speaker needs below it (in scene 1, 'one')`],
    ],
    [
      'when a scene has no text',
      HEAD + SCENE.replace(/A \*first[^#]*/, ''),
      [`${FILE}:13: has no text; write a paragraph below the heading (in scene 1, 'one')`],
    ],
    [
      'when a scene has a list',
      HEAD + SCENE.replace('## Notes', '- a list\n\n## Notes'),
      [`${FILE}:19: found a list; ${form} (in scene 1, 'one')`],
    ],
    [
      'when a scene has a second heading',
      HEAD + SCENE.replace('## Notes', '## More\n\n## Notes'),
      [`${FILE}:19: found another heading; ${form} (in scene 1, 'one')`],
    ],
    [
      'when a paragraph has a link',
      HEAD + SCENE.replace('goes on', '[goes](https://x.org) on'),
      [`${FILE}:17: found a link; ${words} (in scene 1, 'one')`],
    ],
    [
      'when a paragraph has HTML',
      HEAD + SCENE.replace('*first*', '<b>first</b>'),
      [`${FILE}:16: found HTML; ${words} (in scene 1, 'one')`, `${FILE}:16: found HTML; ${words} (in scene 1, 'one')`],
    ],
  ])('%s', (_, text, faults) => {
    expect(told(text)).toEqual(faults)
  })

  test('with a forbidden character, literal or by reference, at its line and scene', () => {
    expect(told(HEAD.replace('A story', 'A\u202e story') + SCENE.replace('goes on', 'goes\u0007 on'))).toEqual([
      `${FILE}:2: found the direction control U+202E at column 9; remove it`,
      `${FILE}:17: found the control character U+0007 at column 5; remove it (in scene 1, 'one')`,
    ])
    expect(told(HEAD + SCENE.replace('A heading', 'A&#x202e; heading').replace('something', 'some&#7;thing'))).toEqual([
      `${FILE}:14: an escape stands for the direction control U+202E; remove it (in scene 1, 'one')`,
      `${FILE}:21: an escape stands for U+FFFD, which stands for a character that was lost; remove it (in scene 1, 'one')`,
    ])
  })

  test.each(['stories/a-story.md', 'stories/a-story.xx.md', 'stories/A_story.en.md'])(
    'when its file name is %s',
    (file) => {
      expect(told(HEAD + SCENE, file)).toEqual([
        expect.stringContaining("a story's file is named <slug>.<language>.md"),
      ])
    },
  )
})
