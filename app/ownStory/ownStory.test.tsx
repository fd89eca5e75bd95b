import { waitFor, within } from '@testing-library/react'
import * as database from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { beginDraft, readDraft, removeDraft } from '@/components/pages/studio/kept/drafts'
import { page, reader } from '@/components/testing/dom'
import { linkOf } from '@/geodata/domain/draft/link'
import { draftFrom } from '@/geodata/domain/draft/make'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { answerFromRoutes } from '../testing/routes'
import { serve, visit } from '../testing/site'
import { storyWords } from './storyWords'

// Only a build writes the address of the script.
vi.mock('@/app/[lang]/own/importerScript', () => ({ importerScript: () => '' }))

const ours = atlasSource()
  .stories()
  .filter(({ slug }) => slug === 'from-aguelhok-to-azawad')
const whole = draftFrom(ours)
const draft = { ...whole, scenes: whole.scenes.slice(0, 3) }
const { fragment } = linkOf(draft)
const t = translatorIn('en')

beforeEach(() => {
  // happy-dom has no database, no layout and no fonts.
  for (const [name, part] of Object.entries(database)) if (/^IDB|^indexedDB$/.test(name)) vi.stubGlobal(name, part)
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollIntoView = () => {}
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { ready: Promise.resolve(), load: async () => [] },
  })
})

const heading = (number: number) => draft.scenes[number - 1]?.heading.en ?? ''

describe('a story in a link', () => {
  test.for(LANGUAGES)(
    '%s: is read from the fragment, which is in no request, and says who can see it',
    async (language) => {
      const asked = answerFromRoutes()
      await visit(`/${language}/stories/shared#${fragment}`)
      await page().findByRole('heading', { level: 1, name: draft.title[language] ?? '' })
      expect(Array.from(document.querySelectorAll('section > h2'), ({ textContent }) => textContent)).toEqual(
        draft.scenes.map((scene) => scene.heading[language]),
      )
      const translate = translatorIn(language)
      expect(page().getByRole('complementary').textContent).toContain(translate('ownStory.linkNote'))
      expect(asked.filter((address) => address.includes(fragment.slice(1, 20)))).toEqual([])
      // It has no date, and is not shared on.
      expect(document.body.textContent).not.toMatch(/ 20\d\d · 3 /)
      expect(page().queryByRole('button', { name: translate('share.open') })).toBeNull()
      for (const [name, window] of [
        [translate('story.present'), 'present'],
        [translate('story.handout'), 'print'],
      ] as const)
        expect(page().getByRole('link', { name }).getAttribute('href')).toBe(
          `/${language}/stories/shared?${window}#${fragment}`,
        )
    },
  )

  test('about events that are gone shows its scenes, and says which are missing', async () => {
    answerFromRoutes()
    const [first, ...others] = draft.scenes
    if (!first) throw new Error('The story has no scenes.')
    const gone = { ...draft, scenes: [{ ...first, text: { en: 'It was so.[^no-such-event]' } }, ...others] }
    await visit(`/en/stories/shared#${linkOf(gone).fragment}`)
    expect((await page().findByRole('note')).textContent).toContain('no-such-event')
    expect(page().getByText('It was so.')).toBeDefined()
  })

  test('goes on when a link within the page is followed, which would change the fragment', async () => {
    answerFromRoutes()
    await visit(`/en/stories/shared#${fragment}`)
    const [mark] = await page().findAllByRole('link', { name: t('story.note', { number: 1 }) })
    if (!mark) throw new Error('Nothing is cited.')
    await reader().click(mark)
    const note = document.getElementById(mark.getAttribute('href')?.slice(1) ?? '')
    expect(document.activeElement).toBe(note)
    expect(location.hash).toBe(`#${fragment}`)
  })

  test('that is cut, foreign, or missing is explained', async () => {
    answerFromRoutes()
    for (const [hash, why] of [
      [fragment.slice(0, -40), 'cut'],
      ['scene-3', 'foreign'],
      [`9${fragment.slice(1)}`, 'newer'],
      ['', 'none'],
    ] as const) {
      await visit(`/en/stories/shared#${hash}`)
      expect((await page().findByRole('alert')).textContent).toBe(t(`ownStory.${why}`))
    }
  })

  test('without JavaScript says that it cannot be read', async () => {
    await serve('/en/stories/shared')
    expect(document.querySelector('noscript')?.textContent).toBe(t('ownStory.noScript'))
  })

  test('opens in the studio as a draft of this browser', async () => {
    answerFromRoutes()
    const went: string[] = []
    vi.spyOn(window.location, 'assign').mockImplementation((address) => void went.push(String(address)))
    await visit(`/en/stories/shared#${fragment}`)
    await reader().click(await page().findByRole('button', { name: t('ownStory.edit') }))
    await waitFor(() => expect(went).toHaveLength(1))
    const id = went[0]?.split('/').at(-1) ?? ''
    expect((await readDraft(id))?.scenes.map(({ view }) => view)).toEqual(draft.scenes.map(({ view }) => view))
    await removeDraft(id)
  })
})

describe('a draft', () => {
  beforeEach(async () => {
    answerFromRoutes()
    await beginDraft(draft)
  })

  test('is presented at once, without what needs a server', async () => {
    await visit(`/en/studio/present?draft=${draft.id}#2`)
    await page().findByRole('heading', { level: 1, name: heading(2) })
    await reader().keyboard('{PageDown}')
    await page().findByRole('heading', { level: 1, name: heading(3) })
    expect(page().queryByRole('button', { name: t('present.connect') })).toBeNull()
    expect(
      page()
        .getByRole('link', { name: t('present.leave') })
        .getAttribute('href'),
    ).toBe(`/en/studio/present?draft=${draft.id}&read&scene=3`)
  })

  test('has no command in the help that it does not obey', async () => {
    await visit(`/en/studio/present?draft=${draft.id}`)
    await page().findByRole('heading', { level: 1, name: heading(1) })
    await reader().keyboard('?')
    const help = within(await page().findByRole('dialog', { name: t('present.help') }))
    expect(help.queryByText(t('present.connect'))).toBeNull()
    expect(help.getByRole('button', { name: t('present.autoplay') })).toBeDefined()
    await reader().click(help.getByRole('button', { name: t('present.help') }))
    expect(page().queryByRole('dialog', { name: t('present.help') })).toBeNull()
  })

  test('leads back to the studio from its stage, at the scene that is shown, its speaker view and its handout', async () => {
    const studio = () =>
      page()
        .getAllByRole('link', { name: t('ownStory.studio') })
        .map((link) => link.getAttribute('href'))
    const at = (scene: number) => `/en/studio/${draft.id}?${draft.scenes[scene - 1]?.view}`
    await visit(`/en/studio/present?draft=${draft.id}#2`)
    await page().findByRole('heading', { level: 1, name: heading(2) })
    expect(studio()).toEqual([at(2)])
    await reader().keyboard('?')
    expect(studio()).toEqual([at(2), at(2)])
    await visit(`/en/studio/present?draft=${draft.id}&speaker`)
    await page().findByRole('button', { name: t('rehearse.start') })
    // The scene is that of the stage.
    expect(studio()).toEqual([expect.stringContaining(`/en/studio/${draft.id}?time=2012`)])
    await visit(`/en/studio/present?draft=${draft.id}&print`)
    await page().findByRole('heading', { level: 1, name: draft.title.en ?? '' })
    expect(studio()).toEqual([`/en/studio/${draft.id}`])
  })

  test('has its summary and its author on the first page of the handout', async () => {
    await visit(`/en/studio/present?draft=${draft.id}&print`)
    const [first, ...others] = await page().findAllByRole('region', { name: /./ })
    expect(first?.textContent).toContain(draft.summary.en)
    expect(first?.textContent).toContain(`${draft.author}, `)
    expect(others.filter(({ textContent }) => textContent?.includes(draft.summary.en ?? ''))).toEqual([])
  })

  test('is rehearsed: each scene has its time beside the plan, and the times are kept', async () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000)
    await visit(`/en/studio/present?draft=${draft.id}&speaker`)
    const user = reader()
    await user.click(await page().findByRole('button', { name: t('rehearse.start') }))
    now.mockReturnValue(1_042_000)
    await user.keyboard('{PageDown}')
    now.mockReturnValue(1_102_400)
    await user.click(page().getByRole('button', { name: t('rehearse.pause') }))
    now.mockReturnValue(1_500_000)
    await user.click(page().getByRole('button', { name: t('rehearse.end') }))
    const result = within(await page().findByRole('dialog', { name: t('rehearse.result') }))
    const rows = result.getAllByRole('row').map((row) => row.textContent)
    expect(rows[1]).toMatch(/^1\..*0:42/)
    expect(rows[2]).toMatch(/^2\..*1:00/)
    expect(rows[3]).toMatch(/–$/)
    expect(rows[4]).toMatch(new RegExp(`^${t('rehearse.whole')}.*1:42`))
    now.mockRestore()
    await user.click(result.getByRole('button', { name: t('rehearse.keep') }))
    await result.findByText(t('rehearse.kept'))
    expect((await readDraft(draft.id))?.scenes.map(({ rehearsed }) => rehearsed)).toEqual([42, 60, null])
  })

  test('says so if the network is cut before all that it takes is here', async () => {
    storyWords.forget()
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    await visit(`/en/studio/present?draft=${draft.id}`)
    expect((await page().findByRole('alert')).textContent).toBe(t('ownStory.offline'))
    answerFromRoutes()
    await visit(`/en/studio/present?draft=${draft.id}`)
    await page().findByRole('heading', { level: 1, name: heading(1) })
  })

  test('that this browser does not have is explained', async () => {
    await visit('/en/studio/present?draft=7f1e0c9a-0000-4000-8000-000000000000')
    expect((await page().findByRole('alert')).textContent).toBe(t('ownStory.missing'))
  })
})
