import { act, cleanup, createEvent, fireEvent, render, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { messagesOf } from '@/components/language/translate'
import { address, goTo, page, reader } from '@/components/testing/dom'
import type { Draft } from '@/geodata/domain/draft/draft'
import { newDraft, newScene } from '@/geodata/domain/draft/make'
import type { Language } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import { anEvent, atlas } from '@/geodata/testing/facts'
import { AtlasProvider } from '../../view/AtlasProvider'
import { useExplorer } from '../../view/useExplorer'
import { Editor } from './Editor'
import type { OpenDraft } from './kept/kept'

const AGUELHOK = anEvent('killing at Aguelhok', ({ id }) => id === '2012-01-24-killing-aguelhok')

/** What was kept last. */
let kept: Draft

/** In place of the explorer: goes to some regions. */
function Regions() {
  const { go } = useExplorer()
  return ['kidal', 'gao', 'mopti'].map((region) => (
    <button key={region} type="button" onClick={() => go((now) => ({ ...now, where: [region] }))}>
      {`Look at ${region}`}
    </button>
  ))
}

function Opened({ draft }: { readonly draft: Draft }) {
  const [now, change] = useState(draft)
  kept = now
  const nothing = async () => null
  const open: OpenDraft = {
    at: 'open',
    draft: now,
    status: { kind: 'kept' },
    deleted: null,
    versions: [],
    file: { file: null, kind: 'never', due: false },
    change,
    takeOver: async () => {},
    keepVersion: nothing,
    returnTo: nothing,
    deleteVersion: async () => {},
    restore: async () => {},
    save: async () => ({ kind: 'cancelled' }),
    noteFile: async () => {},
  }
  return <Editor open={open} about={null} Explorer={Regions} />
}

const DRAFT = newDraft({ languages: ['en'], over: { kind: 'site' } })

beforeEach(() => cleanup())

async function opened(draft: Draft = DRAFT, language: Language = 'en') {
  goTo(`/${language}/studio/${draft.id}`)
  await act(async () => {
    render(
      <AtlasProvider atlas={atlas} language={language} messages={messagesOf('studio', language)}>
        <Opened draft={draft} />
      </AtlasProvider>,
    )
  })
  const user = reader()
  const button = (name: string) => page().getByRole('button', { name })
  const take = async (region: string) => {
    await user.click(button(`Look at ${region}`))
    await user.click(button('Add scene'))
  }
  return { user, button, take }
}

const scenes = () => [...document.querySelectorAll<HTMLElement>('[data-scene]')]
const wheres = () => kept.scenes.map(({ view }) => view)
const said = () => document.querySelector('h1')?.parentElement?.querySelector(':scope > [role="status"]')?.textContent

test('looking, then taking: scenes keep the View of the map, are shown again, and taken anew', async () => {
  const { user, button, take } = await opened()
  await take('kidal')
  await take('gao')
  expect(wheres()).toEqual(['where=kidal', 'where=gao'])
  expect(said()).toBe('Scene 2 added')
  expect(kept.scenes[0]?.selection.seen?.length).toBeGreaterThan(0)

  await user.click(scenes()[0] as HTMLElement)
  expect(address()).toBe(`/en/studio/${DRAFT.id}?where=kidal`)
  expect(page().getByText('The map shows scene 1.')).toBeDefined()
  expect(page().queryByRole('button', { name: 'Update scene 1' })).toBeNull()

  await user.click(button('Look at mopti'))
  await user.click(button('Back to scene 1'))
  expect(address()).toContain('where=kidal')
  await user.click(button('Look at mopti'))
  await user.click(button('Update scene 1'))
  expect(wheres()).toEqual(['where=mopti', 'where=gao'])
  // A new scene stands behind the chosen one; the theme is the reader's choice, not the scene's.
  act(() => goTo(`/en/studio/${DRAFT.id}?where=kidal&theme=dark`))
  await act(async () => dispatchEvent(new PopStateEvent('popstate')))
  await user.click(button('Add scene'))
  expect(wheres()).toEqual(['where=mopti', 'where=kidal', 'where=gao'])
})

test('from anywhere on the map, a key takes what it shows', async () => {
  const { user, button } = await opened()
  await user.click(button('Look at gao'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(wheres()).toEqual(['where=gao'])
  await user.type(page().getByRole('textbox', { name: 'Text' }), 'One{Control>}{Enter}{/Control}')
  expect(wheres()).toEqual(['where=gao'])
})

test('scenes are moved, deleted and had back by keys alone; the focus stays with them, and each act is said', async () => {
  const { user, take } = await opened()
  for (const region of ['kidal', 'gao', 'mopti']) await take(region)
  act(() => scenes()[0]?.focus())
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(wheres()).toEqual(['where=gao', 'where=kidal', 'where=mopti'])
  expect(said()).toBe('Now scene 2 of 3')
  expect(document.activeElement).toBe(scenes()[1])
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(scenes()[2])
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(wheres()).toEqual(['where=gao', 'where=kidal', 'where=mopti'])

  await user.keyboard('{Delete}')
  expect(wheres()).toEqual(['where=gao', 'where=kidal'])
  expect(said()).toBe('Scene 3 deleted')
  expect(document.activeElement).toBe(scenes()[1])

  await user.keyboard('{Control>}z{/Control}')
  expect(wheres()).toEqual(['where=gao', 'where=kidal', 'where=mopti'])
  expect(scenes()[2]?.getAttribute('aria-current')).toBe('true')
  await user.keyboard('{Control>}z{/Control}')
  expect(wheres()).toEqual(['where=kidal', 'where=gao', 'where=mopti'])
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(wheres()).toEqual(['where=gao', 'where=kidal'])
  expect(said()).toBe('Redone')
  // What is typed in one field is one step.
  await user.click(scenes()[0] as HTMLElement)
  await user.type(page().getByRole('textbox', { name: 'Heading' }), 'Gao')
  await user.keyboard('{Control>}z{/Control}')
  expect(kept.scenes[0]?.heading).toEqual({})
})

test('two brackets cite an event: found, chosen by a key, and its source stands below the text', async () => {
  const { user, take } = await opened()
  await take('kidal')
  const text = page().getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })
  await user.type(text, 'Soldiers were killed [[[[')
  const search = page().getByRole('combobox', { name: 'Search events' })
  expect(document.activeElement).toBe(search)
  await user.type(search, 'aguelhok')
  await user.keyboard('{Enter}')
  expect(kept.scenes[0]?.text.en).toBe(`Soldiers were killed[^${AGUELHOK.id}]`)
  expect(document.activeElement).toBe(text)
  expect(text.selectionStart).toBe(text.value.length)
  const preview = page().getByRole('region', { name: 'As it is read: Text' })
  expect(within(preview).getByRole('list', { name: 'Sources of this scene' }).textContent).toContain(AGUELHOK.title.en)
  const source = atlas.sources.find(({ id }) => id === AGUELHOK.citations[0]?.source)
  expect(preview.textContent).toContain(source?.label.en)
  // The scene is then about the event.
  expect(kept.scenes[0]?.focus).toEqual([AGUELHOK.id])
  await user.click(page().getByRole('button', { name: `No longer about: ${AGUELHOK.title.en}` }))
  expect(kept.scenes[0]?.focus).toEqual([])

  await user.type(text, ' and [[[[')
  await user.keyboard('{Escape}')
  expect(page().queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(text)
})

test('a story is made by the keyboard alone: everything is reached by Tab, nothing holds the focus', async () => {
  // What takes a story away is loaded when its button is reached.
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  const { user } = await opened()
  const tabTo = async (role: 'button' | 'textbox' | 'link', name: string) => {
    const wanted = page().getByRole(role, { name })
    for (let tabs = 0; document.activeElement !== wanted; tabs++) {
      if (tabs > 80) expect.fail(`Tab does not lead to “${name}”`)
      await user.tab()
    }
  }
  const press = async (name: string) => {
    await tabTo('button', name)
    await user.keyboard('{Enter}')
  }
  await tabTo('textbox', 'Title')
  await user.keyboard('The north')
  await tabTo('textbox', 'Author')
  await user.keyboard('A. Speaker')
  for (const region of ['kidal', 'gao', 'mopti']) {
    await press(`Look at ${region}`)
    await press('Add scene')
  }
  await tabTo('textbox', 'Heading')
  await user.keyboard('Mopti')
  await tabTo('textbox', 'Text')
  await user.keyboard('Soldiers were killed [[[[')
  await user.keyboard('aguelhok{Enter}')
  await tabTo('textbox', 'Speaker’s notes')
  await user.keyboard('Say who says so.')
  await press('Duplicate')
  await press('Move the scene up')
  expect(kept).toMatchObject({ title: { en: 'The north' }, author: 'A. Speaker' })
  expect(wheres()).toEqual(['where=kidal', 'where=gao', 'where=mopti', 'where=mopti'])
  expect(kept.scenes[2]).toMatchObject({
    heading: { en: 'Mopti' },
    text: { en: `Soldiers were killed[^${AGUELHOK.id}]` },
    notes: { en: 'Say who says so.' },
  })
  await press('Undo')
  await tabTo('button', 'Save to a file')
  await tabTo('link', 'Present')
})

test('of an event with several sources all are cited, or the one that is meant', async () => {
  const { user, take } = await opened()
  await take('kidal')
  const several = anEvent(
    'several sources',
    ({ citations }) => new Set(citations.map(({ source }) => source)).size === 2,
  )
  const [first, second] = [...new Set(several.citations.map(({ source }) => source))]
  const text = page().getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })
  const cite = async () => {
    await user.type(text, ' and [[[[')
    await user.type(page().getByRole('combobox', { name: 'Search events' }), several.title.en)
    await user.keyboard('{Enter}')
  }
  await user.type(text, 'So')
  await cite()
  // Enter goes on with all of them.
  await user.keyboard('{Enter}')
  await cite()
  const label = atlas.sources.find(({ id }) => id === second)?.label.en ?? ''
  await user.click(within(page().getByRole('dialog')).getByRole('button', { name: label }))
  expect(kept.scenes[0]?.text.en).toBe(`So and[^${several.id}] and[^${several.id}:${second}]`)
  expect(document.activeElement).toBe(text)
  const notes = within(page().getByRole('region', { name: 'As it is read: Text' })).getAllByRole('listitem')
  const other = atlas.sources.find(({ id }) => id === first)?.label.en
  expect(notes[0]?.textContent).toContain(other)
  expect(notes[1]?.textContent).not.toContain(other)
  await cite()
  await user.keyboard('{Escape}')
  expect(page().queryByRole('dialog')).toBeNull()
})

test('a talk starts with the first scene; from a later one, if that is asked', async () => {
  const { user, take } = await opened()
  const address = (name: string) => page().queryByRole('link', { name })?.getAttribute('href')
  await take('kidal')
  const start = `/en/studio/present?draft=${DRAFT.id}`
  expect([address('Present'), address('Present from here')]).toEqual([start, undefined])
  await take('gao')
  expect([address('Present'), address('Present from here')]).toEqual([start, `${start}#2`])
  await user.click(page().getByRole('button', { name: 'About the story' }))
  expect([address('Present'), address('Present from here')]).toEqual([start, undefined])
})

test('pasted HTML is reduced to text, links and emphasis', async () => {
  const { take } = await opened()
  await take('kidal')
  const text = page().getByRole('textbox', { name: 'Text' })
  const html = `<html><head><style>p {}</style></head><body><h2 onclick="x()">Kidal</h2><script>alert(1)</script>
    <p>A <b>strong</b> <i style="color: red">word</i>, <span>a</span> <a href="https://example.org/a?b=1">link</a>,
    <a href="javascript:alert(1)">another</a> and 2 * 3 [^x].<img src="https://example.org/x.png"></p></body></html>`
  const paste = createEvent.paste(text, {
    clipboardData: { getData: (type: string) => (type === 'text/html' ? html : 'plain') },
  })
  act(() => {
    fireEvent(text, paste)
  })
  expect(kept.scenes[0]?.text.en).toBe(
    'Kidal\n\nA **strong** *word*, a [link](<https://example.org/a?b=1>), another and 2 * 3 [^x].',
  )
})

test('a story in two languages is written side by side; words are found in both, and replaced', async () => {
  const { user, button, take } = await opened()
  await take('kidal')
  await user.click(button('About the story'))
  await user.type(page().getByRole('textbox', { name: 'Title' }), 'The north')
  await user.click(page().getByRole('checkbox', { name: 'Français' }))
  await user.click(button('Side by side'))
  await user.type(page().getByRole('textbox', { name: 'Title (Français)' }), 'Le Nord, the north')
  expect(kept).toMatchObject({ languages: ['en', 'fr'], title: { en: 'The north', fr: 'Le Nord, the north' } })
  // Which one is written is said above the texts, and on the tab that leads to them.
  const languages = page().getByRole('group', { name: 'Language of the texts:' })
  await user.click(within(languages).getByRole('button', { name: 'Français' }))
  expect(within(languages).getByRole('button', { pressed: true }).textContent).toBe('Français')
  expect(button('Text Français').parentElement?.getAttribute('aria-label')).toBe('Parts of the studio')
  await user.click(within(languages).getByRole('button', { name: 'Side by side' }))

  await user.click(button('Find and replace'))
  await user.type(page().getByRole('textbox', { name: 'Find' }), 'the north')
  expect(page().getByText('2 times')).toBeDefined()
  await user.click(page().getByRole('checkbox', { name: 'Match case' }))
  expect(page().getByText('Once')).toBeDefined()
  await user.type(page().getByRole('textbox', { name: 'Replace with' }), 'the Sahara')
  await user.click(button('Replace all'))
  expect(kept.title.fr).toBe('Le Nord, the Sahara')
  expect(page().getByText('Once replaced')).toBeDefined()
})

test('a scene is split at the cursor, duplicated, and keeps to the events of now', async () => {
  const { user, button, take } = await opened()
  await take('kidal')
  const text = page().getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })
  await user.type(text, 'First.{Enter}{Enter}Second.')
  text.setSelectionRange(2, 2)
  await user.click(button('Split here'))
  expect(kept.scenes.map((scene) => scene.text.en)).toEqual(['First.', 'Second.'])
  expect(said()).toBe('Split; what follows is scene 2')
  await user.click(button('Split here'))
  expect(said()).toContain('Nothing to split')
  await user.click(button('Duplicate'))
  expect(kept.scenes.map((scene) => scene.text.en)).toEqual(['First.', 'First.', 'Second.'])
  expect(page().getByRole('heading', { name: 'Scene 2 of 3' })).toBeDefined()
  await user.click(page().getByRole('radio', { name: /^Only today’s events/ }))
  expect(kept.scenes.map(({ selection }) => selection.kind)).toEqual(['living', 'frozen', 'living'])
  expect(page().getByText(/^1 word of text, 0 of notes/)).toBeDefined()
  await user.type(page().getByRole('spinbutton', { name: 'Planned time, in seconds' }), '90')
  expect(kept.scenes[1]?.planned).toBe(90)
})

test('what a scene should have is said at its place once its author has been there, in words, and forbids nothing', async () => {
  const { user, button, take } = await opened()
  const texts = () => within(page().getByRole('region', { name: 'Text' }))
  const field = (name: string) => page().getByRole('textbox', { name })
  // Nobody is warned of what they are about to write.
  expect(texts().queryByText('The story has no title.')).toBeNull()
  expect(texts().queryByText(/^There is no scene yet/)).toBeNull()
  await user.click(field('Title'))
  expect(texts().queryByText('The story has no title.')).toBeNull()
  await user.click(field('Author'))
  expect(texts().getByText('The story has no title.')).toBeDefined()
  expect(texts().getByText(/^There is no scene yet/)).toBeDefined()
  expect(texts().queryByText('Nobody is named as the author.')).toBeNull()

  await take('kidal')
  expect(field('Heading').getAttribute('placeholder')).toBe('For example: Events in the Kidal region')
  expect(texts().queryByText('The scene has no heading.')).toBeNull()
  expect(scenes()[0]?.textContent).toMatch(/\d things to check/)
  await user.click(field('Heading'))
  await user.click(field('Text'))
  expect(texts().getByText('The scene has no heading.')).toBeDefined()
  await user.type(field('Heading'), 'Kidal')
  expect(texts().queryByText('The scene has no heading.')).toBeNull()
  await user.type(field('Text'), 'One.{Enter}{Enter}Two[[^1991-03-26-coup].[[^nothing]')
  // What is written is checked at once; the toolbar of a text belongs to it.
  expect(texts().getByText('Paragraph 2: the atlas has no event “nothing”.')).toBeDefined()
  expect(texts().getByText(/^Paragraph 2: the map of this scene does not show “/)).toBeDefined()
  await take('gao')
  expect(texts().queryByText('The scene has no text.')).toBeNull()
  await user.click(scenes()[0] as HTMLElement)
  expect(texts().getByText('Paragraph 1 cites no event.')).toBeDefined()
  // A link that was pasted and not finished would stay in the text as it is.
  await user.clear(field('Text'))
  await user.click(field('Text'))
  await user.paste('They fired. [[Sold')
  const half = 'Paragraph 1: “[[Sold” cites no event. Delete it, and choose an event with “Cite an event”.'
  expect(texts().getByText(half)).toBeDefined()
  await user.click(page().getAllByRole('button', { name: 'Cite an event' })[0] as HTMLElement)
  expect(texts().queryByText(half)).toBeNull()
  // A scene that was left is told about, also where nobody has been.
  await user.click(scenes()[1] as HTMLElement)
  expect(texts().getByText('The scene has no text.')).toBeDefined()
  await user.click(button('About the story'))
  expect(texts().getByText('Nobody is named as the author.')).toBeDefined()
})

test('a story that is opened again is told everything about', async () => {
  const scene = newScene(parseView('where=kidal', atlas), atlas, ['en'])
  const { user } = await opened({ ...DRAFT, title: { en: 'Kidal' }, scenes: [scene] })
  await user.click(scenes()[0] as HTMLElement)
  expect(page().getByText('The scene has no heading.')).toBeDefined()
})

test('scenes that now show something else are listed with before and after, and answered', async () => {
  const scene = newScene(parseView('where=kidal', atlas), atlas, ['en'])
  const seen = [...(scene.selection.seen?.slice(1) ?? []), 'gone-event']
  const draft = {
    ...DRAFT,
    scenes: ['a', 'b'].map((id) => ({ ...scene, id, selection: { kind: 'living', seen } as const })),
  }
  const { user } = await opened(draft)
  const list = () => page().getByText(/now shows? something else$/).parentElement as HTMLElement
  const [came] = scene.selection.seen ?? []
  expect(within(list()).getAllByText(anEvent('came', ({ id }) => id === came).title.en)).toHaveLength(2)
  expect(within(list()).getAllByText('gone-event (no longer among the events)')).toHaveLength(2)
  await user.click(within(list()).getAllByText('Keep what it shows now')[0] as HTMLElement)
  expect(kept.scenes[0]?.selection).toEqual(scene.selection)
  expect(list().textContent).toContain('1 scene now shows something else')
  await user.click(within(list()).getByText('Show only what it showed'))
  expect(kept.scenes[1]?.selection).toEqual({ kind: 'frozen', seen })
})
