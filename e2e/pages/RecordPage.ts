import type { Locator, Page } from '@playwright/test'
import type { Translate } from '../../components/language/translate'
import type { Collection } from '../../components/parts/site/Breadcrumbs'
import type { Language } from '../../geodata/domain/language/language'
import { translatorIn } from '../translator'

/** The page of an event, place, actor or source, or of a list of them. */
export class RecordPage {
  readonly t: Translate
  readonly title: Locator

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.t = translatorIn(language)
    this.title = page.getByRole('heading', { level: 1 })
  }

  address(collection: Collection, id?: string): string {
    return `/${this.language}/${collection}${id === undefined ? '' : `/${id}`}`
  }

  /** A link in the page itself, outside of header and breadcrumbs. */
  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true })
  }
}
