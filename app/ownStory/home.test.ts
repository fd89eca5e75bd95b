import { describe, expect, it } from 'vitest'
import { askedIn, homeOf, type StoryPage } from './home'

const story = { slug: 'mine', language: 'en', title: 'Mine' } as const
const rest = { explore: () => null, picture: () => '' }

const PAGES: Readonly<Record<string, StoryPage>> = {
  link: { kind: 'browser', address: '/en/stories/shared', fragment: '#1abc', usual: 'read', studio: null },
  draft: {
    kind: 'browser',
    address: '/en/studio/present?draft=7',
    fragment: '',
    usual: 'stage',
    studio: '/en/studio/7',
  },
  file: { kind: 'file', address: '', fragment: '', usual: 'read', studio: null },
}

describe('the addresses of a story that the server does not know', () => {
  it.each([
    [
      'link',
      '/en/stories/shared#1abc',
      '/en/stories/shared?present&scene=3#1abc',
      '?speaker#1abc',
      '?print&notes=1#1abc',
    ],
    ['draft', '?draft=7&read', '/en/studio/present?draft=7#3', '&speaker', '&print&notes=1'],
    ['file', '?', '?present#3', '?speaker', '?print&notes=1'],
  ])('%s', (name, read, stage, speaker, handout) => {
    const page = PAGES[name] as StoryPage
    const home = homeOf(page, rest)
    const whole = (end: string) => expect.stringMatching(new RegExp(`${end.replaceAll('?', '\\?')}$`))
    expect(home.read(story)).toEqual(whole(read))
    expect(home.stage(story, 3)).toBe(stage)
    expect(home.speaker(story)).toEqual(whole(speaker))
    expect(home.handout(story, true)).toEqual(whole(handout))
    const search = (address: string | null) => new URL(address ?? '', `https://example.org${page.address}`).search
    expect(askedIn(search(home.read(story)), page.usual)).toEqual({ window: 'read', scene: null, notes: false })
    expect(askedIn(search(home.read(story, 2)), page.usual).scene).toBe(2)
    expect(askedIn(search(home.stage(story)), page.usual).window).toBe('stage')
    expect(askedIn(search(home.speaker(story)), page.usual).window).toBe('speaker')
    expect(askedIn(search(home.handout(story, true)), page.usual)).toMatchObject({ window: 'handout', notes: true })
  })

  it('lead back to the studio for a draft alone', () => {
    const [link, draft] = ['link', 'draft'].map((name) => homeOf(PAGES[name] as StoryPage, rest))
    expect(draft?.studio('where=kidal')).toBe('/en/studio/7?where=kidal')
    expect(draft?.studio('')).toBe('/en/studio/7')
    expect(link?.studio('')).toBeNull()
  })

  it('ignore scenes that are no number', () => {
    for (const scene of ['0', '-1', '1.5', 'x', '']) expect(askedIn(`?scene=${scene}`, 'read').scene).toBeNull()
  })
})
