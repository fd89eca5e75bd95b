import type { Locator, Page } from '@playwright/test'
import { parseView } from '../../geodata/view/parse'
import type { View } from '../../geodata/view/view'
import { atlas } from '../facts'
import type { ExplorerPage } from './ExplorerPage'

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
    return this.strip.getByRole('option')
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
  async brush(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.stands()
    const box = await this.strip.boundingBox()
    if (!box) throw new Error('There is no strip to drag over.')
    const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
    await this.page.mouse.move(...at(from))
    await this.page.mouse.down()
    await this.page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]), { steps: 3 })
    await this.page.mouse.move(...at(to), { steps: 3 })
    await this.page.mouse.up()
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
