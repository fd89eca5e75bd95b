import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { WELCOMED } from '../parts/site/storageKeys'
import { LATITUDES, OPEN } from '../parts/timeline/storageKeys'
import { complaints, hear } from './console'

/*
 * Before every file of component tests (`*.test.tsx`). Their DOM has addresses, a history, forms and focus, but no
 * layout and no paint: what depends on those belongs in e2e.
 */

// As long as a test may take: a machine that others keep busy is no fault.
configure({
  asyncUtilTimeout: 20_000,
  // No style sheet is read here, so to ask of every element whether it is hidden costs most of a test's time and finds
  // next to nothing. What has to be hidden is asked for by `isFolded`.
  defaultHidden: true,
})

/** Every element is said to be of this size, in CSS pixels: enough for the timeline to draw itself. */
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
 * Nobody serves this page: what a test does not answer fails as without a network, and the test with it. For good, so
 * that it meets what a part still fetches when its test is over.
 */
globalThis.fetch = async (input) => {
  const asked = input instanceof Request ? input.url : String(input)
  hear('error', [`nobody answers the fetch of ${asked}`])
  throw new TypeError(`nobody answers the fetch of ${asked}`)
}

beforeEach(() => {
  // Whoever tests is not new, and has the latitudes open.
  localStorage.setItem(WELCOMED, '1')
  localStorage.setItem(LATITUDES, OPEN)
  vi.stubGlobal('ResizeObserver', FixedSize)
  // As in a browser (e2e/fixtures.ts), nothing may be complained of on the console.
  for (const kind of ['error', 'warn'] as const)
    vi.spyOn(console, kind).mockImplementation((...said: unknown[]) => hear(kind, said))
})

afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  document.head.replaceChildren()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
  expect(complaints()).toEqual([])
})
