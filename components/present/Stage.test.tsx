import { act, cleanup, render, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toWire } from '@/geodata/join/wire'
import { storiesIn } from '@/geodata/read/load'
import type { Story } from '@/geodata/story/story'
import { atlas } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../language/translate'
import { goTo, page, reader } from '../testing/dom'
import { EarlyKeys } from './earlyKeys'
import { Speaker } from './Speaker'
import { Stage } from './Stage'

const t = translatorIn('en')
const [story] = storiesIn('en') as [Story]
const props = { wire: toWire(atlas, 'en'), language: 'en', messages: messagesOf('present', 'en'), theme: null } as const

type Part = 'stage' | 'speaker'

function presented(part: Part, start = 1) {
  if (part === 'speaker') return <Speaker {...props} story={story} />
  return <Stage {...props} story={story} version="1" start={start} />
}

function open(part: Part, start = 1, query = '') {
  goTo(`/en/present/${story.slug}${query}`)
  render(presented(part, start))
  return screen()
}

/** The page as the server sends it, whose first script has run; `wake` runs the others. */
function served(part: Part) {
  goTo(`/en/present/${story.slug}`)
  const whole = (
    <>
      <EarlyKeys />
      {presented(part)}
    </>
  )
  const container = document.createElement('div')
  container.innerHTML = renderToString(whole)
  document.body.append(container)
  new Function(container.querySelector('script')?.textContent ?? '')()
  return { ...screen(), wake: () => act(async () => void render(whole, { container, hydrate: true })) }
}

function screen() {
  const user = reader()
  return {
    press: (...keys: readonly string[]) => user.keyboard(keys.map((key) => `{${key}}`).join('')),
    click: (element: HTMLElement) => user.click(element),
    title: () => page().getByRole('heading', { level: 1 }).textContent,
    button: (name: string) => page().getByRole('button', { name }),
  }
}

const heading = (scene: number) => story.scenes[scene - 1]?.heading ?? ''
const shownDialogs = () =>
  [...document.querySelectorAll('dialog[open]')].map((dialog) => dialog.getAttribute('aria-label'))

beforeEach(() => {
  // This DOM has neither typefaces nor full screen.
  Object.assign(document, { fonts: Object.assign(new Set(), { ready: Promise.resolve() }), fullscreenEnabled: false })
})

// What is cleared after each test must be within reach.
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the stage', () => {
  it('begins with the scene that the server showed', () => {
    expect(open('stage', 4).title()).toBe(heading(4))
  })

  it('has its title before every other heading', () => {
    open('stage')
    expect(page().getAllByRole('heading')[0]?.tagName).toBe('H1')
  })

  it('turns by keys, of which those that write a character can be turned off, here and in windows that open later', async () => {
    const stage = open('stage')
    await stage.press('n')
    expect(stage.title()).toBe(heading(2))
    await stage.press('?')
    expect(shownDialogs()).toEqual([t('present.help')])
    const help = within(page().getByRole('dialog', { name: t('present.help') }))
    expect(help.queryByText('N')).not.toBeNull()
    await stage.click(help.getByRole('checkbox', { name: t('present.characterKeys') }))
    expect(help.queryByText('N')).toBeNull()
    await stage.press('?')
    expect(shownDialogs()).toEqual([t('present.help')])
    await stage.press('Escape')
    expect(shownDialogs()).toEqual([])
    await stage.press('n', 'b', 'o', 'g', '?', '.', 'PageDown')
    expect([stage.title(), shownDialogs()]).toEqual([heading(3), []])
    expect(stage.button(t('present.next')).title).toBe(`${t('present.next')} (→, ↓, Space, PgDn)`)
    cleanup()
    const desk = open('speaker')
    await desk.press('n')
    expect(desk.title()).toContain(heading(1))
  })

  it('turns by itself so many seconds after it began, whenever all that it needs has come', async () => {
    vi.useFakeTimers()
    let come = () => {}
    const load = () =>
      new Promise<void>((done) => {
        come = done
      })
    Object.assign(document, { fonts: Object.assign(new Set([{ load }]), { ready: Promise.resolve() }) })
    vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(true)
    vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(160)
    const stage = open('stage', 1, '?autoplay=8')
    await act(() => vi.advanceTimersByTimeAsync(5000))
    await act(async () => come())
    expect(document.querySelector('main[data-everything-here]')).not.toBeNull()
    await act(() => vi.advanceTimersByTimeAsync(2900))
    expect(stage.title()).toBe(heading(1))
    await act(() => vi.advanceTimersByTimeAsync(200))
    expect(stage.title()).toBe(heading(2))
  })

  it('says when the browser opens no window, and has the link to it', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null)
    const stage = open('stage')
    const notice = () => page().queryByText(t('present.blocked'), { exact: false })
    await stage.press('s')
    expect(notice()).not.toBeNull()
    await stage.press('Escape')
    expect([notice(), shownDialogs()]).toEqual([null, []])
    await stage.press('s')
    const link = within(notice() as HTMLElement).getByRole('link', { name: t('present.speaker') })
    expect(link.getAttribute('href')).toBe(`/en/present/${story.slug}/speaker`)
  })

  it('lets nothing have the focus that is under the black screen, and gives it back', async () => {
    const stage = open('stage')
    const overview = stage.button(t('present.overview'))
    act(() => overview.focus())
    await stage.press('b')
    const light = stage.button(t('present.light'))
    const reachable = [...document.querySelectorAll('main button, main a, main input, main [tabindex]')].filter(
      (element) => !element.closest('[inert], dialog:not([open]), noscript'),
    )
    expect(reachable).toEqual([light])
    act(() => overview.blur())
    await stage.press('b')
    expect(document.activeElement).toBe(overview)
    expect(document.querySelector('[inert]')).toBeNull()
  })
})

describe.each(['stage', 'speaker'] as const)('the %s before its scripts have come', (part) => {
  it('hears keys, and acts on each of them once', async () => {
    const early = served(part)
    await early.press('PageDown', 'n', 'x')
    expect(early.title()).toContain(heading(1))
    await early.wake()
    expect(early.title()).toContain(heading(3))
    await early.press('PageUp')
    expect(early.title()).toContain(heading(2))
  })

  it('takes no character for a shortcut where they are turned off', async () => {
    localStorage.setItem('joliba-character-keys', 'off')
    const early = served(part)
    await early.press('n', 'PageDown')
    await early.wake()
    expect(early.title()).toContain(heading(2))
  })
})

describe('where the browser connects no windows', () => {
  beforeEach(() => vi.stubGlobal('BroadcastChannel', undefined))

  it('the stage goes on alone, and says so until that is known', async () => {
    const stage = open('stage')
    const notice = () => page().queryByText(t('present.alone'))
    expect(notice()).not.toBeNull()
    await stage.press('PageDown')
    expect(stage.title()).toBe(heading(2))
    await stage.click(within(notice()?.parentElement as HTMLElement).getByRole('button', { name: t('present.close') }))
    expect(notice()).toBeNull()
  })

  it('the speaker view says so', () => {
    open('speaker')
    expect(page().queryByText(t('present.alone'))).not.toBeNull()
  })
})

it('the speaker view works where site data is blocked', async () => {
  for (const area of ['localStorage', 'sessionStorage'] as const)
    vi.spyOn(window, area, 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    })
  const desk = open('speaker')
  await desk.click(desk.button(t('present.start')))
  expect(page().queryByText(t('present.stop'))).not.toBeNull()
  await desk.click(page().getByRole('checkbox', { name: t('present.characterKeys') }))
  await desk.press('n', 'PageDown')
  expect(desk.title()).toContain(heading(2))
})
