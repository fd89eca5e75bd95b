import type { Locator, Page } from '@playwright/test'
import { LANGUAGE_NAMES } from '../../components/language/locale'
import type { Translate } from '../../components/language/translate'
import { regionWords } from '../../components/parts/filter/filterNames'
import { markWords } from '../../components/parts/place/markWords'
import type { AtlasEvent, Place } from '../../geodata/domain/join/atlas'
import type { Language } from '../../geodata/domain/language/language'
import { type Count, countOf, type Match } from '../../geodata/domain/select/match'
import type { PlaceCount } from '../../geodata/domain/select/placeCounts'
import type { Theme } from '../../geodata/domain/view/view'
import { atlas, eventsOf } from '../facts'
import { expect } from '../fixtures'
import { translatorIn } from '../translator'
import { EventArticle } from './EventArticle'
import { moveFingers, type Spot } from './fingers'
import { tabTo } from './hand'

/** Map, list and filters, in one language. */
export class ExplorerPage {
  readonly t: Translate
  readonly map: Locator
  /** The static map sent by the server, until the live one replaces it. */
  readonly stillMap: Locator
  readonly tray: Locator
  readonly list: Locator
  readonly filters: Locator
  readonly backToList: Locator

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.t = translatorIn(language)
    this.map = page.getByRole('region', { name: this.t('map.label') })
    this.stillMap = page.getByRole('group', { name: this.t('map.label') })
    this.tray = page.getByRole('region', { name: this.t('tray.explain') })
    this.list = page.getByRole('region', { name: new RegExp(`^${this.t('list.title')} \\d`) })
    this.filters = page.getByRole('navigation', { name: this.t('filter.where') })
    this.backToList = page.getByRole('link', {
      // Up to the colon, before which French has a space.
      name: new RegExp(`${this.t('event.back')}|${this.t('event.backTo', { place: '' }).replace(/\s*:\s*$/, '')}`),
    })
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(query ? `/${this.language}?${query}` : `/${this.language}`)
  }

  /** Shows another View on the open page, as the browser's "back" does, without loading it. */
  async visit(query: string): Promise<void> {
    await this.page.evaluate((search) => {
      history.pushState(null, '', search)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `?${query}`)
  }

  /** Matches the explorer's address with a query, or without one. */
  address(query = ''): RegExp {
    return new RegExp(`/${this.language}${query ? `\\?${escaped(query)}` : ''}$`)
  }

  /** A place's mark, whatever its count. */
  mark(place: Place): Locator {
    return this.map.getByRole('button', { name: nameThenColon(place, this.language) })
  }

  /** A place's row in the tray, whatever its count. */
  row(place: Place): Locator {
    return this.tray.getByRole('link', { name: nameThenColon(place, this.language) })
  }

  /** The accessible name of a mark or row. */
  marked(one: PlaceCount): string {
    return markWords(one, this.language, this.t)
  }

  /** The open chronology of a place. */
  chronology(place: Place): Locator {
    return this.page.getByRole('region', { name: place.name[this.language], exact: true })
  }

  closeChronology(place: Place): Locator {
    return this.chronology(place).getByRole('link', { name: this.t('place.close') })
  }

  entry(event: AtlasEvent, within: Locator = this.list): Locator {
    // Key events are also in a list of their own.
    return within.getByRole('link', { name: event.title[this.language], exact: true }).first()
  }

  /** The heading that opens the list of all events, when nothing is filtered. */
  get all(): Locator {
    return this.page.getByText(this.t('list.all', { count: atlas.events.length }), { exact: true })
  }

  /** Opens the list of all events, if only key events are shown. */
  async openList(): Promise<void> {
    await expect(this.list).toBeVisible()
    const other = this.entry(atlas.events.find(({ key }) => !key) as AtlasEvent)
    if ((await this.all.isVisible()) && !(await other.isVisible())) await this.all.click()
  }

  /** Opens the tray of events without a point. */
  async openTray(): Promise<void> {
    if (!(await this.tray.isVisible()))
      await this.page.getByText(new RegExp(this.t('tray.fold', { count: 999 }).replace('999', '\\d+'))).click()
  }

  event(event: AtlasEvent): EventArticle {
    return new EventArticle(this.page, this.language, event)
  }

  /** Opens the filters, if folded. */
  async openFilters(): Promise<void> {
    const fold = this.page.getByText(new RegExp(`^${this.t('filter.fold', { count: 0 })}( \\(\\d+\\))?$`))
    if ((await fold.isVisible()) && !(await this.everywhere.isVisible())) await fold.click()
  }

  /** One group of filters besides the regions. */
  group(name: 'kind' | 'actor' | 'source' | 'status' | 'when' | 'ground'): Locator {
    const title = new RegExp(`^${escaped(this.t(`filter.${name}`))}`)
    return this.page.getByRole('group').filter({ has: this.filters }).getByRole('group').filter({ hasText: title })
  }

  async openGroup(name: Parameters<ExplorerPage['group']>[0]): Promise<Locator> {
    await this.openFilters()
    const group = this.group(name)
    await group
      .getByText(new RegExp(`^${escaped(this.t(`filter.${name}`))}`))
      .first()
      .click()
    return group
  }

  /** A value of a facet, by its name. */
  value(group: Locator, name: string): Locator {
    return group.getByRole('link', { name: new RegExp(`^${escaped(name)} \\d`) })
  }

  /** Expects the number of events in the heading, without reading the list. */
  async counts(count: Pick<Count, 'certain' | 'possible'>): Promise<void> {
    await expect(this.list).toHaveAccessibleName(`${this.t('list.title')} ${this.t('list.count', { ...count })}`)
  }

  /** The chip of a region or a group of regions. */
  region(name: string): Locator {
    return this.filters.getByRole('link', { name: new RegExp(`^${escaped(name)} \\d`) })
  }

  regionNamed(id: string): string {
    const region = atlas.regions.find((one) => one.id === id)
    return region ? regionWords(region, this.language, this.t) : id
  }

  get everywhere(): Locator {
    return this.filters.getByRole('link', { name: this.t('filter.everywhere') })
  }

  /** The heading of possible events. */
  maybe(possible: number): Locator {
    return this.page.getByText(this.t('list.alsoPossible', { possible }))
  }

  /** The heading of events known only to the whole country. */
  nationwide(nationwide: number): Locator {
    return this.page.getByText(this.t('list.alsoNationwide', { nationwide }))
  }

  get search(): Locator {
    return this.page.getByLabel(this.t('filter.search'), { exact: true })
  }

  theme(theme: Theme | 'system'): Locator {
    return this.page.getByRole('link', { name: this.t(`site.themes.${theme}`) })
  }

  async choose(theme: Theme | 'system'): Promise<void> {
    await this.openThemes()
    await this.theme(theme).click()
  }

  async openThemes(): Promise<void> {
    if (!(await this.theme('system').isVisible()))
      await this.page.getByText(this.t('site.theme'), { exact: true }).click()
  }

  languageLink(language: Language): Locator {
    const languages = this.page.getByRole('navigation', { name: this.t('site.language') })
    return languages.getByRole('link', { name: LANGUAGE_NAMES[language] })
  }

  get skip(): Locator {
    return this.page.getByRole('link', { name: this.t('site.skip') })
  }

  button(name: 'zoomIn' | 'zoomOut' | 'reset' | 'retry' | 'tiles'): Locator {
    return this.page.getByRole('button', { name: this.t(`map.${name}`), exact: true })
  }

  /** Clicks a map tool; folded on a small map. */
  async useTool(name: 'reset' | 'tiles'): Promise<void> {
    await this.openTools()
    await this.button(name).click()
  }

  async openTools(): Promise<void> {
    const more = this.page.getByRole('button', { name: this.t('map.more'), exact: true })
    await expect(this.button('zoomIn').first()).toBeVisible()
    if ((await more.isVisible()) && (await more.getAttribute('aria-expanded')) === 'false') await more.click()
  }

  /** Positions of the marks on the static map: the centre of each, by name. */
  stillMarks(): Promise<Map<string, { x: number; y: number }>> {
    return middles(this.stillMap.getByRole('link'))
  }

  /** The same on the live map. */
  liveMarks(): Promise<Map<string, { x: number; y: number }>> {
    const places = new RegExp(atlas.places.map((place) => nameThenColon(place, this.language).source).join('|'))
    return middles(this.map.getByRole('button', { name: places }))
  }

  /** Role, name and description of every map on the page. */
  mapsNamed(): Promise<(string | null | undefined)[][]> {
    return this.page
      .locator('.leaflet-container')
      .evaluateAll((maps) =>
        maps.map((map) => [
          map.getAttribute('role'),
          map.getAttribute('aria-label'),
          document.getElementById(map.getAttribute('aria-describedby') ?? '')?.textContent,
        ]),
      )
  }

  /** Waits until the map shows its marks. */
  async mapStands(): Promise<void> {
    const cities = atlas.places.filter(({ within, point, abroad }) => within === null && point !== null && !abroad)
    for (const place of cities) await expect(this.mark(place)).toBeAttached()
  }

  /** Expects the list to have exactly the events of a selection: certain ones visible, the others folded below. */
  async shows(selection: Readonly<Record<Match, readonly string[]>>): Promise<void> {
    const { certain, possible, nationwide } = selection
    await expect(this.list).toHaveAccessibleName(
      `${this.t('list.title')} ${this.t('list.count', { ...countOf(selection) })}`,
    )
    if (certain.length === atlas.events.length) {
      const folded = this.list.getByRole('group').filter({ has: this.all })
      // The list is updated after its heading: a filtered list must not be mistaken for an open one.
      await expect(async () => {
        await this.openList()
        await expect(folded.getByRole('listitem').first()).toBeVisible({ timeout: 1000 })
      }).toPass()
      return this.holds(folded, certain)
    }
    const groups = this.list.getByRole('group')
    const folded = [
      { ids: possible, fold: this.maybe(possible.length), open: certain.length === 0 },
      { ids: nationwide, fold: this.nationwide(nationwide.length), open: certain.length + possible.length === 0 },
    ].filter(({ ids }) => ids.length > 0)
    for (const { open, fold } of folded) if (open) await fold.click()
    if (certain.length > 0) await this.holds(this.list, certain)
    for (const { ids, fold, open } of folded) {
      await fold.click()
      await this.holds(groups.filter({ has: fold }), ids)
      if (!open) await fold.click()
    }
  }

  /** Expects a list to have exactly these events. */
  async holds(list: Locator, ids: readonly string[]): Promise<void> {
    const links = list.getByRole('listitem').getByRole('link')
    await expect(links).toHaveCount(ids.length)
    const titles = eventsOf(ids).map(({ title }) => title[this.language])
    expect((await links.allTextContents()).sort()).toEqual(titles.sort())
  }

  /** Presses Tab until something has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await tabTo(this.page, target)
  }

  /** Clicks on the map beside marks and buttons. */
  async clickRegion(): Promise<void> {
    const [x, y] = await this.free()
    await this.page.mouse.click(x, y)
  }

  /** A point of the frame without a mark or button. */
  private async free(): Promise<Spot> {
    const frame = await this.map.boundingBox()
    if (!frame) throw new Error('There is no map.')
    return [frame.x + frame.width * 0.6, frame.y + frame.height * 0.2]
  }

  /**
   * Drags the map by some pixels: with the mouse, or with two fingers on touch screens, where one finger scrolls the
   * page.
   */
  async drag(across: number, down: number): Promise<void> {
    const [x, y] = await this.free()
    const byTouch = await this.page.evaluate(() => matchMedia('(pointer: coarse)').matches)
    if (byTouch) {
      const fingers = [x, x + 40].map((left): Spot => [left, y])
      const there = fingers.map(([left, top]): Spot => [left + across, top + down])
      return moveFingers(this.page, fingers, there)
    }
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + across / 2, y + down / 2, { steps: 4 })
    await this.page.mouse.move(x + across, y + down, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Average lightness of the base map, 0 to 255. */
  groundLightness(): Promise<number> {
    return this.map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      // A small copy: repeatedly reading the map's own canvas slows it down, which the browser logs.
      const copy = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true })
      copy?.drawImage(canvas, 0, 0, 64, 64)
      const pixels = copy?.getImageData(0, 0, 64, 64).data ?? []
      let sum = 0
      let drawn = 0
      for (let i = 0; i < pixels.length; i += 4) {
        if (pixels[i + 3] !== 255) continue
        sum += ((pixels[i] ?? 0) + (pixels[i + 1] ?? 0) + (pixels[i + 2] ?? 0)) / 3
        drawn++
      }
      return drawn === 0 ? Number.NaN : sum / drawn
    })
  }
}

/** Relative to the page, not the window: on a phone, opening an event below scrolls the map up. */
async function middles(marks: Locator): Promise<Map<string, { x: number; y: number }>> {
  const found = await marks.evaluateAll((elements) =>
    elements.map((element): [string, { x: number; y: number }] => {
      const { left, top, width, height } = element.getBoundingClientRect()
      // Text for screen readers.
      const words = [...element.children].filter((child) => child.getAttribute('aria-hidden') !== 'true')
      return [
        words.map(({ textContent }) => textContent).join(''),
        { x: scrollX + left + width / 2, y: scrollY + top + height / 2 },
      ]
    }),
  )
  return new Map(found)
}

function nameThenColon(place: Place, language: Language): RegExp {
  return new RegExp(`^${escaped(place.name[language])}\\s?:`)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
