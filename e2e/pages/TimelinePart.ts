import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../geodata/language/language'
import { marks } from '../../geodata/timeline/marks'
import { parseView } from '../../geodata/view/parse'
import type { View } from '../../geodata/view/view'
import { atlas } from '../facts'
import { translatorIn } from '../words'
import type { ExplorerPage } from './ExplorerPage'
import type { Spot } from './fingers'

/** How far below the strip the middle of the overview lies, in pixels. */
const OVERVIEW = 31

/** The timeline of the explorer, with its handles, its playback and its fields. */
export class TimelinePart {
  readonly page: Page
  readonly whole: Locator
  readonly strip: Locator

  constructor(readonly explorer: ExplorerPage) {
    this.page = explorer.page
    this.whole = this.page.getByRole('region', { name: this.t('title') })
    this.strip = this.whole.getByRole('listbox', { name: this.t('marks') })
  }

  /** The event that the arrow keys have led to. */
  get active(): Locator {
    return this.page.locator('xpath=//*[@id = //*[@role="listbox"]/@aria-activedescendant]')
  }

  get fields(): Locator {
    return this.page.getByRole('form', { name: this.t('form') })
  }

  button(name: 'play' | 'pause' | 'next' | 'previous' | 'closer' | 'wider' | 'fit' | 'whole'): Locator {
    return this.whole.getByRole('button', { name: this.t(name), exact: true })
  }

  handle(name: 'start' | 'end' | 'south' | 'north'): Locator {
    return this.whole.getByRole('slider', { name: this.t(name) })
  }

  field(name: 'from' | 'to' | 'southFrom' | 'northTo' | 'unit' | 'mode' | 'speed'): Locator {
    return this.whole.getByLabel(this.t(name), { exact: true })
  }

  get apply(): Locator {
    return this.fields.getByRole('button', { name: this.t('apply') })
  }

  async openSettings(): Promise<void> {
    await this.whole.locator('summary').click()
  }

  /** Waits for the handles: they stand as soon as the strip is drawn. */
  async stands(): Promise<void> {
    await this.handle('start').waitFor()
    await this.strip.scrollIntoViewIfNeeded()
  }

  /** Drags over the strip between two points, given as shares of its width and height. */
  async brush(from: Spot, to: Spot): Promise<void> {
    await this.stands()
    await this.drag(await this.spot(...from), await this.spot(...to))
  }

  /** Drags over the overview below the axis, between two shares of its width. */
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

  /** A point of the strip on the page; `across` and `down` are shares of its width and height. */
  async spot(across: number, down: number): Promise<Spot> {
    const box = await this.strip.boundingBox()
    if (!box) throw new Error('There is no strip.')
    return [box.x + across * box.width, box.y + down * box.height]
  }

  /** Where a handle stands on the page. */
  async grip(name: 'start' | 'end'): Promise<Spot> {
    const box = await this.handle(name).boundingBox()
    if (!box) throw new Error(`There is no handle of the ${name}.`)
    return [box.x + box.width / 2, box.y + box.height / 2]
  }

  /** How wide the window stands on the strip, in pixels: what zooming changes as long as both of its ends are in sight. */
  async wide(): Promise<number> {
    const [[start], [end]] = [await this.grip('start'), await this.grip('end')]
    return end - start
  }

  /** Takes hold of a handle and pulls it by some pixels, down and to the right, without letting go. */
  async pull(name: 'start' | 'end' | 'south' | 'north', across: number, down: number): Promise<void> {
    await this.stands()
    const box = await this.handle(name).boundingBox()
    if (!box) throw new Error('There is no handle to pull at.')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + across, y + down, { steps: 4 })
  }

  /** The View that the address now holds. */
  view(): View {
    return parseView(new URL(this.page.url()).searchParams, atlas)
  }

  private t(key: 'title' | Parameters<TimelinePart['button']>[0] | string): string {
    return this.explorer.t(`timeline.${key}` as 'timeline.title')
  }
}

/** The names beside the strip of a timeline, from the top: their places on the page, once they stand. */
export async function namesBeside(timeline: Locator, language: Language): Promise<{ top: number; bottom: number }[]> {
  const t = translatorIn(language)
  const boxes: { top: number; bottom: number }[] = []
  for (const row of marks(atlas).rows) {
    const town = row.kind === 'town' && atlas.places.find(({ id }) => id === row.place)?.name[language]
    const name = timeline.getByText(town || t(`timeline.lanes.${row.kind as 'north'}`), { exact: true })
    const box = (await name.count()) > 0 ? await name.boundingBox() : null
    if (box) boxes.push({ top: box.y, bottom: box.y + box.height })
  }
  return boxes
}
