import { cleanup, configure } from '@testing-library/react'
import * as database from 'fake-indexeddb'
import * as React from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { WELCOMED } from '../parts/site/storageKeys'
import { LATITUDES, OPEN } from '../parts/timeline/storageKeys'
import { complaints, hear } from './console'
import { PATIENCE } from './eventually'
import { asyncWrapper } from './libraryConfig'
import { quickStyles } from './quickStyles'

/*
 * Runs before each file of component tests (`*.test.tsx`). happy-dom has addresses, history, forms and focus, but no
 * layout or painting: what depends on those is tested in e2e.
 */

const detached = createRoot(document.createElement('div'))

/**
 * Runs the effects of everything on the page. React runs those of a lazy part some time after the part has appeared, on
 * a busy machine later than the test's next line; a test would then press a key that nothing listens for yet. Rendering
 * anything runs them first. Not in `act`, which forgets what is suspended unless it is awaited.
 */
function runEffects(): void {
  const scope = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean | undefined }
  const { IS_REACT_ACT_ENVIRONMENT } = scope
  scope.IS_REACT_ACT_ENVIRONMENT = false
  flushSync(() => detached.render(null))
  scope.IS_REACT_ACT_ENVIRONMENT = IS_REACT_ACT_ENVIRONMENT
}

configure({
  asyncUtilTimeout: PATIENCE,
  // Around whatever a test waits for, and whatever a reader does.
  asyncWrapper: async (wait) => {
    runEffects()
    const result = await asyncWrapper(wait)
    runEffects()
    return result
  },
  // Not with the whole document, which would be printed anew each time something is not there yet.
  getElementError: (message) => new Error(message ?? 'not found'),
  // No style sheets are loaded, so checking every element's visibility costs most of a test's time and finds almost
  // nothing. Use `isFolded` for visibility.
  defaultHidden: true,
})

/*
 * In development React notes for each element where it was made, for ten thousand elements a second: a tenth of the
 * time of all component tests. This says that they have all been made. Warnings name their components as before.
 */
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: internals } = React as unknown as {
  readonly __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: object
}
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
  configurable: true,
  get: () => Number.POSITIVE_INFINITY,
  set: () => {},
})

quickStyles(window)

/** Every element reports this size, in CSS pixels: enough for the timeline to be drawn. */
const SIZE = { width: 800, height: 120 }

class FixedSize implements ResizeObserver {
  readonly #tell: ResizeObserverCallback

  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell
  }

  observe(target: Element): void {
    const entry = { target, contentRect: { ...SIZE, x: 0, y: 0 }, borderBoxSize: [], contentBoxSize: [] }
    this.#tell([entry as unknown as ResizeObserverEntry], this)
  }

  unobserve(): void {}

  disconnect(): void {}
}

/**
 * There is no server: unmocked requests fail like a network error, and so does the test. Never restored, so that late
 * requests after a test fail too.
 */
globalThis.fetch = async (input) => {
  const asked = input instanceof Request ? input.url : String(input)
  hear('error', [`nobody answers the fetch of ${asked}`])
  throw new TypeError(`nobody answers the fetch of ${asked}`)
}

/*
 * happy-dom has no database, and no test has one unless it brings its own. But what has opened one in an earlier test
 * looks for these classes.
 */
const { indexedDB: _none, default: _nothing, forceCloseDatabase: _never, ...classes } = database
Object.assign(globalThis, classes)

beforeEach(() => {
  // By default the reader has seen the welcome and has the latitudes open.
  localStorage.setItem(WELCOMED, '1')
  localStorage.setItem(LATITUDES, OPEN)
  vi.stubGlobal('ResizeObserver', FixedSize)
  // As in a browser (e2e/fixtures.ts), console errors and warnings fail the test.
  for (const kind of ['error', 'warn'] as const)
    vi.spyOn(console, kind).mockImplementation((...said: unknown[]) => hear(kind, said))
})

/** The only place to restore what tests replace: what is still mounted would use the real thing, as `fetch`. */
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  document.body.replaceChildren()
  document.head.replaceChildren()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
  expect(complaints()).toEqual([])
})
