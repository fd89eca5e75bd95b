import path from 'node:path'
import { build } from 'esbuild'
import { ROOT } from '../../scripts/process.mjs'
import type { Found, Questions, Wanted } from './inPage'
import type { Key, Point, Tab } from './tab'

/** Timeout for the page to show something, in milliseconds: the machine may be busy. */
const TIMEOUT = 30_000

/** Polling interval, in milliseconds. */
const LOOKS = 100

/** A user of a tab, who finds elements by their accessible names and waits for them. */
export class Reader {
  constructor(
    private readonly tab: Tab,
    /** Document: 0 for the page, 1 for its first frame, 2 for the first frame of that. */
    private readonly depth = 0,
  ) {}

  /** The same reader inside the first frame. */
  get inFrame(): Reader {
    return new Reader(this.tab, this.depth + 1)
  }

  async open(address: string): Promise<void> {
    await this.tab.goto(address)
  }

  async press(...keys: readonly Key[]): Promise<void> {
    await this.tab.press(keys)
  }

  /** The reader of a window that the page opens on this act. */
  async opens(act: () => Promise<void>): Promise<Reader> {
    await act()
    return new Reader(await this.until('a new window', () => this.tab.opened()))
  }

  async close(): Promise<void> {
    await this.tab.close()
  }

  /** Waits for an element to be stable and uncovered, and clicks its centre. */
  async click(role: string, name: string | RegExp): Promise<void> {
    let before = ''
    await this.until(`a ${role} ${name} that can be clicked`, async () => {
      const now = await this.ask('bring', role, wanted(name))
      const rests = JSON.stringify(now) === before
      before = JSON.stringify(now)
      if (!now?.free || !rests) return false
      await this.ask('aim', role, wanted(name))
      await this.drag(await this.middle(now))
      // On a slow machine it may have moved meanwhile.
      return this.ask('hasHit')
    })
  }

  /** Presses the mouse button at the first point, and releases it at the last. */
  async drag(first: Point, ...others: readonly Point[]): Promise<void> {
    await this.tab.mouse([first, 'down', ...others, 'up'])
  }

  sees(role: string, name: string | RegExp): Promise<Found> {
    return this.until(`a ${role} ${name}`, () => this.ask('find', role, wanted(name)))
  }

  async missesNow(role: string, name: string | RegExp): Promise<void> {
    await this.until(`no ${role} ${name}`, async () => (await this.ask('find', role, wanted(name))) === null)
  }

  /** Waits until an element has the keyboard focus. */
  async focuses(role: string, name: string | RegExp): Promise<void> {
    await this.until(
      `the focus on a ${role} ${name}`,
      async () => (await this.ask('find', role, wanted(name)))?.focused,
    )
  }

  async reads(words: string): Promise<void> {
    await this.until(`the words “${words}”`, async () => flat(await this.text()).includes(flat(words)))
  }

  /** Waits for a matching URL, and returns it. */
  at(pattern: RegExp): Promise<URL> {
    return this.until(`an address like ${pattern}`, async () => {
      const address = await this.ask('address')
      return pattern.test(address) && new URL(address)
    })
  }

  async goBack(): Promise<void> {
    await this.ask('back')
  }

  /** A point of an element in the window, by fractions of its width and height. */
  async spot(role: string, name: string | RegExp, across = 0.5, down = 0.5): Promise<Point> {
    await this.until(`a ${role} ${name} in the window`, () => this.ask('bring', role, wanted(name)))
    return this.middle(await this.sees(role, name), across, down)
  }

  /** Requests printing like the keyboard shortcut does; window.print is replaced, so nothing is printed. */
  async orderPrint(): Promise<void> {
    await this.ask('countPrints')
    // Retry until the page is hydrated.
    await this.until('the page to print', async () => {
      if ((await this.ask('prints')) > 0) return true
      await this.press('Control', 'p')
      return (await this.ask('prints')) > 0
    })
  }

  /** The text of the print layout, which the screen shows from then on. */
  async paper(): Promise<string> {
    await this.ask('showPaper')
    return this.text()
  }

  /** The page as a PDF, if the browser supports it. */
  async file(): Promise<Uint8Array | undefined> {
    return this.tab.print?.()
  }

  private where(): Promise<string> {
    return this.ask('address').catch(() => 'an address that could not be read')
  }

  private text(): Promise<string> {
    return this.ask('text')
  }

  private async middle({ left, top, width, height }: Found, across = 0.5, down = 0.5): Promise<Point> {
    let [x, y] = [left + width * across, top + height * down]
    for (let depth = 0; depth < this.depth; depth++) {
      const corner = await new Reader(this.tab, depth).ask('frame')
      x += corner?.left ?? 0
      y += corner?.top ?? 0
    }
    return { x, y }
  }

  /** Polls until there is a result. During a navigation the page cannot be queried. */
  private async until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
    const end = Date.now() + TIMEOUT
    let trouble = ''
    for (;;) {
      try {
        const seen = await look()
        if (seen) return seen
        trouble = ''
      } catch (error) {
        trouble = `; ${error instanceof Error ? error.message : error}`
      }
      if (Date.now() > end) throw new Error(`waited ${TIMEOUT / 1000} s for ${what} at ${await this.where()}${trouble}`)
      await new Promise((again) => setTimeout(again, LOOKS))
    }
  }

  private async ask<K extends keyof Questions>(
    question: K,
    ...args: Parameters<Questions[K]>
  ): Promise<ReturnType<Questions[K]>> {
    const call = `window.journeys.${question}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`
    const asked = `window.journeys ? JSON.stringify(${call} ?? null) : null`
    const answer =
      (await this.tab.evaluate(asked, this.depth)) ??
      (await this.tab.evaluate(`(() => { ${await questions()}\nreturn ${asked} })()`, this.depth))
    if (answer === null) throw new Error('there is no such frame yet')
    return JSON.parse(answer)
  }
}

function wanted(name: string | RegExp): Wanted {
  return typeof name === 'string' ? { name } : { pattern: name.source }
}

/** Without spaces and case: line breaks differ between paper and screen, and CSS may capitalise. */
export function flat(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

let bundled: Promise<string> | undefined

/** The script with the queries inside a page. */
function questions(): Promise<string> {
  bundled ??= build({
    entryPoints: [path.join(ROOT, 'e2e/browsers/inPage.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return bundled
}
