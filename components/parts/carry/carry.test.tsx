import { act, render, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '@/geodata/domain/draft/draft'
import { readJoliba } from '@/geodata/domain/draft/jolibaFile'
import { draftFromLink } from '@/geodata/domain/draft/link'
import { draftFrom } from '@/geodata/domain/draft/make'
import { readMarkdownDraft } from '@/geodata/domain/draft/readMarkdown'
import { draftFromHtml } from '@/geodata/domain/draft/storyHtml'
import { toStory } from '@/geodata/domain/draft/toStory'
import type { Language } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { messagesOf, ownMessagesOf, translatorIn } from '../../language/translate'
import { carriedOf } from '../../testing/carry'
import { answerFetch, page, reader } from '../../testing/dom'
import { PATIENT, savedFiles } from '../../testing/takeAway'
import { CarryDialog } from './CarryDialog'
import { forgetCarryWords } from './carryWords'

let saved: ReturnType<typeof savedFiles> = []

beforeEach(() => {
  saved = savedFiles()
  forgetCarryWords()
})

const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

/** One of ours in both languages, with a picture and as few scenes as asked for. */
function draftOf(scenes: number): Draft {
  const stories = atlasSource()
    .stories()
    .filter(({ slug }) => slug === '26-march-twice')
  const draft = draftFrom(stories)
  const id = '00000000-0000-4000-8000-000000000000'
  return {
    ...draft,
    scenes: draft.scenes.slice(0, scenes).map((scene) => ({ ...scene, picture: { id, alt: { en: 'A well' } } })),
    pictures: [{ id, file: 'well.png', type: 'image/png', width: 4, height: 3, credit: 'A. Diallo' }],
  }
}

async function opened(language: Language, draft: Draft, told = vi.fn<(draft: Draft, file: string) => void>()) {
  answerFetch((path) => {
    const [, lang = '', file] = path.split('/')
    const code = { loader: '0', script: 'AA==', sheet: 'AA==', sources: ['sha256-x'] }
    if (file === 'carry.json') {
      return { site: messagesOf('carry', lang as Language), own: ownMessagesOf('carry', lang as Language) }
    }
    if (file === 'storyfile.json') return { page: '/page.json', messages: messagesOf('ownStory', language), own: {} }
    return path === '/page.json' ? code : undefined
  })
  const pictures = new Map(draft.pictures.map(({ id }) => [id, PICTURE]))
  const atlas = atlasSource().atlas()
  const telling = { atlas, pictureUrl: () => null, date: '2026-11-29' }
  await act(async () => {
    render(
      <CarryDialog
        messages={messagesOf('carry', language)}
        language={language}
        languages={draft.languages}
        title="26 March, twice"
        slug="26-march-twice"
        own={{ pictures: draft.pictures.map(({ file }) => file) }}
        carriedIn={async (one) => carriedOf(toStory(draft, one, telling))}
        drafted={async () => ({ draft, pictures })}
        saved={told}
        close={() => {}}
      />,
    )
  })
  return { t: translatorIn(language), user: reader(), dialog: within(await page().findByRole('dialog')) }
}

test.for(['en', 'fr'] as const)(
  '%s: a draft is saved whole, as text, and as a page that the studio opens again',
  async (language) => {
    const draft = draftOf(2)
    const told = vi.fn()
    const { t, user, dialog } = await opened(language, draft, told)
    const save = async (form: 'joliba' | 'markdown' | 'page') => {
      const count = saved.length
      await user.click(dialog.getByRole('button', { name: t('own.takeAway.save', { name: t(`carry.${form}`) }) }))
      await waitFor(() => expect(saved.length).toBe(count + 1), PATIENT)
      return saved[count]
    }
    const file = await save('joliba')
    expect(file?.name).toBe('26-march-twice.joliba')
    expect(told.mock.calls).toEqual([[draft, '26-march-twice.joliba']])
    const read = readJoliba(new Uint8Array((await file?.blob.arrayBuffer()) ?? []))
    expect(read).toMatchObject({ draft, losses: [] })
    expect(read.pictures.get(draft.pictures[0]?.id ?? '')).toEqual(PICTURE)

    await user.selectOptions(dialog.getByRole('combobox', { name: t('carry.language') }), 'fr')
    const text = await save('markdown')
    expect(text?.name).toBe('26-march-twice.fr.md')
    expect(await text?.blob.text()).toContain('# Le même jour')
    expect(
      readMarkdownDraft([{ name: 'x.fr.md', text: (await text?.blob.text()) ?? '' }], 'fr').draft.scenes,
    ).toHaveLength(2)
    expect(dialog.getByText(/well\.png/)).toBeTruthy()

    const html = await save('page')
    // Only the Joliba file has everything.
    expect(told).toHaveBeenCalledTimes(1)
    expect(html?.name).toBe('26-march-twice.fr.html')
    expect(draftFromHtml((await html?.blob.text()) ?? '')?.draft).toEqual(draft)
    expect(dialog.getByText(/<iframe src="26-march-twice\.fr\.html"/)).toBeTruthy()
  },
)

test('a link holds the story and says who can read it; one that is too long is not offered', async () => {
  const { t, user, dialog } = await opened('en', draftOf(2))
  expect(dialog.getByText(t('carry.linkUse'))).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: t('carry.makeLink') }))
  const link = await dialog.findByRole('link', {}, PATIENT)
  const { pathname, hash } = new URL(link.getAttribute('href') ?? '')
  expect(pathname).toBe('/en/stories/shared')
  expect(draftFromLink(hash).draft.scenes).toHaveLength(2)
  expect(dialog.getByText(/^<iframe src="[^"]*\/embed\?lang=en&amp;story=shared#/)).toBeTruthy()
})

test('a story that is too long for a link is sent as a file', async () => {
  const draft = draftOf(1)
  const random = Array.from({ length: 1500 }, (_, i) => Math.abs(Math.sin(i)).toString(36).slice(2)).join(' ')
  const long = { ...draft, scenes: draft.scenes.map((scene) => ({ ...scene, text: { en: random } })) }
  const { t, user, dialog } = await opened('en', long)
  await user.click(dialog.getByRole('button', { name: t('carry.makeLink') }))
  await dialog.findByText(/too long/, {}, PATIENT)
  expect(dialog.queryByRole('link')).toBeNull()
})

test('what goes wrong is said, and nothing is saved', async () => {
  const { t, user, dialog } = await opened('en', draftOf(1))
  vi.spyOn(HTMLImageElement.prototype, 'decode').mockRejectedValue(new Error('the picture is broken'))
  await user.click(dialog.getByRole('button', { name: t('own.takeAway.save', { name: t('carry.pptx') }) }))
  const alert = await dialog.findByRole('alert', {}, PATIENT)
  expect(alert.textContent).toContain('PowerPoint')
  expect(saved).toEqual([])
})
