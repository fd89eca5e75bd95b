import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { Refusal } from '../table/refusal'
import type { Draft } from './draft'
import { setAnnotations, setPicture } from './edits'
import { draftIn, readJoliba, stated, toBase64, writeJoliba } from './jolibaFile'
import { draftFrom } from './make'
import { draftFromHtml, sourceInHtml } from './storyHtml'
import { toStory } from './toStory'

const atlas = atlasSource().atlas()
const stories = atlasSource().stories()
const slugs = [...new Set(stories.map(({ slug }) => slug))]
const telling = { atlas, pictureUrl: (id: string) => id, date: '2026-11-29' }

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x50, 0x4b, 3, 4, ...Array.from({ length: 500 }, (_, i) => i * i)])
const picture = { id: 'a-b', file: 'street.png', type: 'image/png', width: 2, height: 1, credit: '' } as const
const pictures = new Map([['a-b', PNG]])

const circle = { kind: 'circle', positions: [[-8, 12.6]], km: 40, text: { en: 'Here' } } as const

function illustrated(slug: string): Draft {
  const draft = draftFrom(stories.filter((story) => story.slug === slug))
  const first = draft.scenes[0]?.id ?? ''
  return setPicture(setAnnotations(draft, first, [circle]), first, picture, { fr: 'Une rue' })
}

const draft = illustrated('26-march-twice')

function codeOf(act: () => unknown): string {
  try {
    act()
    return 'none'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test.for(slugs)('%s is the same after a file and after a page', (slug) => {
  const told = illustrated(slug)
  const read = readJoliba(writeJoliba(told, pictures))
  const page = `<!doctype html><body>${sourceInHtml(told, pictures)}</body>`
  for (const opened of [read, draftFromHtml(page)]) {
    expect(opened?.losses).toEqual([])
    expect(opened?.draft).toEqual(told)
    expect(opened?.pictures).toEqual(pictures)
    for (const language of told.languages)
      expect(toStory(opened?.draft ?? told, language, telling)).toEqual(toStory(told, language, telling))
  }
})

test('a picture that the page shows is in it once', () => {
  const source = sourceInHtml(draft, pictures, new Set(['a-b']))
  const address = `data:image/png;base64,${toBase64(PNG)}`
  expect(source).not.toContain(toBase64(PNG))
  const opened = draftFromHtml(
    `<body><img src="${address}" alt=""><img src="data:image/png;base64,AAAA">${source}</body>`,
  )
  expect(opened).toEqual({ draft, pictures, losses: [] })
  const without = draftFromHtml(source)
  expect(without?.losses).toEqual([{ code: 'picture-gone', params: { file: 'street.png' } }])
})

test('the same draft gives the same bytes', () => {
  expect(writeJoliba(draft, pictures)).toEqual(writeJoliba(readJoliba(writeJoliba(draft, pictures)).draft, pictures))
})

test('what is drawn across the 180th meridian is the same after a file', () => {
  const east = { kind: 'label', positions: [[185.5, -17]], km: null, text: { en: 'Here' } } as const
  const told = setAnnotations(draft, draft.scenes[0]?.id ?? '', [east])
  const { draft: read, losses } = readJoliba(writeJoliba(told, pictures))
  expect(losses).toEqual([])
  expect(read.scenes[0]?.annotations).toEqual([east])
})

test('what a later version added is kept and written back', () => {
  const value = JSON.parse(JSON.stringify(stated(draft)))
  value.version = 7
  value.mood = 'calm'
  value.languages.push('bm')
  value.title.bm = 'Maana'
  value.scenes[0].sound = { file: 'sound/a.ogg' }
  value.scenes[0].annotations.push({ kind: 'star', points: 5 })
  value.pictures.push({ id: 'v', type: 'image/avif' })
  const files = { 'story.json': JSON.stringify(value), 'sound/a.ogg': 'la la', 'pictures/a-b.png': PNG }
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        typeof text === 'string' ? new TextEncoder().encode(text) : text,
      ]),
    ),
  )
  const opened = readJoliba(bytes)
  expect(opened.losses).toEqual([
    { code: 'newer', params: { version: 7 } },
    { code: 'part', params: { field: 'languages[2]' } },
    { code: 'part', params: { field: 'pictures[1]' } },
    { code: 'part', params: { scene: 'the-same-day', field: 'annotations[1]' } },
  ])
  const again = readJoliba(writeJoliba(opened.draft, opened.pictures))
  expect(again.draft).toEqual(opened.draft)
  expect(stated(again.draft)).toEqual({ ...value, version: 1 })
  const html = draftFromHtml(sourceInHtml(opened.draft, opened.pictures))
  expect(stated(html?.draft ?? again.draft)).toEqual({ ...value, version: 1 })
})

test('another file, a later form and a bomb are refused in words', () => {
  const zip = (text: string) => zipSync({ 'story.json': new TextEncoder().encode(text) })
  expect(codeOf(() => readJoliba(zipSync({ 'a.txt': new Uint8Array(3) })))).toBe('no-story')
  expect(codeOf(() => readJoliba(zip('{"format":"other"}')))).toBe('no-story')
  expect(codeOf(() => readJoliba(zip('{"format":"joliba-story","scenes":3}')))).toBe('no-story')
  expect(codeOf(() => readJoliba(zip('nothing')))).toBe('broken-json')
  expect(codeOf(() => readJoliba(zip('[['.repeat(9000))))).toBe('deep-json')
  expect(codeOf(() => readJoliba(new Uint8Array(100)))).toBe('no-story')
  expect(codeOf(() => readJoliba(zipSync({ 'story.json': new Uint8Array(20 * 2 ** 20) }, { level: 9 })))).toBe(
    'zip-bomb',
  )
  expect(codeOf(() => draftIn({ ...stated(draft), least: 2 }))).toBe('newer-story')
  expect(codeOf(() => draftFromHtml(sourceInHtml(draft, pictures).replace('"format"', '')))).toBe('broken-story')
  expect(draftFromHtml('<p>A page</p>')).toBeNull()
})

test('a file that is cut has all that came before', () => {
  const bytes = writeJoliba(draft, pictures)
  const withoutEnd = readJoliba(bytes.subarray(0, bytes.length - 30))
  expect(withoutEnd.losses).toEqual([{ code: 'cut-file', params: {} }])
  expect(withoutEnd).toMatchObject({ draft, pictures })
  const half = readJoliba(bytes.subarray(0, bytes.length / 3))
  expect(half.draft.scenes.length).toBeGreaterThan(1)
  expect(half.draft.scenes[0]).toEqual(draft.scenes[0])
  expect(half.losses.map(({ code }) => code)).toEqual(expect.arrayContaining(['cut-file', 'cut-story']))
})

test('a picture that is missing or none is named', () => {
  expect(readJoliba(writeJoliba(draft, new Map())).losses).toEqual([
    { code: 'picture-gone', params: { file: 'street.png' } },
  ])
  const svg = new Map([['a-b', new TextEncoder().encode('<svg onload="alert(1)"/>')]])
  const read = readJoliba(writeJoliba(draft, svg))
  expect([read.pictures.size, read.losses[0]?.code]).toEqual([0, 'picture-gone'])
})

test('whatever is changed in a file, it is opened or refused, and what is opened can be told and written', () => {
  const bytes = writeJoliba(draft, pictures)
  const json = JSON.stringify(stated(draft))
  const strange = fc.constantFrom('null', '5', '"x"', '[]', '{}', '[null]', '{"en":3}', '-1', '[[1,2]]')
  const values = [...json.matchAll(/"[a-z]+":("[^"]*"|\[\]|null|\{[^{}]*\})/g)]
  const opened = (read: () => { readonly draft: Draft }) => {
    try {
      const { draft: found } = read()
      for (const language of found.languages) toStory(found, language, telling)
      writeJoliba(found, pictures)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(values.length - 1), strange, (at, byte, which, put) => {
      const changed = bytes.slice()
      changed[at] = byte
      opened(() => readJoliba(changed))
      opened(() => readJoliba(bytes.subarray(0, at)))
      const { index, 0: found, 1: value = '' } = values[which] as RegExpExecArray
      const text = `${json.slice(0, index)}${found.replace(value, () => put)}${json.slice(index + found.length)}`
      opened(() => draftIn(JSON.parse(text)))
    }),
    { numRuns: 40 },
  )
})
