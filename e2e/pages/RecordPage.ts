import type { Locator, Page } from '@playwright/test'
import type { Translate } from '../../components/language/translate'
import type { Collection } from '../../components/page/Trail'
import type { Language } from '../../geodata/language/language'
import { translatorIn } from '../words'

/** A page of one event, place, actor or source, or of all of them. */
export class RecordPage {
  readonly t: Translate
  readonly title: Locator
  readonly trail: Locator
  readonly neighbours: Locator
  readonly onward: Locator

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.t = translatorIn(language)
    this.title = page.getByRole('heading', { level: 1 })
    this.trail = page.getByRole('navigation', { name: this.t('pages.trail') })
    this.neighbours = page.getByRole('navigation', { name: this.t('pages.neighbours') })
    this.onward = page.getByRole('navigation', { name: this.t('pages.onward') })
  }

  async open(collection: Collection, id?: string): Promise<void> {
    await this.page.goto(this.address(collection, id))
  }

  address(collection: Collection, id?: string): string {
    return `/${this.language}/${collection}${id === undefined ? '' : `/${id}`}`
  }

  /** A link of the page's header. */
  nav(name: 'map' | Collection): Locator {
    return this.page
      .getByRole('navigation', { name: this.t('pages.nav') })
      .getByRole('link', { name: this.t(`pages.${name}`) })
  }

  /** A link in the page itself, header and trail left aside. */
  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true })
  }

  /** The passages of a source, as the page names them, from the first to the last. */
  get passages(): Locator {
    return this.page.getByRole('term').filter({ hasText: /¶|Infobox|Related/ })
  }

  /** What the page tells machines in its head. */
  async head(): Promise<{
    description: string | null
    canonical: string | null
    languages: string[]
    card: string | null
  }> {
    const attribute = (selector: string, name: string) => this.page.locator(selector).getAttribute(name)
    return {
      description: await attribute('meta[name="description"]', 'content'),
      canonical: await attribute('link[rel="canonical"]', 'href'),
      languages: await this.page
        .locator('link[rel="alternate"][hreflang]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang') ?? '')),
      card: await attribute('meta[property="og:title"]', 'content'),
    }
  }
}
