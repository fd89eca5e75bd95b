import { act, render, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf } from '../../language/translate'
import { asCaches, FakeCaches } from '../../testing/caches'
import { goTo, page, reader } from '../../testing/dom'
import { OFFLINE_WORDS } from './fetchedWords'
import { noteOffer, takeOffer } from './installOffer'
import { KeepOffline } from './KeepOffline'
import { Offline } from './Offline'
import { type Build, type KeepList, keptCache, markOf } from './stored'

const BUILD: Build = { build: 'one', languages: ['en', 'fr'], list: '/list.json' }
const CONTENTS = { first: { pages: [], data: [] }, whole: { pages: ['/en'], data: [], bytes: 5_400_000, stored: 21e6 } }
const LIST: KeepList = { build: 'one', parts: [], languages: { en: CONTENTS, fr: CONTENTS } }

/** A service worker, as far as pages speak with it. */
class FakeWorker extends EventTarget {
  state = 'activated'
  /** Whether a talk is open. */
  talking = false
  readonly heard: unknown[] = []
  postMessage(message: { ask: string }, ports: readonly MessagePort[] = []) {
    this.heard.push(message)
    const [port] = ports
    if (message.ask === 'about') port?.postMessage(BUILD)
    if (message.ask === 'take') {
      port?.postMessage(!this.talking)
      if (!this.talking) container.dispatchEvent(new Event('controllerchange'))
    }
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = new FakeWorker()
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
}

class FakeContainer extends EventTarget {
  controller: object | null = {}
  registration = new FakeRegistration()
  readonly registered: string[] = []
  forbidden = false
  register = async (script: string) => {
    if (this.forbidden) throw new DOMException('forbidden', 'SecurityError')
    this.registered.push(script)
    return this.registration
  }
}

let container: FakeContainer
let caches: FakeCaches
/** How the next page is answered; undefined as without a network. */
let site: Record<string, (() => Response | Promise<Response>) | undefined>

beforeEach(() => {
  container = new FakeContainer()
  caches = new FakeCaches()
  site = {
    '/list.json': () => Response.json(LIST),
    '/offline.json': () => Response.json({ build: 'one' }),
    '/en': () => new Response('one'),
    '/en/offline.json': () => Response.json(messagesOf('offline', 'en')),
  }
  vi.stubGlobal('fetch', async (address: string) => {
    const answer = site[address]
    if (!answer) throw new TypeError('no network')
    return answer()
  })
  vi.stubGlobal('caches', asCaches(caches))
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run())
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true })
  document.head.innerHTML = '<link rel="manifest" href="/en/manifest.webmanifest">'
  goTo('/en/offline')
  OFFLINE_WORDS.forget()
})

afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

async function shown(language: Language = 'en') {
  await act(async () => {
    render(
      <MessagesProvider language={language} messages={messagesOf('offline', language)}>
        <KeepOffline />
      </MessagesProvider>,
    )
  })
}

const says = (text: RegExp) => waitFor(() => expect(page().getByRole('status').textContent).toMatch(text))
const button = (name: RegExp) => page().findByRole('button', { name })

test.each([
  ['en', /^Keep for offline \(5.4 MB\)$/, /5.4 MB are downloaded; unpacked, they take 21 MB/, /takes 21 MB/, /Remove/],
  ['fr', /^Garder hors connexion \(5,4.Mo\)$/, /5,4.Mo sont téléchargés.*21.Mo/, /occupe 21.Mo/, /Retirer/],
] as const)('everything is kept, with its sizes, and removed (%s)', async (language, keep, sizes, kept, remove) => {
  await shown(language)
  await says(sizes)
  await reader().click(await button(keep))
  await says(kept)
  expect(await caches.stored(keptCache('one'))).toEqual(['/en', markOf(language, 'whole')])
  await reader().click(await button(remove))
  await button(keep)
  expect(await caches.stored(keptCache('one'))).toEqual([])
})

test('what is kept already is said', async () => {
  await (await asCaches(caches).open(keptCache('one'))).put(markOf('en', 'whole'), new Response(''))
  await shown()
  await says(/Kept for offline/)
})

test('progress is shown, and can be stopped', async () => {
  let come: (answer: Response) => void = () => {}
  site['/en'] = () =>
    new Promise((resolve) => {
      come = resolve
    })
  await shown()
  await reader().click(await button(/Keep for offline/))
  expect(page().getByRole('progressbar', { name: 'Keeping everything in this browser' })).toBeTruthy()
  expect(document.body.textContent).toContain('0 bytes of 5.4 MB')
  await reader().click(await button(/Stop/))
  await act(async () => come(new Response('one')))
  await says(/site is not kept in this browser yet/)
})

test.each([
  ['the network failed', () => Reflect.deleteProperty(site, '/en'), /network or the site failed/],
  ['the browser is full', () => Object.assign(caches, { full: true }), /out of space/],
  ['the site has changed', () => Object.assign(site, { '/en': () => new Response('two') }), /new version of the site/],
])('what went wrong is said, and can be tried again: %s', async (_, spoil, words) => {
  spoil()
  await shown()
  await reader().click(await button(/Keep for offline/))
  await says(words)
  expect(await button(/Keep for offline/)).toBeTruthy()
})

test('where it is forbidden, or there is no worker, that is said here alone', async () => {
  container.forbidden = true
  await shown()
  await says(/cannot keep the site/)
  expect(page().queryByRole('button')).toBeNull()
})

test('the browser’s offer to install is made here, once', async () => {
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: vi.fn(async () => {}) })
  noteOffer(offer)
  expect(offer.defaultPrevented).toBe(true)
  await shown()
  await reader().click(await button(/Install as an app/))
  expect(offer.prompt).toHaveBeenCalledOnce()
  expect(page().queryByRole('button', { name: /Install/ })).toBeNull()
  await takeOffer()
  expect(offer.prompt).toHaveBeenCalledOnce()
})

async function visited(path: string) {
  goTo(path)
  await act(async () => {
    render(
      <MessagesProvider language="en" messages={messagesOf('failure', 'en')}>
        <Offline />
      </MessagesProvider>,
    )
  })
}

test('a page registers the worker at the root of the site, and tells it what it is', async () => {
  document.documentElement.lang = 'en'
  await visited('/en/about?theme=dark')
  await waitFor(() => expect(container.registered).toEqual(['/sw.js']))
  await waitFor(() =>
    expect(container.registration.active?.heard).toEqual([
      {
        ask: 'greet',
        visit: expect.objectContaining({ path: '/en/about', query: 'theme=dark', language: 'en', saving: false }),
      },
    ]),
  )
})

test('forbidden or missing, nothing is said and nothing fails', async () => {
  container.forbidden = true
  await visited('/en')
  Reflect.deleteProperty(navigator, 'serviceWorker')
  await visited('/en')
  expect(document.body.textContent).toBe('')
})

test('readers who save data get nothing beforehand', async () => {
  container.controller = null
  vi.stubGlobal('navigator', Object.assign(navigator, { connection: { saveData: true } }))
  await visited('/en')
  await act(async () => {})
  expect(container.registered).toEqual([])
  Reflect.deleteProperty(navigator, 'connection')
})

test('a new version is announced, and taken when the reader agrees', async () => {
  container.registration.waiting = new FakeWorker()
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => {})
  await visited('/en')
  await reader().click(await button(/Use it now/))
  await waitFor(() => expect(reload).toHaveBeenCalled())
  reload.mockRestore()
})

test('it is not taken while a talk is open in another window; it can wait', async () => {
  container.registration.waiting = Object.assign(new FakeWorker(), { talking: true })
  await visited('/en')
  await reader().click(await button(/Use it now/))
  await says(/A talk is open in another window/)
  await reader().click(await button(/Later/))
  expect(page().queryByRole('button')).toBeNull()
})

test.each(['/en/present/a-story', '/en/present/a-story/speaker', '/en/studio/present?draft=x', '/en/stories/shared#x'])(
  'nothing is announced in a talk: %s',
  async (path) => {
    container.registration.waiting = new FakeWorker()
    await visited(path)
    await waitFor(() => expect(container.registered).toEqual(['/sw.js']))
    await act(async () => {})
    expect(document.body.textContent).toBe('')
  },
)

test('a window of the old version says that another has taken the new one', async () => {
  await visited('/en')
  await waitFor(() => expect(container.registered).toHaveLength(1))
  await act(async () => container.dispatchEvent(new Event('controllerchange')))
  expect(await button(/Load it here/)).toBeTruthy()
})
