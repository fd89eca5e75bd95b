import type { Locator, Page } from '@playwright/test'
import { rowWords } from '../../components/parts/timeline/latitudeWords'
import type { Language } from '../../geodata/domain/language/language'
import { parseView } from '../../geodata/domain/view/parse'
import type { View } from '../../geodata/domain/view/view'
import { marks } from '../../geodata/drawing/timeline/marks'
import { atlas } from '../facts'
import { expect } from '../fixtures'
import { translatorIn } from '../translator'
import type { ExplorerPage } from './ExplorerPage'
import type { Spot } from './fingers'

/** Distance of the overview's middle below the strip, in pixels. */
const OVERVIEW = 31

/** The explorer's timeline with handles, playback and fields. */
export class TimelinePart {
  readonly page: Page
  readonly whole: Locator
  readonly strip: Locator

  constructor(readonly explorer: ExplorerPage) {
    this.page = explorer.page
    this.whole = this.page.getByRole('region', { name: this.t('title') })
    this.strip = this.whole.getByRole('listbox', { name: this.t('marks') })
  }

  button(name: 'wider' | 'fit' | 'next' | 'play' | 'pause' | 'endPlay'): Locator {
    return this.whole.getByRole('button', { name: this.t(name), exact: true })
  }

  handle(name: 'start' | 'end' | 'south' | 'north'): Locator {
    return this.whole.getByRole('slider', { name: this.t(name) })
  }

  /** How many other controls and texts of the bar are in the line of its settings. */
  async besideSettings(): Promise<number> {
    return this.whole.locator('summary').evaluate((settings, title) => {
      const { top, bottom } = settings.getBoundingClientRect()
      const bar = document.evaluate(`ancestor::*[h2='${title}'][1]`, settings).iterateNext() as Element
      return [...bar.querySelectorAll('button, select, p')].filter((other) => {
        const box = other.getBoundingClientRect()
        return box.width > 0 && !settings.parentElement?.contains(other) && box.top < bottom && box.bottom > top
      }).length
    }, this.t('title'))
  }

  /** Folds the latitudes. */
  async fold(): Promise<void> {
    await this.whole.getByRole('button', { name: this.t('hideLatitudes'), exact: true }).click()
  }

  /** Opens the latitudes. */
  async unfold(): Promise<void> {
    await this.whole.getByRole('button', { name: this.t('showLatitudes'), exact: true }).click()
  }

  /** Waits for the handles, which appear once the strip is drawn. */
  async stands(): Promise<void> {
    await this.handle('start').waitFor()
    await this.strip.scrollIntoViewIfNeeded()
  }

  /** Drags across the strip between two points, given as fractions of its width and height. */
  async brush(from: Spot, to: Spot): Promise<void> {
    await this.stands()
    await this.drag(await this.spot(...from), await this.spot(...to))
  }

  /** Drags across the overview below the axis, between two fractions of its width. */
  async dragOverview(from: number, to: number): Promise<void> {
    const [left, bottom] = await this.spot(from, 1)
    const [right] = await this.spot(to, 1)
    await this.drag([left, bottom + OVERVIEW], [right, bottom + OVERVIEW])
  }

  private async drag(from: Spot, to: Spot): Promise<void> {
    await this.page.mouse.move(...from)
    await this.page.mouse.down()
    await this.page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 })
    await this.page.mouse.move(...to, { steps: 3 })
    await this.page.mouse.up()
  }

  /** A point of the strip on the page; `across` and `down` are fractions of its width and height. */
  async spot(across: number, down: number): Promise<Spot> {
    const box = await this.strip.boundingBox()
    if (!box) throw new Error('There is no strip.')
    return [box.x + across * box.width, box.y + down * box.height]
  }

  /** Position of a handle on the page. */
  async grip(name: 'start' | 'end'): Promise<Spot> {
    const box = await this.handle(name).boundingBox()
    if (!box) throw new Error(`There is no handle of the ${name}.`)
    return [box.x + box.width / 2, box.y + box.height / 2]
  }

  /**
   * Performs an action that should make the window wider or narrower on the strip, and waits for it. Both of its ends
   * must be visible.
   */
  async grows(way: 'wider' | 'narrower', act: () => Promise<void>): Promise<void> {
    const wide = async () => {
      const [[start], [end]] = [await this.grip('start'), await this.grip('end')]
      return end - start
    }
    const before = await wide()
    await act()
    const change = async () => (way === 'wider' ? (await wide()) - before : before - (await wide()))
    await expect.poll(change, `the window is to stand ${way} than ${before} pixels`).toBeGreaterThan(5)
  }

  /** How far the page overflows its window, in pixels. */
  widerThanPage(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  }

  /** Drags a handle by some pixels, down and to the right, without releasing it. */
  async pull(name: 'start' | 'end' | 'south' | 'north', across: number, down: number): Promise<void> {
    await this.stands()
    const box = await this.handle(name).boundingBox()
    if (!box) throw new Error('There is no handle to pull at.')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + across, y + down, { steps: 4 })
  }

  /** The View in the address. */
  view(): View {
    return parseView(new URL(this.page.url()).searchParams, atlas)
  }

  private t(key: 'title' | Parameters<TimelinePart['button']>[0] | string): string {
    return this.explorer.t(`timeline.${key}` as 'timeline.title')
  }
}

/** The row names beside a timeline, from the top: their positions on the page, once drawn. */
export async function namesBeside(timeline: Locator, language: Language): Promise<{ top: number; bottom: number }[]> {
  const t = translatorIn(language)
  const names = marks(atlas).rows.map((row) =>
    timeline.getByText(rowWords(row, { atlas, language, t }), { exact: true }),
  )
  await names
    .reduce((a, b) => a.or(b))
    .first()
    .waitFor()
  const boxes: { top: number; bottom: number }[] = []
  for (const name of names) {
    const box = (await name.count()) > 0 ? await name.boundingBox() : null
    if (box) boxes.push({ top: box.y, bottom: box.y + box.height })
  }
  return boxes
}
