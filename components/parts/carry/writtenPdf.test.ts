import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import type { Scene, Story } from '@/geodata/domain/story/story'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { carriedOf, DOT, nodeMachine } from '../../testing/carry'
import type { Making } from './drawing'
import { writtenHandoutPdf } from './writtenHandoutPdf'
import { writtenSlidesPdf } from './writtenSlidesPdf'

function storyIn(language: Story['language'], change: (scene: Scene) => Partial<Scene> = () => ({})): Story {
  const [story] = atlasSource().storiesIn(language)
  if (!story) throw new Error(`no story in ${language}`)
  return { ...story, scenes: story.scenes.slice(0, 2).map((scene) => ({ ...scene, ...change(scene) })) }
}

function making(language: Story['language']): Making {
  return {
    t: translatorIn(language),
    machine: nodeMachine({ draws: false }),
    control: { signal: new AbortController().signal, report: () => {} },
  }
}

async function read(parts: BlobPart[]) {
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  const document = await getDocumentProxy(bytes)
  const { text } = await extractText(document, { mergePages: false })
  const { info } = await getMeta(document)
  const marked = await document.getMarkInfo()
  const pages = await Promise.all(text.map((_, i) => document.getPage(i + 1)))
  const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat().map(({ url }) => String(url))
  const trees = await Promise.all(pages.map((page) => page.getStructTree()))
  const outline = (await document.getOutline()).map(({ title }) => title)
  return {
    pages: text.map((one) => one.replace(/\s+/g, ' ')),
    info,
    marked,
    links,
    tree: JSON.stringify(trees),
    outline,
  }
}

function wordsOf(text: Scene['text']): string {
  return text
    .flat()
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('')
    .replace(/\s+/g, ' ')
}

test.for(['en', 'fr'] as const)(
  '%s: slides as PDF can be read, searched, followed and read aloud',
  async (language) => {
    const story = storyIn(language)
    const { pages, info, marked, links, tree, outline } = await read(
      await writtenSlidesPdf(carriedOf(story), making(language)),
    )
    expect(pages).toHaveLength(story.scenes.length + 2)
    expect(info).toMatchObject({
      Title: story.title,
      Author: story.author,
      Language: language === 'fr' ? 'fr-FR' : 'en-GB',
    })
    expect(marked).toMatchObject({ Marked: true })
    expect(outline).toEqual([story.title, ...story.scenes.map(({ heading }) => heading), 'Sources'])
    for (const [i, { heading, number, text }] of story.scenes.entries()) {
      expect(pages[i + 1]).toContain(heading.replace(/\s/g, ' '))
      expect(pages[i + 1]).toContain(wordsOf(text).slice(0, 60))
      expect(links.some((link) => link.endsWith(`/${language}/stories/${story.slug}/${number}`))).toBe(true)
      expect(tree).toContain(JSON.stringify(heading).slice(1, -1))
    }
    expect(tree).toMatch(/"role":"Figure".*"role":"H2"|"role":"H2".*"role":"Figure"/s)
    expect(pages.at(-1)).toContain('Natural Earth')
  },
)

test('a handout has the notes if they are wanted, and a text of any length goes on to further pages', async () => {
  const long = Array.from({ length: 1200 }, (_, i) => `word${i}`).join(' ')
  const story = storyIn('en', ({ number }) => (number === 1 ? { text: [[{ kind: 'text', text: long }]] } : {}))
  const [bare, noted] = await Promise.all(
    [false, true].map(async (notes) => read(await writtenHandoutPdf(carriedOf(story), { ...making('en'), notes }))),
  )
  const said = wordsOf(story.scenes[1]?.notes.slice(0, 1) ?? [])
    .trim()
    .slice(0, 40)
  expect(noted?.pages.join(' ')).toContain(said)
  expect(noted?.pages[0]).toContain(story.summary)
  expect(noted?.pages.filter((page) => page.includes(story.summary))).toHaveLength(1)
  expect(bare?.pages.join(' ')).not.toContain(said)
  expect(bare?.pages.join(' ')).toContain('word0 word1')
  expect(bare?.pages.join(' ')).toContain('word1199')
  expect(bare?.pages.length).toBeGreaterThan(story.scenes.length + 1)
  expect(bare?.outline).toHaveLength(story.scenes.length + 1)
})

test('letters of any script are kept: those that no font has are drawn as pictures', async () => {
  const drawn: string[] = []
  const machine = nodeMachine({ draws: false })
  const raster: typeof machine.raster = (svg, size) => {
    drawn.push(svg)
    return machine.raster(svg, size)
  }
  const heading = 'ʿAlī, N’Djaména, Ɛlɛ — תוארג'
  const story = storyIn('fr', () => ({ heading, text: [[{ kind: 'text', text: '2\u202f000 œuvres <b> & \u0000' }]] }))
  const { pages, outline } = await read(
    await writtenSlidesPdf(carriedOf(story), { ...making('fr'), machine: { ...machine, raster } }),
  )
  expect(pages[1]).toMatch(/ʿ ?A ?l ?ī, N’Djaména/)
  expect(pages[1]).toContain('2 000 œuvres <b> &')
  expect(outline).toContain(heading)
  expect(drawn.some((svg) => svg.includes('>תוארג</text>'))).toBe(true)
})

test('an author’s picture is in both, with its words and its credit', async () => {
  const picture = { src: DOT, width: 1, height: 1, alt: 'A well at noon', credit: 'Photo: A. Diallo' }
  const story = storyIn('en', () => ({ picture }))
  for (const written of [
    writtenSlidesPdf(carriedOf(story), making('en')),
    writtenHandoutPdf(carriedOf(story), { ...making('en'), notes: false }),
  ]) {
    const { pages, tree } = await read(await written)
    expect(pages.join(' ')).toContain(picture.credit)
    expect(tree).toContain(picture.alt)
  }
})
