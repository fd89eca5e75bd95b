import { act, fireEvent, render, waitFor } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlasSource } from '@/geodata/load/source'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../language/translate'
import { page, reader, visit } from '../../testing/dom'
import { Builder } from './Builder'
import { choicesOf } from './subjectChoices'

const t = translatorIn('en')

const whole = (
  <MessagesProvider language="en" messages={messagesOf('builder', 'en')}>
    <Builder language="en" view={EMPTY_VIEW} title="A map" />
  </MessagesProvider>
)

const choices = choicesOf(atlasSource().atlas(), atlasSource().stories(), 'en', t)

beforeEach(() => {
  vi.stubGlobal('fetch', async (input: string) =>
    input.endsWith('/widget.json') ? Response.json(choices) : new Response('<title>A map</title>'),
  )
})

/** The builder as sent by the server; `hydrate` runs its scripts. */
function served() {
  const container = document.createElement('div')
  container.innerHTML = renderToString(whole)
  document.body.append(container)
  return () => act(async () => void render(whole, { container, hydrate: true }))
}

const list = (name: string) => page().getByLabelText<HTMLSelectElement>(name, { selector: 'select' })
const box = (name: string) => page().getByLabelText<HTMLInputElement>(name, { selector: 'input' })
const widget = () => new URL(page().getByTitle<HTMLIFrameElement>(t('embedGuide.preview')).src).searchParams

test('options chosen before hydration are applied, and can be undone', async () => {
  const hydrate = served()
  list(t('embedGuide.language')).value = 'fr'
  list(t('embedGuide.theme')).value = 'dark'
  list(t('embedGuide.width')).value = '480'
  box(t('embedGuide.parts.timeline')).checked = true
  box(t('embedGuide.parts.legend')).checked = false
  box(t('embedGuide.lock')).checked = true
  await hydrate()
  const shown = () => ['lang', 'theme', 'ui', 'lock'].map((key) => widget().get(key))
  expect(shown()).toEqual(['fr', 'dark', 'title,timeline,link', '1'])
  expect(page().getByTitle(t('embedGuide.preview')).style.maxWidth).toBe('480px')
  const user = reader()
  await user.click(box(t('embedGuide.lock')))
  await user.click(box(t('embedGuide.parts.legend')))
  await user.selectOptions(list(t('embedGuide.theme')), 'auto')
  expect(shown()).toEqual(['fr', null, 'title,legend,timeline,link', null])
})

test('nothing can be copied before hydration', async () => {
  const hydrate = served()
  const waiting = () =>
    page()
      .getAllByRole('button')
      .map((button) => button.matches('[aria-disabled]'))
  expect(new Set(waiting())).toEqual(new Set([true]))
  await hydrate()
  expect(new Set(waiting())).toEqual(new Set([false]))
})

const preview = () => page().getByTitle<HTMLIFrameElement>(t('embedGuide.preview'))
const code = (name: 'element' | 'iframe' | 'address') =>
  page()
    .getByText(t(`embedGuide.code.${name}`))
    .closest('figure')?.textContent ?? ''

test('story, scene, event and place can be chosen from lists', async () => {
  await served()()
  const user = reader()
  const shows = list(t('embedGuide.choice.shows'))
  await waitFor(() => expect(shows.disabled).toBe(false))
  await user.selectOptions(shows, 'story')
  const [story] = choices.stories
  await user.selectOptions(list(t('embedGuide.choice.whichScene')), story?.scenes[1]?.id ?? '')
  expect([widget().get('story'), widget().get('scene')]).toEqual([story?.id, story?.scenes[1]?.id])
  expect(code('address')).toContain(`/en/stories/${story?.id}/2`)
  await user.selectOptions(shows, 'event')
  const event = choices.events[9]?.id ?? ''
  await user.selectOptions(list(t('embedGuide.choice.whichEvent')), event)
  expect(widget().get('event')).toBe(event)
  expect(widget().get('story')).toBeNull()
  await user.selectOptions(shows, 'place')
  await user.selectOptions(list(t('embedGuide.choice.whichPlace')), 'kidal')
  expect(widget().get('place')).toBe('kidal')
  await user.selectOptions(shows, 'view')
  expect(widget().get('place')).toBeNull()
})

test('lists that fail to load can be retried', async () => {
  let there = false
  vi.stubGlobal('fetch', async (input: string) => {
    if (!input.endsWith('/widget.json')) return new Response('<title>A map</title>')
    return there ? Response.json(choices) : new Response('', { status: 503 })
  })
  await served()()
  await page().findByText(t('embedGuide.choice.failed'))
  there = true
  await reader().click(page().getByRole('button', { name: t('embedGuide.choice.retry') }))
  await waitFor(() => expect(list(t('embedGuide.choice.shows')).disabled).toBe(false))
})

test('moving the preview updates the code without reloading the preview', async () => {
  await served()()
  const user = reader()
  await user.click(box(t('embedGuide.choice.move')))
  expect(widget().get('start')).toBe('live')
  const before = preview()
  const post = (source: unknown, view: string) =>
    act(async () => {
      const data = { source: 'joliba', version: 1, type: 'viewchange', view }
      window.dispatchEvent(new MessageEvent('message', { source: source as Window, data }))
    })
  await post(before.contentWindow, 'at=16.3,-1.5,7')
  expect(code('iframe')).toContain('at=16.3,-1.5,7')
  expect(code('iframe')).not.toContain('start=live')
  expect(preview()).toBe(before)
  await post(window, 'at=1,1,4')
  expect(code('element')).toContain('at=16.3,-1.5,7')
  await user.selectOptions(list(t('embedGuide.theme')), 'dark')
  expect(widget().get('at')).toBe('16.3,-1.5,7')
  await user.click(page().getByRole('button', { name: t('embedGuide.choice.forget') }))
  expect(code('iframe')).not.toContain('at=')
  expect(widget().get('at')).toBeNull()
})

test('filtering and opening in the preview update code and title, and the next option keeps them', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: string) => {
    asked.push(input)
    if (input.endsWith('/widget.json')) return Response.json(choices)
    return new Response(
      input.includes('where=kidal') ? '<title>Events in the Kidal region</title>' : '<title>A map</title>',
    )
  })
  await served()()
  const user = reader()
  await waitFor(() => expect(list(t('embedGuide.choice.shows')).disabled).toBe(false))
  await user.click(box(t('embedGuide.choice.move')))
  const before = preview()
  const post = (view: string) =>
    act(async () => {
      const data = { source: 'joliba', version: 1, type: 'viewchange', view }
      window.dispatchEvent(new MessageEvent('message', { source: before.contentWindow, data }))
    })
  await post('time=2012&where=kidal&at=16.3,-1.5,7')
  expect(preview()).toBe(before)
  expect(code('element')).toContain('view="time=2012&amp;where=kidal&amp;at=16.3,-1.5,7"')
  expect(code('address')).toContain('/en?time=2012&where=kidal&at=16.3,-1.5,7')
  await waitFor(() => expect(code('iframe')).toContain('title="Events in the Kidal region"'))
  const documents = asked.length
  await post('time=2012&where=kidal&at=16.4,-1.5,7&event=nobody')
  expect(code('iframe')).toContain('at=16.4,-1.5,7')
  expect(code('iframe')).not.toContain('nobody')
  expect(asked).toHaveLength(documents)
  await user.selectOptions(list(t('embedGuide.theme')), 'dark')
  expect(['time', 'where', 'at', 'theme'].map((key) => widget().get(key))).toEqual([
    '2012',
    'kidal',
    '16.4,-1.5,7',
    'dark',
  ])
  await user.click(page().getByRole('button', { name: t('embedGuide.choice.forget') }))
  expect(code('iframe')).not.toContain('where=')
  expect(widget().get('where')).toBeNull()
  expect(widget().get('theme')).toBe('dark')
})

test('title, note and byline are in the code, and the preview follows', async () => {
  await served()()
  const field = (key: 'title' | 'note' | 'byline') =>
    page().getByLabelText<HTMLInputElement>(t(`embedGuide.choice.${key}`), {
      selector: '[placeholder],[id$=note],[id$=byline]',
    })
  fireEvent.change(field('title'), { target: { value: 'Two "coups"' } })
  fireEvent.change(field('byline'), { target: { value: 'The Paper' } })
  expect(code('element')).toContain('title="Two &quot;coups&quot;" byline="The Paper"')
  expect(code('iframe')).toContain('title="Two &quot;coups&quot;"')
  await waitFor(() => expect(widget().get('title')).toBe('Two "coups"'), { timeout: 3000 })
  fireEvent.change(field('note'), { target: { value: 'n'.repeat(300) } })
  expect(page().getByText(t('embedGuide.choice.cut', { most: 280 }))).toBeTruthy()
})

test('a title and a note are those of what they were written for, the byline is that of all', async () => {
  await served()()
  const user = reader()
  const shows = list(t('embedGuide.choice.shows'))
  await waitFor(() => expect(shows.disabled).toBe(false))
  const field = (key: 'title' | 'note' | 'byline') =>
    page().getByRole<HTMLInputElement>('textbox', { name: t(`embedGuide.choice.${key}`) })
  const written = () => (['title', 'note', 'byline'] as const).map((key) => field(key).value)
  const write = (texts: { readonly title?: string; readonly note?: string; readonly byline?: string }) => {
    for (const key of ['title', 'note', 'byline'] as const)
      if (texts[key] !== undefined) fireEvent.change(field(key), { target: { value: texts[key] } })
  }
  write({ title: 'My map', note: 'As of May', byline: 'The Paper' })
  await user.selectOptions(shows, 'story')
  expect(written()).toEqual(['', '', 'The Paper'])
  expect(code('iframe')).not.toContain('My map')
  // Not that of the map until the pause after typing, either.
  expect([widget().get('title'), widget().get('note')]).toEqual([null, null])
  write({ title: 'My story' })
  await user.selectOptions(list(t('embedGuide.choice.whichScene')), choices.stories[0]?.scenes[1]?.id ?? '')
  expect(written(), 'a story is one thing with its scenes').toEqual(['My story', '', 'The Paper'])
  await user.selectOptions(list(t('embedGuide.choice.whichStory')), choices.stories[1]?.id ?? '')
  expect(written()).toEqual(['', '', 'The Paper'])
  await user.selectOptions(shows, 'view')
  expect(written()).toEqual(['My map', 'As of May', 'The Paper'])
  await user.selectOptions(shows, 'story')
  expect(written()).toEqual(['My story', '', 'The Paper'])
})

describe('the codes name', () => {
  const codes = () => (['element', 'iframe', 'address'] as const).map(code).join('\n')
  const origin = 'https://atlas.example'
  beforeEach(() => visit('https://mirror.example:8443/en/embed-guide'))
  afterEach(() => vi.unstubAllEnvs())

  test('the address at which the page was opened, if the site has not been given one', async () => {
    vi.stubEnv('JOLIBA_ORIGIN', '')
    await served()()
    expect(codes()).toContain('https://mirror.example:8443/embed?')
    expect(codes()).not.toContain('localhost')
    expect(page().queryByText(/You have opened this page at another address/)).toBeNull()
  })

  test('that of the site otherwise, and the page says so', async () => {
    vi.stubEnv('JOLIBA_ORIGIN', origin)
    await served()()
    expect(codes()).toContain(`${origin}/embed?`)
    expect(codes()).not.toContain('mirror')
    expect(page().getByText(t('embedGuide.codeOrigin', { origin }))).toBeTruthy()
  })
})

test('an illegible accent is reported with its theme and contrast, and not applied', async () => {
  await served()()
  await reader().selectOptions(list(t('embedGuide.choice.accent')), 'own')
  expect(page().getByText(t('embedGuide.choice.accentGood'))).toBeTruthy()
  const light = page().getByLabelText(t('embedGuide.choice.accentOn.light'))
  fireEvent.change(light, { target: { value: '#ffcc00' } })
  expect(page().getByText(/^In the light theme this colour is hard to read: its contrast is 1\.3 to 1/)).toBeTruthy()
  expect(widget().get('accent')).toBe(',76b3d0')
  fireEvent.change(light, { target: { value: '#7a1f1f' } })
  expect(widget().get('accent')).toBe('7a1f1f,76b3d0')
  await reader().selectOptions(list(t('embedGuide.choice.text')), 'large')
  expect(widget().get('text')).toBe('large')
})
