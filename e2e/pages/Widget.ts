import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { Translate } from '../../components/language/translate'
import type { Place } from '../../geodata/domain/join/atlas'
import type { Language } from '../../geodata/domain/language/language'
import { translatorIn } from '../translator'

/** A widget in another site's page: its document, and the live map inside it. */
export class Widget {
  readonly t: Translate
  readonly frame: FrameLocator
  readonly map: FrameLocator
  readonly title: Locator
  readonly explore: Locator
  readonly still: Locator
  readonly open: Locator
  readonly zoomIn: Locator
  /** On the static map. */
  readonly legend: Locator
  readonly list: Locator
  /** On the live map. */
  readonly liveList: Locator
  readonly timeline: Locator
  readonly search: Locator

  constructor(
    readonly page: Page,
    readonly language: Language,
    readonly element: Locator = page.locator('iframe').first(),
  ) {
    this.t = translatorIn(language)
    this.frame = element.contentFrame()
    this.map = this.frame.locator('iframe').contentFrame()
    this.title = this.frame.getByRole('heading', { level: 1 })
    this.explore = this.frame.getByRole('button', { name: this.t('embed.explore') })
    this.still = this.frame.getByRole('group', { name: this.t('map.label') })
    this.open = this.frame.getByRole('link', { name: this.t('embed.open') })
    this.zoomIn = this.map.getByRole('button', { name: this.t('map.zoomIn'), exact: true })
    this.legend = this.frame.getByText(this.t('map.legend'), { exact: true })
    this.list = this.frame.getByRole('region', { name: this.t('list.title') })
    this.liveList = this.map.getByRole('region', { name: this.t('list.title') })
    this.timeline = this.map.getByRole('button', { name: this.t('timeline.play'), exact: true })
    this.search = this.map.getByLabel(this.t('filter.search'), { exact: true })
  }

  /** A place's mark on the static map. */
  stillMark(place: Place): Locator {
    return this.still.getByRole('link', { name: new RegExp(`^${place.name[this.language]}`) })
  }

  /** A place's mark on the live map. */
  mark(place: Place): Locator {
    return this.map.getByRole('button', { name: new RegExp(`^${place.name[this.language]}`) })
  }

  /** Waits until the live map shows a place's mark uncovered. */
  async showsInTheClear(place: Place): Promise<void> {
    await expect.poll(() => this.mark(place).evaluate(isInTheClear), place.id).toBe(true)
  }

  /** The link to the rest of a list. */
  more(count: RegExp): RegExp {
    return new RegExp(this.t('embed.more', { rest: 999 }).replace('999', count.source))
  }

  /** Height of the frame and of its content, in CSS pixels. */
  async heights(): Promise<{ frame: number; content: number }> {
    const box = await this.element.boundingBox()
    const content = await this.title.evaluate(() => document.documentElement.scrollHeight)
    return { frame: Math.round(box?.height ?? 0), content }
  }
}

/** Runs in the browser. */
function isInTheClear(mark: Element): boolean {
  const { left, top, width, height } = mark.getBoundingClientRect()
  return mark.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}
