import type { Locator, Page } from '@playwright/test'
import { type Translate, translatorIn } from '../../components/language/translate'
import { FORMATS, type Format } from '../../geodata/export/format'
import type { Language } from '../../geodata/language/language'

/** The page of the data: what it holds, its files, its codebook. */
export class DataPage {
  readonly t: Translate
  readonly title: Locator
  readonly selection: Locator
  readonly everything: Locator

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.t = translatorIn(language)
    this.title = page.getByRole('heading', { level: 1 })
    this.selection = page.getByRole('list', { name: this.t('data.selection') })
    this.everything = page.getByRole('list', { name: this.t('data.all') })
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(this.address(query))
  }

  address(query = ''): string {
    return `/${this.language}/data${query ? `?${query}` : ''}`
  }

  /** The link to a file, among those of the selection or of everything. */
  file(files: Locator, format: Format): Locator {
    return files.getByRole('link', { name: this.t(`data.formats.${format}.name`), exact: true })
  }

  /** The formats, as the page offers them. */
  get formats(): readonly Format[] {
    return Object.keys(FORMATS) as Format[]
  }

  /** The three lines for one programming language. */
  recipe(name: 'Python' | 'R' | 'JavaScript'): Locator {
    return this.page.getByRole('figure', { name, exact: true })
  }

  /** What the page tells machines in the words of schema.org. */
  async linkedData(): Promise<Record<string, unknown>[]> {
    const scripts = await this.page.locator('script[type="application/ld+json"]').allTextContents()
    return scripts.map((text) => JSON.parse(text))
  }
}
