import { act, cleanup, fireEvent, render, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { toPayload } from '@/geodata/domain/join/payload'
import type { Story } from '@/geodata/domain/story/story'
import { atlasSource } from '@/geodata/load/source'
import { atlas } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../../language/translate'
import { address, goTo, page, reader } from '../../testing/dom'
import { eventually } from '../../testing/eventually'
import { type Command, KEYS } from './command'
import { EarlyKeys } from './earlyKeys'
import { Speaker } from './Speaker'
import { Stage } from './Stage'

const t = translatorIn('en')
const [story] = atlasSource().storiesIn('en') as [Story]
const props = {
  wire: toPayload(atlas, 'en'),
  language: 'en',
  messages: messagesOf('present', 'en'),
  theme: null,
  letters: 'Kidalé',
} as const

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

/** The page as sent by the server, after its inline script; `hydrate` runs the others. */
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
  return { ...screen(), hydrate: () => act(async () => void render(whole, { container, hydrate: true })) }
}

function screen() {
  const user = reader()
  return {
    press: (...keys: readonly string[]) => user.keyboard(keys.map((key) => `{${key}}`).join('')),
    click: (element: HTMLElement) => user.click(element),
    title: () => page().getByRole('heading', { level: 1 }).textContent,
    button: (name: string) => page().getByRole('button', { name }),
    has: (name: 'light' | 'pause' | 'autoplay') =>
      page().queryByRole('button', {
        name: name === 'light' ? t('present.light', { cover: 'black' }) : t(`present.${name}`),
      }) !== null,
    type: (text: string) => user.keyboard(text),
  }
}

const count = story.scenes.length
const heading = (scene: number) => story.scenes[scene - 1]?.heading ?? ''
/** A key press under fake timers; `reader` would wait in real time. */
const press = (key: string) => fireEvent.keyDown(document.body, { key })
/** Advances fake timers in steps of half a second, since React must render between timers. */
async function pass(seconds: number): Promise<void> {
  for (let left = seconds * 1000; left > 0; left -= 500)
    await act(async () => vi.advanceTimersByTime(Math.min(left, 500)))
}

const SPEAKER_PAGE =
  '<link rel="stylesheet" href="/_next/static/a.css"><script src="/_next/static/b.js" async></script><script src="/_next/static/old.js" nomodule></script><a href="/en">'
/** The files fetched by the stage. */
const kept: string[] = []

const shownDialogs = () =>
  [...document.querySelectorAll('dialog[open]')].map((dialog) => dialog.getAttribute('aria-label'))

beforeEach(() => {
  // The page of the speaker view, which the stage preloads.
  vi.stubGlobal('fetch', async (input: string) => {
    kept.push(input)
    return new Response(input.endsWith('/speaker') ? SPEAKER_PAGE : '')
  })
  kept.length = 0
  // happy-dom has neither fonts nor full screen.
  Object.assign(document, { fonts: { load: async () => [], ready: Promise.resolve() }, fullscreenEnabled: false })
})

describe('the stage', () => {
  it('starts with the scene rendered by the server', () => {
    expect(open('stage', 4).title()).toBe(heading(4))
  })

  it('calls a scene without a heading, as a draft may have, by its number', () => {
    const untitled = { ...story, scenes: story.scenes.map((scene) => ({ ...scene, heading: '' })) }
    goTo(`/en/present/${story.slug}`)
    render(<Stage {...props} story={untitled} version="1" start={3} />)
    expect(screen().title()).toBe('Scene 3')
  })

  it('has its title before all other headings', () => {
    open('stage')
    expect(page().getAllByRole('heading')[0]?.tagName).toBe('H1')
  })

  it('changes scenes by keys; character keys can be turned off, here and in windows opened later', async () => {
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

  it('supports every key of reveal.js, and does not go past either end', async () => {
    const stage = open('stage')
    let scene = 1
    for (const key of ['ArrowRight', 'ArrowDown', ' ', 'n', 'PageDown']) {
      await stage.press(key)
      expect(stage.title(), key).toBe(heading(++scene))
    }
    for (const keys of [['ArrowLeft'], ['ArrowUp'], ['Shift>', ' ', '/Shift'], ['p'], ['PageUp']]) {
      await stage.press(...keys)
      expect(stage.title(), keys.join()).toBe(heading(--scene))
    }
    await stage.press('ArrowRight', 'Backspace')
    expect(stage.title()).toBe(heading(1))
    await stage.press('ArrowLeft')
    expect(stage.title()).toBe(heading(1))
    await stage.press('End')
    expect(stage.title()).toBe(heading(count))
    await stage.press('ArrowRight')
    expect(stage.title()).toBe(heading(count))
    expect(page().queryByText(`${count} / ${count}`)).not.toBeNull()
    await stage.press('Home')
    expect(stage.title()).toBe(heading(1))
  })

  it('says after the last scene that it was the last, until the speaker moves on', async () => {
    const stage = open('stage', count - 1)
    const end = () => page().queryByText(t('present.end')) !== null
    await stage.press('ArrowRight')
    expect([stage.title(), end()]).toEqual([heading(count), false])
    await stage.press('ArrowRight')
    expect([stage.title(), end()]).toEqual([heading(count), true])
    await stage.press('ArrowLeft')
    expect([stage.title(), end()]).toEqual([heading(count - 1), false])
    await stage.press('End')
    expect(end()).toBe(false)
    await stage.click(stage.button(t('present.next')))
    expect(end()).toBe(true)
    const notice = page().getByText(t('present.end')).closest('p') as HTMLElement
    await stage.click(within(notice).getByRole('button', { name: t('present.close') }))
    expect(end()).toBe(false)
    // A black screen is lit first.
    await stage.press('b', 'ArrowRight')
    expect([stage.has('light'), end()]).toEqual([false, false])
    await stage.press('ArrowRight')
    expect(end()).toBe(true)
  })

  it('blanks the screen, plays and opens its panels by their keys', async () => {
    const stage = open('stage')
    for (const key of ['b', '.']) {
      await stage.press(key)
      expect(stage.has('light'), key).toBe(true)
      await stage.press(key)
      expect(stage.has('light'), key).toBe(false)
    }
    for (const [key, panel, shut] of [
      ['o', 'overview', 'Escape'],
      ['Escape', 'overview', 'Escape'],
      ['o', 'overview', 'o'],
      ['?', 'help', '?'],
      ['g', 'goTo', 'Escape'],
    ] as const) {
      await stage.press(key)
      expect(shownDialogs(), key).toEqual([t(`present.${panel}`)])
      // A browser moves focus into a dialog that it opens.
      const dialog = page().getByRole('dialog', { name: t(`present.${panel}`) })
      if (!dialog.contains(document.activeElement)) act(() => dialog.querySelector('button')?.focus())
      await stage.press(shut)
      expect(shownDialogs(), key).toEqual([])
    }
    await stage.press('a')
    expect([stage.has('pause'), stage.has('autoplay')]).toEqual([true, false])
    await stage.press('a')
    expect([stage.has('pause'), stage.has('autoplay')]).toEqual([false, true])
    expect(stage.title()).toBe(heading(1))
  })

  it('has a button for each of its commands in the help, and for no other', async () => {
    const stage = open('stage')
    await stage.press('?')
    const list = page()
      .getByRole('dialog', { name: t('present.help') })
      .querySelector('dl')
    if (!list) throw new Error('The help lists nothing.')
    const commands = Object.keys(KEYS) as Command[]
    const here = commands.filter((command) => !['larger', 'smaller', 'fullScreen'].includes(command))
    const buttons = within(list).getAllByRole('button')
    expect(buttons.map(({ textContent }) => textContent)).toEqual(here.map((command) => t(`present.${command}`)))
    for (const command of ['larger', 'smaller'] as const)
      expect(list.textContent).toContain(t('present.atDesk', { command: t(`present.${command}`) }))
    await stage.click(within(list).getByRole('button', { name: t('present.help') }))
    expect(shownDialogs()).toEqual([])
  })

  it('jumps to a scene from the overview, and by its number', async () => {
    const stage = open('stage')
    await stage.press('o', 'ArrowRight', 'Enter')
    expect([stage.title(), shownDialogs()]).toEqual([heading(2), []])
    await stage.press('g')
    await stage.type('7{Enter}')
    expect([stage.title(), shownDialogs()]).toEqual([heading(7), []])
  })

  it('ignores letters typed in a field, and prevents F5 of a clicker from reloading the page', async () => {
    let filled = 0
    Object.assign(HTMLElement.prototype, { requestFullscreen: async () => filled++ })
    const stage = open('stage', 3)
    await stage.press('g', 'f', 'b', 'n', '.', 's', 'a', '?', 'o', 'End', 'Home')
    expect(shownDialogs()).toEqual([t('present.goTo')])
    const clicked = () => {
      const press = new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true })
      act(() => void document.activeElement?.dispatchEvent(press))
      return press.defaultPrevented
    }
    expect([clicked(), filled]).toEqual([true, 0])
    await stage.press('Escape')
    expect([stage.title(), shownDialogs(), stage.has('light'), stage.has('pause')]).toEqual([
      heading(3),
      [],
      false,
      false,
    ])
    expect([clicked(), filled]).toEqual([true, 1])
    Reflect.deleteProperty(HTMLElement.prototype, 'requestFullscreen')
  })

  it('has the browser cache the speaker page with its resources, and reports it only then', async () => {
    vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(true)
    vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(160)
    const worker = Object.assign(new EventTarget(), { controller: null as object | null })
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: worker })
    const stage = open('stage')
    // Most readers never present: nothing is kept for them.
    await act(async () => {})
    expect([kept, document.querySelectorAll('img').length]).toEqual([[], 0])
    await stage.press('Shift')
    expect(document.querySelectorAll('img')).toHaveLength(count)
    await eventually(() => expect(document.querySelector('main[data-everything-here]')).not.toBeNull())
    expect(kept).toEqual([`/en/present/${story.slug}/speaker`, '/_next/static/a.css', '/_next/static/b.js'])
    await stage.press('?')
    expect(page().queryByText(t('present.everythingHere'))).not.toBeNull()
    // With the worker, that holds for a reload, too.
    worker.controller = {}
    act(() => void worker.dispatchEvent(new Event('controllerchange')))
    expect(page().queryByText(t('present.everythingKept'))).not.toBeNull()
    cleanup()
    Reflect.deleteProperty(navigator, 'serviceWorker')
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }))
    const without = open('stage')
    await without.press('?')
    expect(page().queryByText(t('present.everythingHere'))).toBeNull()
  })

  it('opens the speaker window', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(window)
    const stage = open('stage')
    await stage.press('s')
    expect(opened.mock.calls.map(([at]) => at)).toEqual([`/en/present/${story.slug}/speaker`])
    expect(page().queryByText(t('present.blocked'), { exact: false })).toBeNull()
  })

  it('follows the fragment of its address, past the end to the last scene, and updates it', async () => {
    const stage = open('stage', 1, '#4')
    expect(stage.title()).toBe(heading(4))
    const jump = (to: string) =>
      act(async () => {
        window.location.hash = to
        window.dispatchEvent(new HashChangeEvent('hashchange'))
      })
    await jump('6')
    expect(stage.title()).toBe(heading(6))
    await jump('99')
    expect(stage.title()).toBe(heading(count))
    await stage.press('PageUp')
    expect(address()).toBe(`/en/present/${story.slug}#${count - 1}`)
    cleanup()
    expect(open('stage', 1, '#99').title()).toBe(heading(count))
  })

  it('keeps the screen awake where supported, and again after the window was hidden', async () => {
    const asked: string[] = []
    const request = async (kind: string) => {
      asked.push(kind)
      return { release: async () => undefined }
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
    open('stage')
    expect(asked).toEqual(['screen'])
    document.dispatchEvent(new Event('visibilitychange'))
    expect(asked).toEqual(['screen', 'screen'])
    cleanup()
    document.dispatchEvent(new Event('visibilitychange'))
    expect(asked).toEqual(['screen', 'screen'])
    Reflect.deleteProperty(navigator, 'wakeLock')
  })

  it('changes scenes automatically, counting from when the scene has loaded', async () => {
    vi.useFakeTimers()
    const asked: string[] = []
    const coming: (() => void)[] = []
    const load = (_: string, text: string) => {
      asked.push(text)
      return new Promise<void>((done) => coming.push(done))
    }
    Object.assign(document, { fonts: { load, ready: Promise.resolve() } })
    vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(true)
    vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(160)
    const stage = open('stage', 1, '?autoplay=8')
    await act(() => vi.advanceTimersByTimeAsync(5000))
    await act(async () => {
      for (const come of coming) come()
    })
    // Upright and italic, and of each only the font files that contain the story's characters.
    expect(asked).toEqual(['Kidalé', 'Kidalé'])
    await act(() => vi.advanceTimersByTimeAsync(2900))
    expect(stage.title()).toBe(heading(1))
    await act(() => vi.advanceTimersByTimeAsync(200))
    expect(stage.title()).toBe(heading(2))
  })

  it('reports a blocked popup, with a link to the speaker view', async () => {
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
    expect(link.getAttribute('target')).toBe(`joliba-speaker-${story.slug}`)
    link.addEventListener('click', (click) => click.preventDefault())
    await stage.click(link)
    expect([notice(), stage.title()]).toEqual([null, heading(1)])
  })

  it('makes everything under the blank screen unfocusable, and restores focus afterwards', async () => {
    const stage = open('stage')
    const overview = stage.button(t('present.overview'))
    act(() => overview.focus())
    await stage.press('b')
    const light = stage.button(t('present.light', { cover: 'black' }))
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

describe('the keys of PowerPoint', () => {
  it('jump to a scene by number and Enter, wherever the focus is except in a field', async () => {
    const stage = open('stage')
    await stage.type('5{Enter}')
    expect(stage.title()).toBe(heading(5))
    act(() => stage.button(t('present.next')).focus())
    await stage.type('2{Enter}')
    expect(stage.title()).toBe(heading(2))
    // Another key in between ends the number, and Enter activates the button.
    await stage.type('7{PageUp}{Enter}')
    expect(stage.title()).toBe(heading(2))
    await stage.type('99{Enter}')
    expect(stage.title()).toBe(heading(count))
  })

  it('blank the screen white; moving on shows the scene again', async () => {
    const stage = open('stage')
    const white = () => page().queryByRole('button', { name: t('present.light', { cover: 'white' }) })
    await stage.press('w')
    expect(white()).not.toBeNull()
    await stage.press('b')
    expect([white() === null, stage.has('light')]).toEqual([true, true])
    await stage.press(',')
    await stage.click(white() as HTMLElement)
    expect([white(), stage.has('light')]).toEqual([null, false])
  })

  it('do nothing while character keys are off', async () => {
    localStorage.setItem('joliba-character-keys', 'off')
    const stage = open('stage')
    await stage.type('5{Enter}')
    expect(stage.title()).toBe(heading(1))
  })
})

describe('the legend', () => {
  const key = () => page().queryByText(t('map.legend'))
  /** Gives every element the size of a map on a laptop. */
  const onALaptop = () =>
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(readonly tell: ResizeObserverCallback) {}
        observe(target: Element) {
          const contentRect = { x: 0, y: 0, width: 860, height: 560 }
          this.tell([{ target, contentRect, borderBoxSize: [] } as unknown as ResizeObserverEntry], this)
        }
        unobserve() {}
        disconnect() {}
      },
    )

  it('is shown in the first scene if there is room, and whenever L is pressed', async () => {
    onALaptop()
    const stage = open('stage')
    expect(key()).not.toBeNull()
    await stage.press('PageDown')
    expect(key()).toBeNull()
    await stage.press('l')
    expect(key()?.closest('details')?.open).toBe(true)
    expect(stage.button(t('present.legend')).getAttribute('aria-pressed')).toBe('true')
    await stage.click(stage.button(t('present.legend')))
    await stage.press('PageUp')
    expect(key()).toBeNull()
  })

  it('is folded if it covered marks wherever it is, and shown all the same when L is pressed', async () => {
    onALaptop()
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560)
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 820, 520))
    const stage = open('stage')
    expect(key()).toBeNull()
    await stage.press('l')
    expect(key()?.closest('details')?.open).toBe(true)
  })

  it('is closed on a small map until requested', async () => {
    const stage = open('stage')
    expect(key()).toBeNull()
    await stage.press('l')
    expect(key()).not.toBeNull()
  })
})

describe('a hidden scene', () => {
  const skip = (scene: number) => t('present.hideScene', { number: scene, heading: heading(scene) })

  it('is marked in the overview and skipped, in all windows and on later days; its number still leads to it', async () => {
    const stage = open('stage')
    await stage.press('o')
    const overview = within(page().getByRole('dialog', { name: t('present.overview') }))
    await stage.click(overview.getByRole('button', { name: skip(2) }))
    expect(overview.getByText(heading(2), { exact: false }).textContent).toContain(t('present.hidden'))
    await stage.press('Escape', 'PageDown')
    expect(stage.title()).toBe(heading(3))
    cleanup()
    goTo('/en')
    const desk = open('speaker')
    expect(page().getByRole('region', { name: t('present.nextUp') }).textContent).toContain(heading(3))
    await desk.press('n')
    expect(desk.title()).toContain(heading(3))
    await desk.click(desk.button(skip(2)))
    await desk.press('p')
    expect(desk.title()).toContain(heading(2))
    await desk.press('h', 'Home', 'n')
    expect(desk.title()).toContain(heading(3))
    await desk.type('2{Enter}')
    expect(desk.title()).toContain(heading(2))
  })

  it('is never the last visible one', async () => {
    const stage = open('stage')
    for (let scene = 1; scene <= count; scene++) await stage.type(`${scene}{Enter}h`)
    await stage.press('Home')
    expect(stage.title()).toBe(heading(count))
  })
})

describe('events one by one', () => {
  const later = (scene: number) => {
    const { focus = [], view } = story.scenes[scene - 1] ?? {}
    return focus.filter((id) => id !== view?.event).map((id) => atlas.events.find((one) => one.id === id)?.title.en)
  }

  it('open before the next scene once R, or the speaker view, turns this on', async () => {
    const stage = open('stage', 2)
    const titles = later(2)
    expect(titles.length).toBeGreaterThan(0)
    await stage.press('r')
    for (const title of titles) {
      await stage.press('PageDown')
      expect(stage.title()).toBe(title)
    }
    await stage.press('PageDown')
    expect(stage.title()).toBe(heading(3))
    cleanup()
    const desk = open('speaker')
    const box = page().getByRole<HTMLInputElement>('checkbox', { name: t('present.reveal') })
    expect(box.checked).toBe(true)
    await desk.click(box)
    await desk.press('n')
    expect(desk.title()).toContain(heading(2))
  })

  it('can be turned on from the menu, without a key', async () => {
    localStorage.setItem('joliba-character-keys', 'off')
    const stage = open('stage', 2)
    await stage.click(stage.button(t('present.help')))
    await stage.click(stage.button(t('present.reveal')))
    expect(shownDialogs()).toEqual([])
    await stage.press('PageDown')
    expect(stage.title()).toBe(later(2)[0])
  })
})

describe('drawing on the stage', () => {
  const sheet = (tool: 'draw' | 'spotlight') => page().queryByRole('application', { name: t(`present.${tool}`) })
  const lines = () => [...document.querySelectorAll('polyline')].map((line) => line.getAttribute('points'))

  it('by keyboard: arrows move the pen, Space lowers it, E erases; a new scene starts clean', async () => {
    const stage = open('stage')
    await stage.press('d')
    expect(document.activeElement).toBe(sheet('draw'))
    await stage.press('ArrowRight', ' ', 'ArrowDown', 'Shift>', 'ArrowLeft', '/Shift', ' ', 'ArrowUp')
    expect(lines()).toEqual(['525,500 525,525 520,525'])
    expect(stage.title()).toBe(heading(1))
    await stage.press('e')
    expect(lines()).toEqual([])
    await stage.press(' ', 'ArrowUp', ' ', 'n')
    expect([stage.title(), lines()]).toEqual([heading(2), []])
    await stage.press('Escape')
    expect([sheet('draw'), shownDialogs()]).toEqual([null, []])
  })

  it('by mouse, pen or touch; lines stay when the pen is put away', async () => {
    const stage = open('stage')
    await stage.click(stage.button(t('present.help')))
    await stage.click(stage.button(t('present.draw')))
    const paper = sheet('draw') as HTMLElement
    vi.spyOn(paper, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 250))
    fireEvent.pointerDown(paper, { button: 0, buttons: 1, clientX: 50, clientY: 50 })
    fireEvent.pointerMove(paper, { buttons: 1, clientX: 100, clientY: 50 })
    fireEvent.pointerUp(paper)
    fireEvent.pointerMove(paper, { buttons: 0, clientX: 400, clientY: 50 })
    await stage.click(stage.button(t('present.stopTool')))
    expect(lines()).toEqual(['100,200 200,200'])
    expect(document.querySelector('[data-own-keys]')?.hasAttribute('inert')).toBe(true)
  })

  it('the spotlight moves in the same way, and the key that turned it on turns it off', async () => {
    const stage = open('stage')
    await stage.press('t', 'ArrowRight', 'ArrowRight')
    expect(sheet('spotlight')?.style.getPropertyValue('--x')).toBe('55%')
    await stage.press('PageDown')
    expect(stage.title()).toBe(heading(2))
    await stage.press('t')
    expect(sheet('spotlight')).toBeNull()
  })
})

describe('autoplay', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  })

  it('loops, pauses on touch, and resumes when idle', async () => {
    const stage = open('stage', 1, `?autoplay=8&loop#${count - 1}`)
    await pass(7.9)
    expect(stage.title()).toBe(heading(count - 1))
    await pass(0.2)
    expect(stage.title()).toBe(heading(count))
    await pass(8.1)
    expect(stage.title()).toBe(heading(1))
    fireEvent.pointerDown(page().getByRole('heading', { level: 1 }))
    await pass(59)
    expect(stage.title()).toBe(heading(1))
    await pass(1.1)
    await pass(8.1)
    expect(stage.title()).toBe(heading(2))
  })

  it('without a loop it ends with the last scene; a key changes scenes meanwhile and restarts the interval', async () => {
    const stage = open('stage', 1, `?autoplay=5#${count - 2}`)
    await pass(3)
    press('PageDown')
    expect(stage.title()).toBe(heading(count - 1))
    await pass(3)
    expect(stage.title()).toBe(heading(count - 1))
    await pass(2.1)
    expect(stage.title()).toBe(heading(count))
    await pass(6)
    expect([stage.title(), stage.has('autoplay'), stage.has('pause')]).toEqual([heading(count), true, false])
  })
})

describe('the speaker window', () => {
  const region = (name: 'notes' | 'nextUp' | 'time') =>
    page().getByRole('region', { name: t(`present.${name}`) }).textContent

  it('shows the notes, the next scene and the list of scenes, which is reachable by keyboard', async () => {
    const desk = open('speaker', 1, '#5')
    expect(desk.title()).toContain(t('story.scene', { number: 5, count }))
    expect(desk.title()).toContain(heading(5))
    const notes = story.scenes[4]?.notes.flat() ?? []
    const texts = notes.flatMap((part) => (part.kind === 'text' ? [part.text.trim()] : []))
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(region('notes')).toContain(text)
    expect(region('nextUp')).toContain(heading(6))
    const steps = within(page().getByRole('navigation', { name: t('story.rail') })).getAllByRole('button', {
      name: /^\d/,
    })
    expect(steps).toHaveLength(count)
    for (const key of ['g', 'o', 'Escape']) {
      act(() => (document.activeElement as HTMLElement | null)?.blur())
      await desk.press(key)
      expect(document.activeElement, key).toBe(steps[4])
    }
    await desk.press('End')
    expect(desk.title()).toContain(heading(count))
    expect(region('nextUp')).toContain(t('present.end'))
  })

  it('has notes whose size can be changed, and is remembered', async () => {
    const size = () =>
      page()
        .getByRole('region', { name: t('present.notes') })
        .style.getPropertyValue('--notes')
    const desk = open('speaker')
    expect(size()).toBe('1')
    await desk.press('+', '+')
    expect(size()).toBe('1.32')
    await desk.click(desk.button(t('present.smaller')))
    expect(size()).toBe('1.15')
    cleanup()
    const anew = open('speaker')
    expect(size()).toBe('1.15')
    for (let pressed = 0; pressed < 9; pressed++) await anew.click(anew.button(t('present.larger')))
    expect([size(), anew.button(t('present.larger')).getAttribute('aria-disabled')]).toEqual(['2', 'true'])
  })

  describe('has a clock that', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
    })
    const timer = () => page().getByRole('timer').textContent

    it('compares the elapsed time with the plan', async () => {
      const desk = open('speaker')
      fireEvent.change(page().getByLabelText(t('present.target')), { target: { value: String(count) } })
      fireEvent.click(desk.button(t('present.start')))
      await pass(30)
      expect(region('time')).toContain(t('present.onTime'))
      await pass(60)
      expect(region('time')).toContain(t('present.behind', { minutes: '0:30' }))
      for (let turned = 0; turned < 3; turned++) press('PageDown')
      expect(region('time')).toContain(t('present.ahead', { minutes: '1:30' }))
    })

    it('starts with the scene at which the talk is opened', async () => {
      open('speaker', 1, '#4')
      await pass(1)
      expect(region('time')).toContain(t('present.onTime'))
    })

    it('continues after a reload', async () => {
      const desk = open('speaker')
      fireEvent.click(desk.button(t('present.start')))
      await pass(95)
      expect(timer()).toContain('1:35')
      cleanup()
      const anew = open('speaker')
      await pass(1)
      expect(timer()).toContain('1:36')
      expect(anew.button(t('present.stop'))).toBeTruthy()
    })
  })
})

describe.each(['stage', 'speaker'] as const)('the %s before its scripts have come', (part) => {
  it('handles each key press once', async () => {
    const early = served(part)
    await early.press('PageDown', 'n', 'x')
    expect(early.title()).toContain(heading(1))
    await early.hydrate()
    expect(early.title()).toContain(heading(3))
    await early.press('PageUp')
    expect(early.title()).toContain(heading(2))
  })

  it('treats no character key as a shortcut while they are off', async () => {
    localStorage.setItem('joliba-character-keys', 'off')
    const early = served(part)
    await early.press('n', 'PageDown')
    await early.hydrate()
    expect(early.title()).toContain(heading(2))
  })
})

describe('in a browser without BroadcastChannel', () => {
  beforeEach(() => vi.stubGlobal('BroadcastChannel', undefined))

  it('the stage works alone, and says so until dismissed', async () => {
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

it('the speaker view works with site data blocked', async () => {
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
